import { z } from 'zod'
import { procedureState } from '#complaint/procedure-state.ts'
import type { ComplaintState, PartTaken } from '#complaint/state.ts'
import { part, strand } from '#complaint/words.ts'
import type { HistoryLine, ShownComplaint } from '#office/views/shown-complaint.ts'
import type { Verb } from '#stream/verb.ts'
import { path } from '../../components/link.ts'
import { whyNotNow } from '../../pages/recording/verb-named.ts'
import { clockShown, clockTold, dutyShown, dutyTold, faultShown, faultTold, rightShown, rightTold } from './derived.ts'
import {
  actionShown,
  actionTold,
  matterShown,
  matterTold,
  recommendationShown,
  recommendationTold,
  remedyShown,
  remedyTold,
} from './followed.ts'
import { pointShown, pointsTold } from './points.ts'
import { dayShown, dayTold, whenceShown, whenceTold, whenShown, whenTold } from './values.ts'

const personShown = z.strictObject({
  personId: z.string(),
  name: z.string().nullable().describe('null where the name was erased.'),
  part,
  note: z.string().nullable(),
  from: whenShown,
})

const entryShown = z.strictObject({
  seq: z.number(),
  type: z.string(),
  title: z.string(),
  words: z.string(),
  happened: whenShown,
  recordedAt: z.iso.datetime(),
  actor: z.string(),
  source: whenceShown,
  corrected: z.enum(['replaced', 'withdrawn']).nullable(),
})

const possibleShown = z.strictObject({ verb: z.string(), title: z.string(), address: z.string() })
const laterShown = z.strictObject({ verb: z.string(), title: z.string(), opensWhen: z.string() })

/** One complaint, folded from its entries, with everything that is derived from it today. */
export const complaintShown = z.strictObject({
  id: z.string(),
  reference: z.string(),
  version: z.number().describe('To be sent back with whatever is recorded next.'),
  today: dayShown,
  subject: z.string(),
  strands: z.array(z.strictObject({ strand, state: z.string() })),
  closed: whenShown.nullable(),
  people: z.array(personShown),
  points: z.array(pointShown),
  statedPointCount: z.number().nullable(),
  desiredOutcomes: z.array(z.strictObject({ id: z.string(), text: z.string(), fate: z.string().nullable() })),
  recommendations: z.array(recommendationShown),
  actions: z.array(actionShown),
  remedies: z.array(remedyShown),
  ombudsman: z.array(matterShown),
  clocks: z.array(clockShown),
  duties: z.array(dutyShown),
  rights: z.array(rightShown),
  faults: z.array(faultShown),
  possible: z.array(possibleShown).describe('What whoever asks can record now, as live work.'),
  opensLater: z.array(laterShown).describe('What they may record and cannot yet, with what has to happen first.'),
  history: z.array(entryShown),
})

const personTold = ({ personId, part: held, note, from }: PartTaken, { names }: ShownComplaint) => ({
  personId,
  name: names.get(personId) ?? null,
  part: held,
  note,
  from: whenTold(from),
})

const entryTold = ({ entry, title, words, correctedBy }: HistoryLine): z.infer<typeof entryShown> => ({
  seq: entry.seq,
  type: entry.type,
  title,
  words,
  happened: whenTold(entry.happened),
  recordedAt: entry.recordedAt,
  actor: entry.actor,
  source: whenceTold(entry.source),
  corrected: correctedBy === null ? null : correctedBy.replacement === null ? 'withdrawn' : 'replaced',
})

/** `mine` are the verbs that whoever asks may do in this complaint. */
export function complaintTold(
  shown: ShownComplaint,
  mine: readonly Verb<ComplaintState>[],
): z.infer<typeof complaintShown> {
  const { state, id } = shown
  const live = mine.filter(({ historyOnly }) => !historyOnly).map(verb => ({ verb, why: whyNotNow(verb, state) }))
  return {
    id,
    reference: state.reference,
    version: shown.version,
    today: dayTold(shown.now.today),
    subject: state.subject,
    strands: [...state.strands.keys()].map(name => ({ strand: name, state: procedureState(state, name) })),
    closed: state.closed && whenTold(state.closed.happened),
    people: state.parts.map(taken => personTold(taken, shown)),
    points: pointsTold(state),
    statedPointCount: state.statedPointCount,
    desiredOutcomes: state.outcomes.map(({ id: outcomeId, text, fate }) => ({ id: outcomeId, text, fate })),
    recommendations: [...state.recommendations.values()].map(recommendationTold),
    actions: [...state.actions.values()].map(actionTold),
    remedies: [...state.remedies.values()].map(remedyTold),
    ombudsman: [...state.matters.values()].map(matterTold),
    clocks: shown.clocks.map(clockTold),
    duties: shown.duties.map(dutyTold),
    rights: shown.rights.map(rightTold),
    faults: shown.faults.map(faultTold),
    possible: live.flatMap(({ verb: { name, title }, why }) =>
      why === null ? [{ verb: name, title, address: path`/api/complaints/${id}/${name}` }] : [],
    ),
    opensLater: live.flatMap(({ verb: { name, title }, why }) =>
      why === null ? [] : [{ verb: name, title, opensWhen: why }],
    ),
    history: shown.history.map(entryTold),
  }
}
