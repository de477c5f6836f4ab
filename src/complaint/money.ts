/** "£500", "£509.81", "£1,500", from pence. */
export function pounds(pence: number): string {
  const whole = Math.floor(pence / 100).toLocaleString('en-GB')
  const rest = pence % 100
  return `£${whole}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`
}
