// Made once: making one takes longer than all that a page tells of money.
const inThousands = new Intl.NumberFormat('en-GB')

/** "£500", "£509.81", "£1,500", from pence. */
export function pounds(pence: number): string {
  const whole = inThousands.format(Math.floor(pence / 100))
  const rest = pence % 100
  return `£${whole}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`
}
