import { z } from 'zod'
import { asked } from '#stream/field.ts'

/** Said alike of a complaint that is not there, one that must not be known and one not theirs to add to: nobody learns which. */
const NO_SUCH_COMPLAINT = 'There is no complaint with that reference that you may work with. Check the reference'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Another complaint. It is asked for by its reference; the office puts the id in its place, or finds none. */
export const complaintField = (question: string, hint?: string) =>
  asked(
    z
      .string(`${question}: enter a reference`)
      .trim()
      .min(1, `${question}: enter a reference`)
      .refine(text => text === '' || UUID.test(text), NO_SUCH_COMPLAINT),
    { question, ...(hint ? { hint } : {}), kind: 'complaint' },
  )
