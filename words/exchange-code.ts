/** 数据值的问题代码: DHIS2’s own where it has one for the same, ours otherwise. */
export type ExchangeConflictCode =
  | 'E7600'
  | 'E7610'
  | 'E7611'
  | 'E7612'
  | 'E7613'
  | 'E7618'
  | 'exchange.not-asked'
  | 'exchange.number-as-text'
  | 'exchange.twice'
  | 'exchange.not-handed-in'
  | 'exchange.not-taken-back'
