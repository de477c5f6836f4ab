import {
  type Answer as Answered,
  type Part,
  readinessOf,
  type Said,
  type Verdict,
  verdictsOf,
} from '#complaint/readiness/readiness.ts'
import { dateInWords } from '#law/day-words.ts'
import { sources, sourceText } from '#law/sources.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { link, path } from '../../components/link.ts'
import { type TagOptions, tag } from '../../components/tag.ts'
import { working } from '../../components/working.ts'
import { type Html, html } from '../../html.ts'
import type { Answer, Asked, Here } from '../../site.ts'
import { capital } from '../days.ts'
import { workingOf } from './clock-words.ts'
import { complaintPage } from './frame.ts'
import { entryAnchor } from './history.ts'
import { hasTab, suffix } from './tabs.ts'

const tags: Record<Verdict, TagOptions> = {
  yes: { text: 'Yes', colour: 'green' },
  'in part': { text: 'In part', colour: 'yellow' },
  no: { text: 'No', colour: 'red' },
  'cannot be said': { text: 'Cannot be said', colour: 'grey' },
}

/** As many entries as are named one by one; the rest are counted. */
const NAMED = 4

const entryLink = (seq: number, { id, looking }: ShownComplaint): Html =>
  link(`${path`/complaints/${id}/history`}${suffix(looking)}#${entryAnchor(seq)}`, String(seq))

/** "entry 12", "entries 12, 14 and 29 more": each a link to where it stands in the history. */
function entriesOf({ entries }: Said, shown: ShownComplaint): Html | '' {
  if (entries.length === 0) return ''
  const named = entries.length <= NAMED ? entries : entries.slice(0, NAMED - 1)
  const rest = entries.length - named.length
  const links = named.map((seq, place) => html`${place > 0 && ', '}${entryLink(seq, shown)}`)
  return html` <span class="readiness__entries">${entries.length === 1 ? 'Entry' : 'Entries'} ${links}${rest > 0 && ` and ${rest} more`}</span>`
}

function saidItem(said: Said, shown: ShownComplaint): Html {
  const clock = said.clockId == null ? undefined : shown.clocks.find(({ id }) => id === said.clockId)
  return html`<li>${said.words}${entriesOf(said, shown)}${clock && working({ ...workingOf(clock, shown.now), summaryText: 'How this was worked out' })}</li>`
}

const listOf = (title: string, kind: string, items: readonly Html[]): Html | '' =>
  items.length === 0
    ? ''
    : html`<div class="readiness__said readiness__said--${kind}"><h4 class="readiness__label">${title}</h4><ul>${items}</ul></div>`

const pageNames: Record<Answered['where'], string> = {
  receipt: 'Receipt',
  points: 'Points',
  people: 'People',
  'statement-of-complaint': 'Statement of complaint',
  investigation: 'Investigation',
  adjudication: 'Adjudication',
  panel: 'Panel',
  ombudsman: 'Ombudsman',
  agreed: 'Agreed',
  clocks: 'Clocks',
  told: 'Who was told',
}

/** What the question rests on, and how sure we are of that: a source that was read, or one that is recalled. */
const restsOn = ({ source }: Answered): string =>
  source.map(ref => `${sourceText(ref)} (${sources[ref.key].mark})`).join('; ')

const readOn = ({ where, asks }: Answered, shown: ShownComplaint): Html | '' =>
  hasTab(shown, where)
    ? html` ${link(`${path`/complaints/${shown.id}/${where}`}${suffix(shown.looking)}`, html`See ${pageNames[where]}<span class="govuk-visually-hidden">: ${asks}</span>`, { classes: 'readiness__more' })}`
    : ''

function answerItem(given: Answered, shown: ShownComplaint): Html {
  const { id, asks, verdict } = given
  return html`<div class="readiness__answer" id="${id}">
<div class="readiness__verdict">${tag(tags[verdict])}</div>
<div class="readiness__body"><h3 class="readiness__asks">${asks}</h3>
${listOf(
  'Missing, or not as it must be',
  'missing',
  given.missing.map(said => saidItem(said, shown)),
)}
${listOf(
  'What the record shows',
  'shows',
  given.shows.map(said => saidItem(said, shown)),
)}
${listOf(
  given.verdict === 'cannot be said' ? 'What would say it' : 'Not said by the record',
  'open',
  given.wouldSay.map(words => html`<li>${words}</li>`),
)}
<p class="readiness__rests">Asked because of ${restsOn(given)}.${readOn(given, shown)}</p></div></div>`
}

const partSection = ({ id, title, answers, notAsked }: Part, shown: ShownComplaint): Html =>
  html`<section aria-labelledby="part-${id}"><h2 class="govuk-heading-m readiness__part" id="part-${id}">${title}</h2>
${notAsked === null ? answers.map(one => answerItem(one, shown)) : html`<p class="govuk-body">${notAsked}</p>`}</section>`

function counts(parts: readonly Part[]): Html {
  const number = verdictsOf(parts)
  const shown = (['no', 'in part', 'cannot be said', 'yes'] as const).filter(verdict => number[verdict] > 0)
  return html`<ul class="readiness__counts">${shown.map(verdict => html`<li>${tag(tags[verdict])} <strong>${number[verdict]}</strong></li>`)}</ul>`
}

/** What is amiss, first: a line for each that leads to its answer. */
function amiss(parts: readonly Part[]): Html | '' {
  const found = parts
    .flatMap(({ answers }) => answers)
    .filter(({ verdict }) => verdict === 'no' || verdict === 'in part')
  if (found.length === 0) return ''
  return html`<h2 class="govuk-heading-s">What the Ombudsman could find</h2><ul class="govuk-list govuk-list--bullet">${found.map(({ id, asks, verdict }) => html`<li>${link(`#${id}`, asks)} ${capital(verdict)}.</li>`)}</ul>`
}

/** The Ombudsman's own questions, answered from the record with links to what shows it. */
export const readinessPage = (asked: Asked, here: Here): Promise<Answer> =>
  complaintPage(asked, here, 'readiness', shown => {
    const parts = readinessOf(shown.state, shown.now, shown.clocks, shown.faults)
    return html`<div class="readiness"><h2 class="govuk-heading-l">Readiness for the Ombudsman</h2>
<p class="govuk-body">What the Ombudsman asks of a complaint that went through the procedure, answered from its record alone as it stands on ${dateInWords(shown.now.today)}. Nothing here is typed in. What the record does not say is told as not said, with what would say it.</p>
${counts(parts)}
${amiss(parts)}
${parts.map(one => partSection(one, shown))}</div>`
  })
