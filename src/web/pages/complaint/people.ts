import type { PartTaken } from '#complaint/state.ts'
import { partInWords } from '#complaint/words.ts'
import { spanInWords } from '#law/day-words.ts'
import { isExact, type Span } from '#law/span.ts'
import { show } from '#office/view.ts'
import { peopleView, type ShownPeople, type ShownPerson } from '#office/views/people.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { disabilities, ethnicities, orientations, religions, sexes, textOf } from '#person/equality.ts'
import type { When } from '#stream/entry.ts'
import { link, path } from '../../components/link.ts'
import { type SummaryRow, summaryList } from '../../components/summary-list.ts'
import { type Content, type Html, html } from '../../html.ts'
import type { Answer, Asked, Here } from '../../site.ts'
import { capital } from '../days.ts'
import { complaintPage } from './frame.ts'

const isKnown = (span: Span): boolean => span.earliest !== null || span.latest !== null
/** As it was written where it was not a day: "2021" rather than its first and last day. */
const whenWords = (when: When): string => when.asWritten ?? spanInWords(when)
const dated = (words: string, when: When): string => (isKnown(when) ? `${words} ${whenWords(when)}` : '')
const sentences = (...parts: readonly (string | null | undefined | false)[]): string =>
  parts.filter(part => part !== null && part !== undefined && part !== false && part !== '').join('. ')

function partsOf(personId: string, parts: readonly PartTaken[], { state }: ShownComplaint): Html {
  const ended = state.intake.endedParts.filter(one => one.personId === personId)
  return html`${[...new Set(parts.map(({ part }) => part))].map(part => {
    const goesOn = parts.some(one => one.part === part && one.until === null)
    const end = goesOn ? undefined : ended.findLast(one => one.part === part)
    return html`<span class="people__line">${capital(partInWords(part))}${end && ` until ${spanInWords(end.on)}. ${end.reason}`}</span>`
  })}`
}

const row = (key: string, value: Content, hidden: string, href?: string): SummaryRow => ({
  key,
  value,
  ...(href ? { actions: [{ href, text: 'Change', visuallyHiddenText: `${key.toLowerCase()} of ${hidden}` }] } : {}),
})

function contactWords(known: ShownPerson | undefined): Content {
  const contact = known?.contact
  if (!contact) return 'Not recorded'
  return html`${[contact.phone, contact.email, contact.address].filter(Boolean).map(one => html`<span class="people__line as-typed">${one}</span>`)}
<span class="people__line">${contact.safeWays.length === 0 ? 'Which ways are safe is not recorded' : `Safe: ${contact.safeWays.join(', ')}`}${contact.times && `. ${contact.times}`}</span>${contact.never && html`<strong class="people__line people__never">Never: ${contact.never}</strong>`}`
}

function needsWords(known: ShownPerson | undefined): string {
  const needs = known?.needs
  if (!needs) return 'Not recorded'
  const interpreter = { yes: 'Needs an interpreter', no: 'Needs no interpreter' }[needs.interpreter]
  return sentences(
    needs.language && `Language: ${needs.language}`,
    interpreter ?? 'Interpreter: not asked',
    needs.formats.length > 0 && `Formats: ${needs.formats.join(', ')}`,
    needs.adjustments,
  )
}

function answersWords({ born, equality }: ShownPerson): string {
  return sentences(
    born && isKnown(born) && `Born ${whenWords(born)}`,
    ...(equality
      ? [
          `Ethnic group: ${textOf(ethnicities, equality.ethnicity)}`,
          `Sex: ${textOf(sexes, equality.sex)}`,
          `Disability: ${equality.disabilities.map(code => textOf(disabilities, code)).join(', ')}`,
          `Religion: ${textOf(religions, equality.religion)}`,
          `Sexual orientation: ${textOf(orientations, equality.orientation)}`,
        ]
      : ['Equality questions: not asked']),
  )
}

function statusWords(personId: string, { state }: ShownComplaint): Html | string {
  const known = state.intake.childStatuses.filter(one => one.personId === personId)
  if (known.length === 0) return 'Not recorded'
  return html`${known.map(
    ({ status, from, until }) =>
      html`<span class="people__line">${capital(status)}${dated(status === 'died' ? (isExact(from) ? ' on' : ' in') : ' from', from)}${dated(' until', until)}</span>`,
  )}`
}

function advocacyWords(personId: string, { state }: ShownComplaint): string {
  const known = state.intake.advocacy.get(personId)
  if (!known) return 'Not recorded: tell them about advocates and offer one'
  return sentences(
    dated('Told', known.told),
    dated('Offered', known.offered),
    `Answer: ${known.answer}`,
    dated('Asked for', known.askedOn),
    dated('Appointed', known.appointedOn),
    known.provider && `By ${known.provider}`,
  )
}

function wishWords(personId: string, { state, names }: ShownComplaint): string | null {
  const known = state.intake.wishes.findLast(({ childId }) => childId === personId)
  if (!known) return null
  const adult = known.adultId === null ? 'The adult' : (names.get(known.adultId) ?? 'Name erased')
  const capacity = known.capacity === 'not asked' ? 'complains; for whom was not asked' : `complains ${known.capacity}`
  return sentences(
    `${adult} ${capacity}`,
    `Consent: ${known.consent}`,
    known.views && `Says: ${known.views}`,
    known.reason,
  )
}

function pointsWords(personId: string, { state }: ShownComplaint): string | null {
  const labels = (of: 'affected' | 'about') =>
    [...state.intake.pointPeople].flatMap(([pointId, people]) =>
      people[of].includes(personId) ? [state.points.get(pointId)?.label ?? 'not numbered'] : [],
    )
  const [affected, about] = [labels('affected'), labels('about')]
  return (
    sentences(
      affected.length > 0 && `Affected by ${affected.length === 1 ? 'point' : 'points'} ${affected.join(', ')}`,
      about.length > 0 && `Complained about in ${about.length === 1 ? 'point' : 'points'} ${about.join(', ')}`,
    ) || null
  )
}

/** Those whom the council looks after in this complaint; its own officers have no needs or wishes here. */
const FAMILY = ['complainant', 'child', 'person affected', 'representative', 'relative', 'advocate', 'other']

/** Those to whom letters go from here. */
const REACHED = [...FAMILY, 'Ombudsman']

function card(personId: string, parts: readonly PartTaken[], shown: ShownComplaint, more: ShownPeople): Html {
  const name = shown.names.get(personId) ?? 'Name erased'
  const change = shown.looking.kind === 'now'
  const to = (verb: string, field = 'personId') =>
    change ? `${path`/complaints/${shown.id}/record/${verb}`}?${field}=${encodeURIComponent(personId)}` : undefined
  const is = (part: string) => parts.some(taken => taken.part === part)
  const known = more.people.get(personId)
  const family = parts.some(({ part }) => FAMILY.includes(part))
  const reached = parts.some(({ part }) => REACHED.includes(part))
  const relationship = shown.state.intake.relationships.get(personId)
  const notes = [...new Set(parts.flatMap(({ note }) => note ?? []))].join('; ')
  const points = pointsWords(personId, shown)
  const wish = wishWords(personId, shown)
  const rows: readonly (SummaryRow | false)[] = [
    row('Part', partsOf(personId, parts, shown), name, family ? to('end-part') : undefined),
    family &&
      !is('child') &&
      row(
        'Relationship',
        relationship
          ? sentences(
              capital(relationship.relationship),
              `Parental responsibility: ${relationship.parentalResponsibility}`,
            )
          : 'Not recorded',
        name,
        to('record-relationship'),
      ),
    is('child') && row('Status', statusWords(personId, shown), name, to('record-child-status')),
    is('child') && row('The child’s wish', wish ?? 'Not recorded', name, to('record-childs-wish', 'childId')),
    (is('child') || shown.state.intake.advocacy.has(personId)) &&
      row('Advocate', advocacyWords(personId, shown), name, to('record-advocacy')),
    points !== null && row('Points', points, name),
    reached && more.maySeeContact && row('How to reach them', contactWords(known), name, to('record-contact')),
    family && more.maySeeContact && row('What they need', needsWords(known), name, to('record-needs')),
    family &&
      more.maySeeAnswers &&
      (is('child') || is('complainant')) &&
      row('Birth date and equality', answersWords(known ?? { personId }), name, to('record-about-person')),
    notes !== '' && row('Note', notes, name),
  ]
  return summaryList({
    card: { title: name, headingLevel: 2, attributes: { id: `person-${personId}` } },
    rows: rows.filter(one => one !== false),
  })
}

const linkedList = ({ linked }: ShownPeople): Html | '' =>
  linked.length === 0
    ? ''
    : html`<h2 class="govuk-heading-m">Complaints that belong with this one</h2><ul class="govuk-list">${linked.map(
        ({ id, reference, kind }) => html`<li>${link(path`/complaints/${id}`, reference)}: ${kind}</li>`,
      )}</ul>`

/** Whoever has a part and nothing else to tell of stands in one card with the others. */
function othersCard(others: readonly (readonly [string, readonly PartTaken[]])[], shown: ShownComplaint): Html | '' {
  if (others.length === 0) return ''
  return summaryList({
    card: { title: 'Others who take part', headingLevel: 2 },
    rows: others.map(([personId, parts]) => ({
      key: shown.names.get(personId) ?? 'Name erased',
      value: partsOf(personId, parts, shown),
    })),
  })
}

/** A card for each person: what they are here, what they need, and what is known of them that this reader may know. */
export const peoplePage = (asked: Asked, here: Here): Promise<Answer> =>
  complaintPage(asked, here, 'people', async shown => {
    const seen = await show(here.site.office, peopleView, { id: shown.id }, here.visitor)
    if (seen.kind !== 'shown') return html`<p class="govuk-body">Nobody is recorded.</p>`
    const people = Map.groupBy(shown.state.parts, ({ personId }: PartTaken) => personId)
    const hasMore = ([personId, parts]: readonly [string, readonly PartTaken[]]): boolean =>
      parts.some(({ part, note }) => REACHED.includes(part) || note !== null) ||
      shown.state.intake.advocacy.has(personId) ||
      pointsWords(personId, shown) !== null
    const add =
      shown.looking.kind === 'now' &&
      html`<p class="govuk-body">${link(path`/complaints/${shown.id}/record/add-person`, 'Add a person')}</p>`
    return html`<div class="people">${people.size === 0 && html`<p class="govuk-body">Nobody is recorded.</p>`}${add}
${[...people].filter(hasMore).map(([personId, parts]) => card(personId, parts, shown, seen.shown))}
${othersCard(
  [...people].filter(one => !hasMore(one)),
  shown,
)}
${linkedList(seen.shown)}</div>`
  })
