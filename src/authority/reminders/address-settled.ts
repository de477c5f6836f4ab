import { reminderAddressSettled } from '#person/entries/reminder-address-settled.ts'
import type { Source, When } from '#stream/entry.ts'
import type { Written } from '#stream/verb.ts'
import { reminderAddressNoted } from '../entries/reminder-address-noted.ts'

interface Settled {
  readonly happened: When
  readonly personId: string
  readonly email: string | null
}

/** The address stands in the stream of the person, whose name is there too; the council's own says only that there is one. */
export const addressSettled = ({ happened, personId, email }: Settled, source: Source): readonly Written[] => [
  { to: { kind: 'person', id: personId }, entries: [reminderAddressSettled.write(happened, source, { email })] },
  {
    to: 'this stream',
    entries: [reminderAddressNoted.write(happened, source, { personId, given: email !== null })],
  },
]
