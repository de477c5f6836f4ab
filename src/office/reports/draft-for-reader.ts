import { draftReport } from '#complaint/files/kinds.ts'
import { investigationOpens } from '#complaint/investigation/open.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { askForFactCheck } from '#complaint/verbs/ask-for-fact-check.ts'
import type { Strand } from '#complaint/words.ts'
import { draftFor } from '#paper/report/for-reader.ts'
import type { Verb } from '#stream/verb.ts'
import type { Office, Visitor } from '../office.ts'
import type { Once } from '../once.ts'
import { openComplaint } from '../open-complaint.ts'
import { type ResultOfOnce, runOnce, type Task } from '../run.ts'
import { runSeveral } from '../run-several.ts'
import { show } from '../view.ts'
import { reportTemplateOf, reportView } from '../views/report.ts'
import { appendVersion, keptBefore, openVersion, readyVersion, removeVersion } from './keep-version.ts'

const author = 'investigating officer'

/** As the verb takes them: one, several or none. */
const pointsAsked = ({ input: { pointIds } }: Task): readonly string[] =>
  [pointIds].flat().filter((one): one is string => typeof one === 'string' && one !== '')

/** Points of one strand are in the report on that strand; of the whole draft, the first that is not in yet. */
function strandOf(state: ComplaintState, pointIds: readonly string[]): Strand | undefined {
  const strands = new Set(pointIds.flatMap(id => state.points.get(id)?.strand ?? []))
  const among: readonly Strand[] = ['substance', 'handling']
  return among.find(one => investigationOpens(state, one) === null && (strands.size === 0 || strands.has(one)))
}

async function withDraft(office: Office, task: Task, visitor: Visitor, once: Once | null) {
  const { complaintId: id, input } = task
  if (id === null || typeof input.reader !== 'string') return null
  const pointIds = pointsAsked(task)
  const first = await show(office, reportView, { id, template: reportTemplateOf(author, 'substance') }, visitor)
  const strand = first.kind === 'shown' ? strandOf(first.shown.complaint.state, pointIds) : undefined
  if (strand === undefined) return null
  const seen = await show(office, reportView, { id, template: reportTemplateOf(author, strand) }, visitor)
  if (seen.kind !== 'shown' || seen.shown.report === null) return null
  const { shown } = seen
  const { paper, given } = { paper: seen.shown.report.composed.paper, given: seen.shown.report.given }
  const number = keptBefore(shown.complaint.state, shown, 'draft').length + 1
  const draft = draftFor(paper, given, { strand, author }, { reader: input.reader.trim(), number, pointIds })
  const called = `${shown.template.title}, draft ${number}`
  const ready = await readyVersion(office, shown, visitor, { paper: draft, called, as: ['pdf', 'word'] })
  if ('wrong' in ready)
    return { kind: 'invalid', issues: ready.wrong.map(({ words: message }) => ({ field: 'reader', message })) } as const
  const checkId = office.newId()
  const together = { complaintId: id, expectedVersion: task.expectedVersion ?? shown.complaint.version, sent: once }
  let entered = false
  const step = { verb: askForFactCheck, input, ids: [checkId] }
  const done = await runSeveral(office, [step], together, visitor, async tx => {
    const opened = await openComplaint(tx, id)
    const check = opened?.state.investigation.factChecks.get(checkId)
    // What was sent on another day was not this draft, which is of today.
    if (check?.asked.earliest !== shown.complaint.now.today) return
    const kept = { kind: 'draft', fileKind: draftReport, what: shown.template.title, pointIds, checkId } as const
    await appendVersion(tx, office, shown, { ...ready, ...kept, pointIds: [...check.pointIds] }, visitor)
    entered = true
  }).catch(async (error: unknown) => {
    await removeVersion(office, ready, visitor)
    throw error
  })
  if (!entered) await removeVersion(office, ready, visitor)
  else if (done.kind === 'done') await openVersion(office, shown, ready, visitor)
  return done.kind === 'done' ? done : done.result
}

/**
 * As `runOnce`. Where the facts of a draft are to be checked from today on, the draft is made for its reader as well, kept
 * as a file and named, in the same transaction.
 */
export async function runOnceWithDraft(
  office: Office,
  verb: Verb<ComplaintState>,
  task: Task,
  visitor: Visitor,
  once: Once | null,
): Promise<ResultOfOnce> {
  const made =
    verb.name === askForFactCheck.name && task.source.kind === 'worked'
      ? await withDraft(office, task, visitor, once)
      : null
  return made ?? runOnce(office, verb, task, visitor, once)
}
