import { isElectronic, type Way, ways } from '#complaint/dispatch/state.ts'
import { toThinkOf } from '#complaint/letters/suitable.ts'
import { partsHeldBy } from '#complaint/parts.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { partInWords } from '#complaint/words.ts'
import type { Office } from '#office/office.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import type { InputIssue } from '#stream/refusal.ts'
import { insetText } from '../../components/inset-text.ts'
import { radios } from '../../components/radios.ts'
import { type Html, html } from '../../html.ts'
import { capital } from '../days.ts'
import { oneOf, type Typed } from '../recording/typed.ts'

export const personName = (personId: string): string => `to-${personId}`

/** What leaves by itself needs somebody who takes it on; what a person takes needs nothing. */
export const waysSetUp = ({ channels = [] }: Office): readonly Way[] =>
  ways.filter(way => !isElectronic(way) || channels.some(one => one.way === way))

const FIELDS = ['byEmail', 'byNotify', 'byPost', 'inPerson']

const NOT_SET_UP =
  'Email is not set up here, so letters go by post or are handed over. Whoever runs this service can set it up.'

/** What their copy does: the complainants' carries the step out, and the others' follow once it has. */
const whatItDoes = (state: ComplaintState, personId: string, complains: boolean): string =>
  partsHeldBy(state, personId).includes('complainant')
    ? 'Their copy carries the step out.'
    : complains
      ? 'Gets a copy once the complainant’s has gone.'
      : ''

/** Everybody whose part is not over, each with what they are, what has to be thought of, and the ways there are. */
export function recipients(
  { state, names, people, now }: ShownComplaint,
  typed: Typed,
  issues: readonly InputIssue[],
  offered: readonly Way[],
): Html {
  const here = [...new Set(state.parts.filter(({ until }) => until === null).map(({ personId }) => personId))]
  if (here.length === 0) return insetText({ text: 'Nobody is recorded in this complaint. Add the complainant first.' })
  const complains = here.some(id => partsHeldBy(state, id).includes('complainant'))
  const wrong = [...new Set(issues.filter(({ field }) => FIELDS.includes(field)).map(({ message }) => message))]
  const anchors = FIELDS.map(name => html`<span id="${name}" tabindex="-1"></span>`)
  return html`${anchors}${!offered.some(isElectronic) && insetText({ text: NOT_SET_UP })}${here.map((personId, place) =>
    radios({
      name: personName(personId),
      idPrefix: personName(personId),
      fieldset: {
        legend: { text: names.get(personId) ?? 'Name erased', classes: 'govuk-fieldset__legend--s' },
      },
      hint: [
        `${capital(partsHeldBy(state, personId).map(partInWords).join(', '))}.`,
        ...toThinkOf(state, personId, { people, today: now.today }),
        whatItDoes(state, personId, complains),
      ]
        .filter(Boolean)
        .join(' '),
      classes: 'govuk-radios--small govuk-radios--inline',
      value: oneOf(typed, personName(personId)) || 'not sent',
      ...(place === 0 && wrong.length > 0 ? { errorMessage: wrong.join('. ') } : {}),
      items: [{ value: 'not sent', text: 'Not sent' }, ...offered.map(way => ({ value: way, text: inWords(way) }))],
    }),
  )}`
}

const inWords = (way: Way): string => (way === 'GOV.UK Notify' ? way : capital(way))
