import type { ComplaintState } from '#complaint/state.ts'
import { addFile } from '#complaint/verbs/add-file.ts'
import { beginRedaction } from '#complaint/verbs/begin-redaction.ts'
import { checkFileAgain } from '#complaint/verbs/check-file-again.ts'
import { type Brought, runWithFile } from '#office/files/run-with-file.ts'
import { takeUpFilesOf } from '#office/files/take-up-files.ts'
import type { Once } from '#office/once.ts'
import { runOnceWithDraft } from '#office/reports/draft-for-reader.ts'
import { type Result, type ResultOfOnce, run, type Task } from '#office/run.ts'
import { show } from '#office/view.ts'
import { movedDatesView } from '#office/views/moved-dates.ts'
import { beginningView, formView, mayRun } from '#office/views/recording.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import type { Source } from '#stream/entry.ts'
import type { InputIssue } from '#stream/refusal.ts'
import { holdsAny } from '#stream/role.ts'
import { uploadAsked, withUpload } from '#stream/upload-field.ts'
import type { Verb } from '#stream/verb.ts'
import type { Html } from '../../html.ts'
import { type Answer, type Asked, type Here, redirect } from '../../site.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { redactionAddress } from '../redaction/parts.ts'
import { bothSaid } from './both-said.ts'
import { fileGiven, noFileWaits } from './brought-file.ts'
import { datesComparedPage } from './dates-compared.ts'
import { puttingRight } from './entries-listed.ts'
import { type FormShown, fieldsAsked, formAddress, formPage } from './form.ts'
import { formOfWork } from './forms-of-work.ts'
import { historyQuestions, historySource } from './history-questions.ts'
import { offeredFor } from './offered.ts'
import { onceSent, sentBeforeOtherwise } from './once.ts'
import { placeAfter } from './place-after.ts'
import { notOpenYet, refusalsShown } from './refusals.ts'
import { tooLong } from './too-long.ts'
import { oneOf, rawOf, type Typed, typedIn, versionIn } from './typed.ts'
import { beginningVerb, recordedWords, verbNamed } from './verb-named.ts'
import { whatIsNew } from './what-is-new.ts'

/** One press of "Save": what is to be done, where, and what was typed. */
export interface Sent {
  readonly verb: Verb<ComplaintState>
  readonly history: boolean
  /** null where it begins a complaint. */
  readonly complaintId: string | null
  readonly typed: Typed
  /** The file that came with it. */
  readonly brought?: Brought
  /** Why the file that came with it is not taken. */
  readonly notTaken?: string
}

const worked: Source = { kind: 'worked' }

const inputOf = ({ verb, history, typed, brought }: Sent) => ({
  ...withUpload(verb.fields, rawOf(fieldsAsked(verb, history), typed), brought?.upload ?? null),
  // Asked on the page that shows both dates, and that page stands before this.
  ...(verb.fields.some(({ name }) => name === 'bothDatesCompared') ? { bothDatesCompared: 'yes' } : {}),
})

const aboutTheFile = ({ verb, notTaken }: Sent): readonly InputIssue[] =>
  notTaken === undefined ? [] : [{ field: uploadAsked(verb.fields) ?? '', message: notTaken }]

/** undefined where the form carries no version that there has been. */
function openedVersion(typed: Typed, { version }: ShownComplaint): number | undefined {
  const opened = versionIn(typed)
  return opened >= 0 && opened <= version ? opened : undefined
}

/** The form again with all that was typed, and why. */
async function again(
  sent: Sent,
  here: Here,
  more: (complaint: ShownComplaint | null) => Pick<FormShown, 'issues' | 'above' | 'status'>,
): Promise<Answer> {
  const { verb, history, complaintId, typed } = sent
  if (complaintId === null) {
    const seen = await show(here.site.office, beginningView(verb, history), null, here.visitor)
    if (seen.kind !== 'shown') return notAllowed(here)
    return formPage({ verb, history, complaint: null, actor: seen.actor, typed, ...more(null) }, here)
  }
  const query = { id: complaintId, looking: { kind: 'now' } } as const
  const seen = await show(here.site.office, formView(verb, history), query, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  const why = more(seen.shown)
  // Only a form above which the new entries stand has seen them: any other is still decided on what it was opened with.
  const openedWith = why.status === 409 ? undefined : openedVersion(typed, seen.shown)
  return formPage({ verb, history, complaint: seen.shown, actor: seen.actor, typed, openedWith, ...why }, here)
}

/** Every mistake at once: those of the page and, tried without saving, those the verb itself would tell. */
function withTheVerbsOwn(sent: Sent, issues: readonly InputIssue[], shown: ShownComplaint | null, here: Here) {
  if (!shown) return issues
  const { state, now, actor, people } = shown
  const outcome = sent.verb.perform(state, inputOf(sent), {
    today: now.today,
    calendar: now.calendar,
    actor,
    people,
    source: sent.history ? { kind: 'history', document: '', line: null, inferred: false } : worked,
    reference: state.reference,
    newId: here.site.office.newId,
  })
  if (outcome.kind !== 'invalid') return issues
  // A file that is not taken is not one that was forgotten.
  const refusedFile = sent.notTaken === undefined ? undefined : uploadAsked(sent.verb.fields)
  return [...outcome.issues.filter(({ field }) => field !== refusedFile), ...issues]
}

/** People who were not offered: the verbs take any person, so whom they may be is settled here. */
export async function strangers(sent: Sent, here: Here): Promise<readonly InputIssue[]> {
  const { verb, history, complaintId, typed } = sent
  const unknown = fieldsAsked(verb, history).filter(({ name, kind }) => kind === 'person' && oneOf(typed, name) !== '')
  if (unknown.length === 0 || complaintId === null) return []
  const query = { id: complaintId, looking: { kind: 'now' } } as const
  const seen = await show(here.site.office, formView(verb, history), query, here.visitor)
  if (seen.kind !== 'shown') return []
  const offered = offeredFor('person', seen.shown)
  return unknown
    .filter(({ name }) => !offered?.some(({ value }) => value === oneOf(typed, name)))
    .map(({ name }) => ({ field: name, message: 'Choose somebody from the list' }))
}

async function datesMoved(sent: Sent, source: Source, here: Here): Promise<Answer | null> {
  const { verb, history, complaintId, typed } = sent
  if (complaintId === null || !puttingRight.has(verb.name) || oneOf(typed, 'compared') === 'yes') return null
  const query = { id: complaintId, input: inputOf(sent), source }
  const seen = await show(here.site.office, movedDatesView(verb, history), query, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  const { shown: moved } = seen
  if (moved.clocks.length === 0 || moved.version !== versionIn(typed)) return null
  return datesComparedPage({ verb, complaintId, history, typed, moved }, here)
}

/** Where the same can be entered as something that happened; null for those who may not. */
const historyForm = ({ verb, complaintId }: Sent, complaint: ShownComplaint | null): string | null =>
  complaint && holdsAny(complaint.actor, mayRun(verb, true)) ? formAddress(verb, complaintId, true) : null

/** A scanner may take its time, and nobody waits for it. */
function checkInTheBackground(complaintId: string, { site: { office, authorityId }, later }: Here): void {
  later('checking a file again', () => takeUpFilesOf(office, authorityId, complaintId))
}

/** What others recorded meanwhile; where it is about the same, in full beside what was typed here. */
function changedSince(sent: Sent, complaint: ShownComplaint, expected: number): Html {
  const { verb, history, typed } = sent
  const given = history ? historySource(typed) : { source: worked }
  const source = 'source' in given ? given.source : worked
  return whatIsNew(complaint, expected, {
    beside: bothSaid(complaint, expected, { verb, input: inputOf(sent), source }),
  })
}

async function answerTo(result: Result, sent: Sent, here: Here): Promise<Answer> {
  switch (result.kind) {
    case 'done': {
      if (sent.verb.name === checkFileAgain.name) checkInTheBackground(result.complaintId, here)
      const which = sent.complaintId === null ? ` Its reference is ${result.reference}.` : ''
      // Beginning one is the first step of marking it, on a page of the file itself, which says what comes next.
      if (sent.verb.name === beginRedaction.name && !sent.history)
        return redirect(redactionAddress(result.complaintId, oneOf(sent.typed, 'file')))
      here.session.set('notice', `${recordedWords(sent.verb)}${which}`)
      const work = sent.complaintId === null ? undefined : formOfWork(sent.verb.name, sent.history)
      return redirect(work?.back(result.complaintId, sent.typed) ?? placeAfter(sent.verb, result.complaintId))
    }
    case 'invalid':
      return again(sent, here, () => ({ issues: result.issues, status: 422 }))
    case 'refused':
      return again(sent, here, complaint => ({
        issues: [],
        above: refusalsShown(result.refusals, historyForm(sent, complaint)),
        status: 422,
      }))
    case 'not open':
      return again(sent, here, () => ({ issues: [], above: notOpenYet(result.opensWhen), status: 422 }))
    case 'conflict':
      return again(sent, here, complaint => ({
        issues: [],
        ...(complaint ? { above: changedSince(sent, complaint, result.expected) } : {}),
        status: 409,
      }))
    case 'not found':
      return notFound(here)
    case 'not allowed':
      return notAllowed(here)
  }
}

async function save(sent: Sent, here: Here): Promise<Answer> {
  const { verb, history, complaintId, typed } = sent
  if (oneOf(typed, 'look') === 'yes') return again(sent, here, () => ({ issues: [] }))
  const given = history ? historySource(typed) : { source: worked, issues: [] }
  const issues = [
    ...given.issues,
    ...tooLong([...fieldsAsked(verb, history), ...historyQuestions], typed),
    ...aboutTheFile(sent),
  ]
  if (!('source' in given) || issues.length > 0)
    return again(sent, here, shown => ({ issues: withTheVerbsOwn(sent, issues, shown, here), status: 422 }))
  const strange = await strangers(sent, here)
  if (strange.length > 0) return again(sent, here, () => ({ issues: strange, status: 422 }))
  const compared = await datesMoved(sent, given.source, here)
  if (compared) return compared
  const task = {
    complaintId,
    input: inputOf(sent),
    expectedVersion: complaintId === null ? null : versionIn(typed),
    source: given.source,
  }
  const once = onceSent(formAddress(verb, complaintId, history), withFileTold(sent))
  const result = await recorded(sent, task, once, here)
  if (result.kind !== 'key reused') return answerTo(result, sent, here)
  if (complaintId === null) return again(sent, here, () => ({ issues: [], above: sentBeforeOtherwise(), status: 409 }))
  // The complaint has changed by what was recorded: told as any other change since the page was opened.
  return answerTo(await run(here.site.office, verb, task, here.visitor), sent, here)
}

/** The form and the file it came with are one: another file under the same key is something else. */
const withFileTold = ({ typed, brought }: Sent): Typed => (brought ? { ...typed, file: brought.upload.sha256 } : typed)

/** A file is added beside whatever else happens, so it is in nobody's way. */
async function recorded(sent: Sent, task: Task, once: Once | null, here: Here): Promise<ResultOfOnce> {
  const { verb, complaintId, brought } = sent
  const { office } = here.site
  if (!brought || complaintId === null) return runOnceWithDraft(office, verb, task, here.visitor, once)
  const beside = { ...task, complaintId, expectedVersion: null }
  const result = await runWithFile(office, verb, beside, brought, here.visitor, once)
  if (result.kind !== 'invalid') noFileWaits(here)
  return result
}

/** Records what a form of a complaint brought. */
export async function saveForm({ params, query, body }: Asked, here: Here): Promise<Answer> {
  const verb = verbNamed(params.verb)
  if (!verb) return notFound(here)
  return save({ verb, history: query.history === 'yes', complaintId: params.id ?? '', typed: typedIn(body) }, here)
}

/** Records what a form with a file brought. */
export async function saveWithFile({ params, query, body, sent }: Asked, here: Here): Promise<Answer> {
  const verb = addFile
  const which = { complaintId: params.id ?? '', history: query.history === 'yes' }
  const file = await fileGiven(verb, which, sent, here)
  if (file.kind === 'not found') return notFound(here)
  if (file.kind === 'not allowed') return notAllowed(here)
  const typed = typedIn({ ...body, ...(await sent?.fieldsAfter()) })
  return save(
    {
      verb,
      ...which,
      typed,
      ...(file.kind === 'brought' ? { brought: file } : {}),
      ...(file.kind === 'not taken' ? { notTaken: file.why } : {}),
    },
    here,
  )
}

/** Begins a complaint with what the form brought. */
export const saveNew = ({ query, body }: Asked, here: Here): Promise<Answer> =>
  save({ verb: beginningVerb(), history: query.history === 'yes', complaintId: null, typed: typedIn(body) }, here)
