import { firstStep } from '../rounds.ts'
import { type Answer, absent, answer, type Found, missing, type Run, shows } from './answer.ts'

const counted = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`

/** A file or note of the council's own, by the kind it was registered as. */
const isRecord = (kind: string): boolean => /record|file|note|minute|log/i.test(kind)

/** Every record asked for came, or it is kept that it is missing; and what was read stands in the register of evidence. */
export function recordsAnswer({ state, round }: Run): Answer {
  const reported = firstStep(round, 'investigating officer reported')
  const { records, evidence } = state.investigation
  const asked = [...records.values()]
  const last = (one: (typeof asked)[number]) => one.steps.at(-1)
  const came = asked.filter(one => last(one)?.step === 'received')
  const lost = asked.filter(one => last(one)?.step === 'missing')
  const open = asked.filter(one => !came.includes(one) && !lost.includes(one))
  const read = [...evidence.values()].filter(({ kind }) => isRecord(kind))
  const found: Found[] = []
  if (read.length > 0)
    found.push(shows(`${counted(read.length, 'record stands', 'records stand')} in the register of evidence.`, ...read))
  if (came.length > 0)
    found.push(shows(`${counted(came.length, 'record', 'records')} asked for and received.`, ...came))
  found.push(
    ...lost.map(one =>
      missing(`Could not be found: ${one.what}.`, one, ...((last(one) ?? one) ? [last(one) ?? one] : [])),
    ),
    ...(reported ? open.map(one => missing(`Asked for, and not received before the report: ${one.what}.`, one)) : []),
  )
  if (found.length === 0)
    found.push(
      absent(reported, 'No record that was read is on record.', 'The register of evidence of the investigation.'),
    )
  return answer(
    {
      id: 'records-seen',
      asks: 'Were the records seen?',
      source: [
        { key: 'IOX', at: '' },
        { key: 'D', at: '18 011 015' },
      ],
      where: 'investigation',
    },
    [found],
  )
}
