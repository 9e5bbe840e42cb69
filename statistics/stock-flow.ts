/**
 * 存量流量差额: closing − (opening + what came in − what went out), exact on whole numbers; 0 when the books agree.
 */
export const stockFlowGap = (
  opening: bigint,
  came: readonly bigint[],
  went: readonly bigint[],
  closing: bigint,
): bigint => closing - (opening + sum(came) - sum(went))

/** 上下级差额: what a unit says minus what those below it say together; exact. */
export const levelGap = (own: bigint, below: readonly bigint[]): bigint => own - sum(below)

const sum = (numbers: readonly bigint[]): bigint => numbers.reduce((all, one) => all + one, 0n)
