/** Hours with one decimal below ten, and none above: `2.7`, `13`. */
export function formatHours(hours: number): string {
  return String(hours < 9.95 ? Math.round(hours * 10) / 10 : Math.round(hours))
}
