import { dayInWords } from '#law/day-words.ts'
import { largestInWords } from '#office/files/handling.ts'
import type { ScannerStanding } from '#office/files/scanner.ts'
import { handlingOf, londonDay, type Office } from '#office/office.ts'
import { show } from '#office/view.ts'
import { type ShownService, serviceView } from '#office/views/service.ts'
import { type SummaryRow, summaryList } from '../../components/summary-list.ts'
import { warningText } from '../../components/warning-text.ts'
import { html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here } from '../../site.ts'
import { counted } from '../days.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'

/** New viruses come every day: signatures older than this let them through. */
const STALE = 7 * 24 * 60 * 60_000

function scannerInWords(standing: ScannerStanding, name: string | null, now: Date): string {
  if (standing.kind === 'none') return 'None is set up. A complaints manager releases each file, with a reason.'
  if (standing.kind === 'no answer') return `${name} gives no answer (${standing.why}). Files are held until it does.`
  const { version, signaturesOf } = standing
  if (signaturesOf === null) return `${version} answers. It does not say how old its signatures are.`
  const of = dayInWords(londonDay(signaturesOf))
  return now.getTime() - signaturesOf.getTime() > STALE
    ? `${version} answers, but its signatures are of ${of}: it may not know newer viruses.`
    : `${version} answers. Its signatures are of ${of}.`
}

const held = ({ notChecked }: ShownService): string =>
  notChecked === 0 ? 'None' : `${counted(notChecked, 'file')}, checked by themselves once a scanner answers`

function mailRows({ channels = [], reminders, inbox }: Office): readonly SummaryRow[] {
  const ways = channels.map(({ way }) => way).join(', ')
  return [
    {
      key: 'Letters leave from here by',
      value:
        ways === ''
          ? 'Nothing is set up. Somebody prints and posts them.'
          : `${ways}. Somebody prints and posts the others.`,
    },
    { key: 'Reminders', value: reminders ? 'They are sent by email.' : 'None are sent: no mail server is set up.' },
    { key: 'Email that comes in', value: inbox ? 'It is taken in.' : 'None is taken in: no port is set up for it.' },
  ]
}

/** Which other programs this service works with, and whether they answer. */
export async function servicePage(_asked: Asked, here: Here): Promise<Answer> {
  const { office } = here.site
  const seen = await show(office, serviceView, null, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  const files = handlingOf(office)
  const [standing, locked] = await Promise.all([files.scanner.standing(), office.record.files.locked()])
  const rows: readonly SummaryRow[] = [
    { key: 'Virus scanner', value: scannerInWords(standing, files.scanner.name, new Date()) },
    { key: 'Files that nothing could check', value: held(seen.shown) },
    { key: 'Largest file that is taken', value: largestInWords(files) },
    { key: 'Store of files', value: locked ?? 'Files can be kept and opened.' },
    ...mailRows(office),
  ]
  const trouble =
    standing.kind === 'no answer' &&
    warningText({ text: 'The virus scanner gives no answer, so nobody can open new files.' })
  const content = html`<h1 class="govuk-heading-l">How this service stands</h1>${trouble}${summaryList({ rows })}`
  return answer(
    frame(here, {
      title: 'How this service stands',
      area: 'council',
      content,
      backLink: { href: '/council', text: 'This council' },
    }),
  )
}
