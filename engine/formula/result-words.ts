/** 结果的名目 a formula about consequences may read: alone, and naming a grade or a card of the scheme. */
export const RESULT_PLAIN = ['total', 'subtotal', 'bonus', 'rank', 'group-size', 'commended'] as const
export const RESULT_NAMED = ['grade', 'card', 'commended'] as const
