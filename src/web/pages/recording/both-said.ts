import { foldComplaint } from '#complaint/complaint.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { factInWords, factsOf } from '#complaint/verbs/facts-of-entry.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import type { NewEntry, Source, StoredEntry } from '#stream/entry.ts'
import type { Field } from '#stream/field.ts'
import type { Raw, Verb } from '#stream/verb.ts'
import { table } from '../../components/table.ts'
import { type Html, html } from '../../html.ts'
import { capital } from '../days.ts'
import { takesSeveral } from './typed.ts'

/** What somebody is about to record. */
export interface Mine {
  readonly verb: Verb<ComplaintState>
  readonly input: Raw
  readonly source: Source
}

/** Answers in words. One chosen from what the complaint holds names what the entry is about. */
const SAYS: ReadonlySet<Field['kind']> = new Set([
  'when',
  'text',
  'long text',
  'exact text',
  'time',
  'choice',
  'yes or no',
  'whole number',
  'money',
])

/** The entries that it would have become, had nobody been first. */
function wouldBeWritten(shown: ShownComplaint, expected: number, { verb, input, source }: Mine): readonly NewEntry[] {
  const { state, now, actor, people } = shown
  const seen = foldComplaint(state.history.stored.filter(({ seq }) => seq <= expected))
  const outcome = verb.perform(seen, input, {
    today: now.today,
    calendar: now.calendar,
    actor,
    people,
    source,
    reference: state.reference,
    newId: () => crypto.randomUUID(),
  })
  if (outcome.kind !== 'decided') return []
  return outcome.written.flatMap(({ to, entries }) => (to === 'this stream' ? entries : []))
}

const wordsBy = ({ data }: Pick<NewEntry, 'data'>): ReadonlyMap<string, string | null> =>
  new Map(factsOf(data).map(({ name, value }) => [name, factInWords(value)]))

const namesSomething = ({ kind }: Field): boolean => !SAYS.has(kind) && !takesSeveral.has(kind)

/** Of the same kind, and about the same point, person or whatever else the form names. */
const isAboutTheSame = (theirs: NewEntry, mine: NewEntry, fields: readonly Field[]): boolean =>
  theirs.type === mine.type &&
  fields
    .filter(namesSomething)
    .every(({ name }) => JSON.stringify(theirs.data[name]) === JSON.stringify(mine.data[name]))

/** "happenedAgain" is "Happened again"; "points.1.text" is "Points 1 text". */
const spaced = (name: string): string =>
  capital(name.replaceAll('.', ' ').replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`))

interface Row {
  readonly about: string
  readonly theirs: string
  readonly mine: string
}

function rowsOf(theirs: StoredEntry, mine: NewEntry, fields: readonly Field[]): readonly Row[] {
  const [said, entered] = [wordsBy(theirs), wordsBy(mine)]
  const names = [...new Set([...said.keys(), ...entered.keys()])]
  return names.flatMap(name => {
    const [one = 'not recorded', other = 'not recorded'] = [said.get(name), entered.get(name)]
    if (one === null || other === null || one === other) return []
    const question = fields.find(field => field.name === name)?.question
    return [{ about: question ?? spaced(name), theirs: one, mine: other }]
  })
}

const asTyped = (words: string): Html => html`<span class="as-typed">${words}</span>`

/**
 * What somebody else recorded beside what this person entered, answer by answer, where both are the same kind of entry
 * about the same thing. Nobody reads here what they could not write themselves: a draft is not for all who see the history.
 */
export function bothSaid(shown: ShownComplaint, expected: number, doing: Mine): (theirs: StoredEntry) => Html | '' {
  const all = wouldBeWritten(shown, expected, doing)
  const { fields } = doing.verb
  return theirs => {
    const mine = all.find(one => isAboutTheSame(theirs, one, fields))
    const rows = mine ? rowsOf(theirs, mine, fields) : []
    if (rows.length === 0) return ''
    const by = theirs.actor === shown.actor.personId ? 'You' : (shown.names.get(theirs.actor) ?? 'Somebody else')
    const [saved, entered] = [`${by} recorded`, by === 'You' ? 'You entered now' : 'You entered']
    return table({
      caption: `What ${by === 'You' ? 'you' : by} recorded, beside what you entered`,
      captionClasses: 'govuk-visually-hidden',
      classes: 'list both-said',
      head: ['Question', saved, entered],
      firstCellIsHeader: true,
      rows: rows.map(({ about, theirs: one, mine: other }) => [
        about,
        { text: asTyped(one), attributes: { 'data-label': saved } },
        { text: asTyped(other), attributes: { 'data-label': entered } },
      ]),
    })
  }
}
