/** 报送月份: the months of the assessed year up to the running one, oldest first. */
export function reportingMonths(today: string): string[] {
  const [year = '', month = '01'] = today.split('-')
  return Array.from({ length: Number(month) }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`)
}
