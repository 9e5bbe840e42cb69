const word = new DataView(new ArrayBuffer(8))

/** 二进制位数 of a positive whole number, or up to four more: of one no double reaches it is counted in digits. */
export function bitLength(n: bigint): number {
  const near = Number(n)
  if (near === Number.POSITIVE_INFINITY) return n.toString(16).length * 4
  word.setFloat64(0, near)
  return ((word.getUint16(0) >> 4) & 0x7ff) - 1022
}
