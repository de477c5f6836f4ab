import type { AuthorityState } from '#authority/state.ts'
import { authorityVerbs } from '#authority/verbs/index.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { checkFileAgain } from '#complaint/verbs/check-file-again.ts'
import { complaintVerbs } from '#complaint/verbs/index.ts'
import { bringFor, leave, runWithFile } from '#office/files/run-with-file.ts'
import { takeUpFilesOf } from '#office/files/take-up-files.ts'
import { type Once, onceOf } from '#office/once.ts'
import { recountClocks } from '#office/recount.ts'
import { runOnceWithDraft } from '#office/reports/draft-for-reader.ts'
import type { ResultOfOnce } from '#office/run.ts'
import { runForCouncil } from '#office/run-for-council.ts'
import { uploadAsked } from '#stream/upload-field.ts'
import type { Verb } from '#stream/verb.ts'
import { path } from '../components/link.ts'
import { strangers } from '../pages/recording/save.ts'
import { typedIn } from '../pages/recording/typed.ts'
import type { Here } from '../site.ts'
import { pointerTo, readBody, type Said } from './body.ts'
import { fileSent } from './file-sent.ts'
import { mistaken, notRecorded } from './refused.ts'
import { type ApiAnswer, type ApiAsked, declined, told } from './route.ts'

export const beginning: readonly Verb<ComplaintState>[] = complaintVerbs.filter(({ begins }) => begins)
export const inAComplaint: readonly Verb<ComplaintState>[] = complaintVerbs.filter(({ begins }) => !begins)
export const ofTheCouncil: readonly Verb<AuthorityState>[] = authorityVerbs.filter(({ begins }) => !begins)

/** Which version the request was decided on: from If-Match or the body. */
function expected(
  { headers }: ApiAsked,
  { expectedVersion }: Said,
): { version: number | null } | 'missing' | 'unclear' {
  const written = headers['if-match']?.trim()
  if (written === undefined) return expectedVersion === null ? 'missing' : { version: expectedVersion }
  if (written === '*') return { version: expectedVersion }
  const tag = /^"(\d{1,9})"$/.exec(written)?.[1]
  const version = Number(tag)
  return tag === undefined || (expectedVersion !== null && expectedVersion !== version) ? 'unclear' : { version }
}

const withoutVersion = (how: 'missing' | 'unclear'): ApiAnswer =>
  how === 'missing'
    ? declined('version-missing')
    : declined(
        'unreadable-request',
        'If-Match takes one version in quotes, such as "12", or *; the body says the same.',
      )

interface Recording {
  readonly verb: Verb<ComplaintState>
  /** null where the verb begins one. */
  readonly complaintId: string | null
  readonly said: Said
  readonly expectedVersion: number | null
  readonly once: Once
}

/** The key of the request, with all that it sends; or why it cannot be taken. A key in quotes is the same key. */
function onceAsked({ headers, params, text }: ApiAsked): Once | 'missing' {
  const key = headers['idempotency-key']?.trim().replace(/^"(.*)"$/, '$1') ?? ''
  return onceOf(key, 'api', params.id ?? '', params.verb ?? '', headers['if-match'] ?? '', text) ?? 'missing'
}

async function recorded({ verb, complaintId, said, expectedVersion, once }: Recording, here: Here): Promise<ApiAnswer> {
  const { input, source } = said
  const history = source.kind === 'history'
  const strange = await strangers({ verb, history, complaintId, typed: typedIn(input) }, here)
  if (strange.length > 0)
    return mistaken(strange.map(({ field, message }) => ({ pointer: pointerTo('input', field), detail: message })))
  const task = { complaintId, input, expectedVersion, source }
  const { office } = here.site
  const file = fileSent(verb.fields, input)
  if (file && complaintId !== null) {
    const brought = await bringFor(office, verb, { complaintId, history }, file, here.visitor)
    if (brought.kind === 'not taken')
      return mistaken([{ pointer: pointerTo('input', uploadAsked(verb.fields) ?? ''), detail: brought.why }])
    if (brought.kind !== 'brought') return notRecorded(brought)
    const result = await runWithFile(office, verb, { ...task, complaintId }, brought, here.visitor, once)
    // Nobody comes back for it: the whole of it is sent again.
    if (result.kind === 'invalid') await leave(office, brought.upload, here.visitor)
    return answerTo(result)
  }
  const result = await runOnceWithDraft(office, verb, task, here.visitor, once)
  if (result.kind === 'done' && verb.name === checkFileAgain.name)
    here.later('checking a file again', () => takeUpFilesOf(office, here.site.authorityId, result.complaintId))
  return answerTo(result)
}

function answerTo(result: ResultOfOnce): ApiAnswer {
  if (result.kind !== 'done') return notRecorded(result)
  const { complaintId: id, reference } = result
  const address = path`/api/complaints/${id}`
  return told({ id, reference, address }, 201, { location: address })
}

/** POST /api/complaints: the body names which of the verbs that begin a complaint. */
export async function beginComplaint(asked: ApiAsked, here: Here): Promise<ApiAnswer> {
  const { body } = asked
  const once = onceAsked(asked)
  if (once === 'missing') return declined('key-missing')
  const names = beginning.map(({ name }) => name)
  const named = typeof body === 'object' && body !== null && 'verb' in body ? body.verb : undefined
  const verb = beginning.find(({ name }) => name === named)
  if (!verb) return mistaken([{ pointer: '/verb', detail: `Name the verb: ${names.join(', ')}` }])
  const { said, mistakes } = readBody(body, verb, ['verb', 'input', 'history'])
  if (!said) return mistaken(mistakes)
  return recorded({ verb, complaintId: null, said, expectedVersion: null, once }, here)
}

/** POST /api/complaints/:id/VERB */
export async function recordInComplaint(asked: ApiAsked, here: Here): Promise<ApiAnswer> {
  const verb = inAComplaint.find(({ name }) => name === asked.params.verb)
  if (!verb) return declined('unknown-address')
  const once = onceAsked(asked)
  if (once === 'missing') return declined('key-missing')
  const { said, mistakes } = readBody(asked.body, verb, ['input', 'history', 'expectedVersion'])
  if (!said) return mistaken(mistakes)
  const version = expected(asked, said)
  if (typeof version === 'string') return withoutVersion(version)
  return recorded({ verb, complaintId: asked.params.id ?? '', said, expectedVersion: version.version, once }, here)
}

/** POST /api/council/VERB. A holiday or a limit moves dates: the list is counted again behind the answer. */
export async function recordForCouncil(asked: ApiAsked, here: Here): Promise<ApiAnswer> {
  const { params, body } = asked
  const verb = ofTheCouncil.find(({ name }) => name === params.verb)
  if (!verb) return declined('unknown-address')
  const once = onceAsked(asked)
  if (once === 'missing') return declined('key-missing')
  const { said, mistakes } = readBody(body, verb, ['input', 'expectedVersion'])
  if (!said) return mistaken(mistakes)
  const version = expected(asked, said)
  if (typeof version === 'string') return withoutVersion(version)
  const { office, authorityId } = here.site
  const sending = { once, expectedVersion: version.version }
  const result = await runForCouncil(office, verb, said.input, here.visitor, sending)
  if (result.kind !== 'done') return notRecorded(result)
  here.later('counting every clock again', () => recountClocks(office, authorityId))
  return told({ recorded: verb.name }, 201)
}
