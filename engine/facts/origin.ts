/** 出处: where a fact came from and who answers for it. */
export interface Origin {
  /** Workbook or CSV file name. */
  readonly file?: string
  readonly sheet?: string
  /** "E12", or "E12:F12" for numerator and denominator. */
  readonly cell?: string
  readonly handedInBy?: string
  readonly signedBy?: string
  /** ISO time. */
  readonly recordedAt?: string
  readonly submission?: string
}
