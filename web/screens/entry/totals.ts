/** 合计: plain decimals added as whole numbers, so that 0.1 and 0.2 are 0.3. */
export function totalOf(numbers: readonly string[]): string {
  const places = Math.max(0, ...numbers.map((text) => text.split('.')[1]?.length ?? 0))
  const sum = numbers.reduce((total, text) => {
    const [whole = '0', fraction = ''] = text.replace('-', '').split('.')
    const size = BigInt(whole + fraction.padEnd(places, '0'))
    return text.startsWith('-') ? total - size : total + size
  }, 0n)
  const digits = String(sum < 0n ? -sum : sum).padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '')
  return `${sum < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}
