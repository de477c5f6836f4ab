import { agreedInWords } from '#complaint/agreed/in-words.ts'
import { agreedItems } from '#complaint/agreed/item.ts'
import { paymentsTold } from '#complaint/agreed/linked-payments.ts'
import { appointmentsHeld } from '#complaint/appointing/held.ts'
import { deliveriesOf } from '#complaint/dispatch/find.ts'
import { dispatchInWords } from '#complaint/dispatch/in-words.ts'
import { complaintEntryTypes } from '#complaint/entries/index.ts'
import { fileInWords } from '#complaint/files/in-words.ts'
import { draftsOf } from '#complaint/investigation/progress.ts'
import { pounds } from '#complaint/money.ts'
import { itemsIn, openItems, reportsIn } from '#complaint/ombudsman/find.ts'
import { packInWords } from '#complaint/packs/in-words.ts'
import { leafPoints, pointsInOrder } from '#complaint/points.ts'
import { currentRound } from '#complaint/rounds.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { draftOf, numbered } from '#complaint/statement-of-complaint/draft.ts'
import { isOpen, type Task } from '#complaint/tasks/task.ts'
import { audiencesInWords, stillOwed } from '#complaint/tells/told-duties.ts'
import { eventsToTell } from '#complaint/tells/who-is-told.ts'
import { spanInWords } from '#law/day-words.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import type { FieldMeta } from '#stream/field.ts'
import { capital } from '../days.ts'
import type { Offer } from './offer.ts'
import { peopleHere, peopleOf } from './people-offered.ts'

const LONGEST = 110
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text)

const pointWords = (label: string | null, text: string | null, count: number): string =>
  label === null ? `${count} points, not named in the source` : text === null ? label : `${label}: ${text}`

/** The steps that somebody is told of, with who still has to be. */
const eventsOf = ({ state, now }: ShownComplaint): readonly Offer[] => {
  const found = eventsToTell(state, now)
  return [...new Set(found.map(({ entry }) => entry))].map(entry => {
    const owed = found.filter(event => event.entry === entry).flatMap(event => stillOwed(event, 'not yet'))
    const title = complaintEntryTypes.get(entry.type)?.title ?? entry.type
    return {
      value: String(entry.seq),
      text: `${title}, ${spanInWords(entry.happened)}${owed.length > 0 ? ` (still to be told: ${audiencesInWords(owed)})` : ''}`,
    }
  })
}

const lettersOf = ({ letters }: ComplaintState): readonly Offer[] =>
  letters.sendings.map(({ seq, what, happened, method }) => ({
    value: String(seq),
    text: `${capital(what)}, ${spanInWords(happened)}${method === 'not recorded' ? '' : `, by ${method}`}`,
  }))

const recommendationsOf = ({ recommendations }: ComplaintState): readonly Offer[] =>
  [...recommendations.values()].map(({ id, number, stage, text }) => ({
    value: id,
    text: short(`${number === null ? 'Not numbered' : `${number}`}, stage ${stage}: ${text}`),
  }))

const agreedOffered = (state: ComplaintState): readonly Offer[] =>
  agreedItems(state).map(item => ({
    value: item.id,
    text: short(`${agreedInWords(item)}${item.done ? ' (done)' : ''}`),
  }))

const actionsOf = ({ actions }: ComplaintState): readonly Offer[] =>
  [...actions.values()].map(({ id, text, kind, amountPence, payee }) => ({
    value: id,
    text: short(
      `${capital(kind)}${amountPence === null ? '' : ` of ${pounds(amountPence)}`}${payee === null ? '' : ` to ${payee}`}${text === '' ? '' : `: ${text}`}`,
    ),
  }))

const mattersOf = ({ matters }: ComplaintState): readonly Offer[] =>
  [...matters.values()].map(({ id, reference }) => ({
    value: id,
    text: reference === null ? 'Reference not known' : reference,
  }))

const itemsOffered = (state: ComplaintState): readonly Offer[] =>
  itemsIn(state).map(({ id, words, answers }) => ({
    value: id,
    text: short(`${words}${answers.length > 0 ? ' (answered)' : ''}`),
  }))

const reportsOffered = (state: ComplaintState): readonly Offer[] =>
  reportsIn(state).map(({ id, kind, happened }) => ({
    value: id,
    text: `${capital(kind)}, received ${spanInWords(happened)}`,
  }))

/** What is still to be done by a date that the Ombudsman may move. */
const datesOffered = (state: ComplaintState): readonly Offer[] => [
  ...openItems(state).map(({ id, words }) => ({ value: id, text: short(words) })),
  ...[...state.matters.values()].flatMap(({ drafts, decided }) =>
    decided
      ? []
      : drafts.slice(-1).map(({ id, happened }) => ({
          value: id,
          text: `Comments on the draft of ${spanInWords(happened)}`,
        })),
  ),
  ...reportsIn(state)
    .filter(({ reply }) => reply === null)
    .map(({ id, happened }) => ({ value: id, text: `Reply to the report of ${spanInWords(happened)}` })),
]

const remediesOf = ({ remedies }: ComplaintState): readonly Offer[] =>
  [...remedies.values()].map(({ id, text, kind, amountPence, status }) => ({
    value: id,
    text: short(`${capital(kind)}${amountPence === null ? '' : ` of ${pounds(amountPence)}`}, ${status}: ${text}`),
  }))

const filesOf = ({ files }: ComplaintState): readonly Offer[] =>
  [...files.held.values()].map(file => ({ value: file.id, text: short(fileInWords(file)) }))
const evidenceOf = ({ investigation }: ComplaintState): readonly Offer[] =>
  [...investigation.evidence.values()].map(({ id, number, kind, what }) => ({
    value: id,
    text: short(`${number}: ${what} (${kind})`),
  }))
const outcomesOf = ({ outcomes }: ComplaintState): readonly Offer[] =>
  outcomes.map(({ id, text }) => ({ value: id, text: short(text) }))

const submissionsOf = ({ state }: ShownComplaint): readonly Offer[] =>
  currentRound(state).panel.submissions.map(({ id, from, what }) => ({
    value: id,
    text: short(`${capital(from)}: ${what}`),
  }))

const appointmentsOf = ({ state, names }: ShownComplaint): readonly Offer[] =>
  appointmentsHeld(state).map(({ id, personId, part }) => ({
    value: id,
    text: `${names.get(personId) ?? 'Name erased'}, ${part}`,
  }))
const dispatchesOffered = ({ state }: ShownComplaint): readonly Offer[] =>
  [...state.dispatch.asked.values()].map(one => ({ value: one.id, text: short(dispatchInWords(state, one)) }))

const deliveriesOffered = ({ state, names }: ShownComplaint): readonly Offer[] =>
  deliveriesOf(state).map(({ dispatch, delivery: { id, personId, way, standing } }) => ({
    value: id,
    text: `${names.get(personId) ?? 'Name erased'}, by ${way}: ${dispatchInWords(state, dispatch)} (${standing.kind})`,
  }))

const tasksOffered = ({ tasks }: ShownComplaint, which: (task: Task) => boolean): readonly Offer[] =>
  tasks.filter(which).map(({ id, title }) => ({ value: id, text: short(title) }))

/** What a question of that kind offers in this complaint; undefined for a question that is answered in words. */
export function offeredFor(kind: FieldMeta['kind'], shown: ShownComplaint): readonly Offer[] | undefined {
  const { state } = shown
  switch (kind) {
    case 'point':
      return pointsInOrder(state).map(({ id, label, text, count }) => ({
        value: id,
        text: short(pointWords(label, text, count)),
      }))
    case 'points':
      return leafPoints(state).map(({ id, label, text, count }) => ({
        value: id,
        text: pointWords(label, text, count),
      }))
    case 'person':
      return peopleOf(shown)
    case 'recommendation':
    case 'recommendations':
      return recommendationsOf(state)
    case 'actions':
      return actionsOf(state)
    case 'agreed':
    case 'several agreed':
      return agreedOffered(state)
    case 'payment':
      return paymentsTold(state).map(({ id, amountPence, words }) => ({
        value: id,
        text: short(`${amountPence === null ? 'Payment' : pounds(amountPence)}: ${words}`),
      }))
    case 'matter':
      return mattersOf(state)
    case 'item asked':
      return itemsOffered(state)
    case 'Ombudsman date':
      return datesOffered(state)
    case 'public report':
      return reportsOffered(state)
    case 'remedy':
      return remediesOf(state)
    case 'people':
      return peopleHere(shown)
    case 'events':
      return eventsOf(shown)
    case 'letter':
      return lettersOf(state)
    case 'pack':
      return [...state.packs.composed.values()].map(pack => ({ value: pack.id, text: packInWords(pack) }))
    case 'file':
    case 'files':
      return filesOf(state)
    case 'record asked for':
      return [...state.investigation.records.values()].map(({ id, what }) => ({ value: id, text: short(what) }))
    case 'interview':
      return [...state.investigation.interviews.values()].map(({ id, withWhom, about }) => ({
        value: id,
        text: short(`${withWhom}: ${about}`),
      }))
    case 'fact check':
      return [...state.investigation.factChecks.values()].map(({ id, reader }) => ({ value: id, text: short(reader) }))
    case 'dispatch':
      return dispatchesOffered(shown)
    case 'delivery':
      return deliveriesOffered(shown)
    case 'drafted point':
      return numbered(draftOf(state)).map(({ id, label, text }) => ({
        value: id,
        text: short(pointWords(label, text, 1)),
      }))
    case 'drafted recommendation':
      return draftsOf(state).map(({ id, text }) => ({ value: id, text: short(text) }))
    case 'evidence':
      return evidenceOf(state)
    case 'fading evidence':
      return [...state.intake.fadingEvidence.values()].map(({ id, kind: what, what: words }) => ({
        value: id,
        text: short(`${capital(what)}: ${words}`),
      }))
    case 'outcome':
      return outcomesOf(state)
    case 'submissions':
      return submissionsOf(shown)
    case 'appointment':
      return appointmentsOf(shown)
    case 'task':
      return tasksOffered(shown, task => isOpen(task) || task.state.kind === 'waiting')
    case 'waiting task':
      return tasksOffered(shown, ({ state: { kind } }) => kind === 'waiting')
    default:
      return undefined
  }
}

/** What is said where there is nothing to choose from. */
export const nothingOffered: Readonly<Partial<Record<FieldMeta['kind'], string>>> = {
  point: 'No points are recorded yet.',
  points: 'No points are recorded yet.',
  person: 'Nobody is recorded yet.',
  'fading evidence': 'No evidence that will not keep is noted yet.',
  recommendation: 'No recommendations are recorded yet.',
  recommendations: 'No recommendations are recorded yet.',
  actions: 'No agreed actions are recorded yet.',
  agreed: 'Nothing is accepted or agreed yet.',
  'several agreed': 'Nothing is accepted or agreed yet.',
  payment: 'No payments are recorded yet.',
  matter: 'No dealings with the Ombudsman are recorded yet.',
  'item asked': 'The Ombudsman has asked for nothing yet.',
  'Ombudsman date': 'Nothing has a date that the Ombudsman could move.',
  'public report': 'No public report was received.',
  remedy: 'No remedies are recorded yet.',
  people: 'Nobody is recorded yet. Add the complainant first.',
  letter: 'Nothing that was sent is recorded yet.',
  events: 'There is nothing to tell anybody of yet.',
  pack: 'No pack is put together yet.',
  file: 'No files are added yet.',
  files: 'No files are added yet.',
  'record asked for': 'No record was asked for.',
  interview: 'No interview is planned.',
  'fact check': 'Nobody was asked to check the facts.',
  'drafted point': 'The draft has no points yet.',
  'drafted recommendation': 'No recommendations are drafted.',
  evidence: 'No evidence is registered yet.',
  outcome: 'No desired outcomes are recorded yet.',
  appointment: 'Nobody is appointed yet.',
  task: 'Nothing has to be done now.',
  'waiting task': 'Nothing is waiting.',
  submissions: 'No submissions are recorded yet.',
  dispatch: 'Nothing was asked to be sent yet.',
  delivery: 'Nothing was asked to be sent yet.',
}
