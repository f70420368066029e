/** The day at the reader’s place: `2026-11-22`. */
export function localDay(now = new Date()): string {
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
