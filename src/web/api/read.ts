import { show } from '#office/view.ts'
import { complaintView } from '#office/views/complaint.ts'
import { complaintsView, type ListQuery, type StageFilter } from '#office/views/complaints.ts'
import { councilView } from '#office/views/council.ts'
import { holdsAny } from '#stream/role.ts'
import type { Here } from '../site.ts'
import { isObject, type Mistake, pointerTo } from './body.ts'
import { pageAsked, unknownNames } from './narrowing.ts'
import { inAComplaint } from './record.ts'
import { mistaken } from './refused.ts'
import { type ApiAnswer, type ApiAsked, declined, told } from './route.ts'
import { complaintTold } from './told/complaint.ts'
import { listTold } from './told/list.ts'

export const stageFilters: readonly StageFilter[] = ['all', '1', '2', '3', 'closed']
export const LONGEST_SEARCH = 200

const names = ['stage', 'late', 'page'] as const

/** What the list is narrowed to, or every mistake; `at` says where a parameter was given. */
function narrowed(
  given: Readonly<Record<string, unknown>>,
  at: (name: string) => string,
): { readonly query: Omit<ListQuery, 'search'>; readonly mistakes: readonly Mistake[] } {
  const stage = stageFilters.find(filter => filter === (given.stage ?? 'all'))
  const late = given.late ?? 'no'
  const page = pageAsked(given.page)
  const mistakes: Mistake[] = []
  if (stage === undefined) mistakes.push({ pointer: at('stage'), detail: `Give one of: ${stageFilters.join(', ')}` })
  if (late !== 'yes' && late !== 'no') mistakes.push({ pointer: at('late'), detail: 'Give yes or no' })
  if (page === undefined) mistakes.push({ pointer: at('page'), detail: 'Give a number from 1' })
  return { query: { stage: stage ?? 'all', onlyLate: late === 'yes', page: page ?? 1 }, mistakes }
}

async function listed(query: ListQuery, here: Here): Promise<ApiAnswer> {
  const seen = await show(here.site.office, complaintsView, query, here.visitor)
  return seen.kind === 'shown' ? told(listTold(seen.shown)) : declined('not-allowed')
}

/** GET /api/complaints: what is narrowed to stands in the address, and never the words searched for. */
export async function listComplaints({ query: given }: ApiAsked, here: Here): Promise<ApiAnswer> {
  const at = (name: string): string => `?${name}`
  const { query, mistakes } = narrowed(given, at)
  const all = [...unknownNames(given, names, at), ...mistakes]
  return all.length > 0 ? mistaken(all) : listed({ ...query, search: '' }, here)
}

/** POST /api/complaints/search: the same list, by words that may be a name. */
export async function searchInComplaints({ body }: ApiAsked, here: Here): Promise<ApiAnswer> {
  if (!isObject(body)) return mistaken([{ pointer: '', detail: 'Send one JSON object' }])
  const at = (name: string): string => pointerTo(name)
  const { query, mistakes } = narrowed(body, at)
  const { words } = body
  const search = typeof words === 'string' ? words.replaceAll('\u0000', '').toWellFormed().trim() : ''
  const wrong =
    search === '' || search.length > LONGEST_SEARCH
      ? [{ pointer: '/words', detail: `Give words to search for, at most ${LONGEST_SEARCH} characters` }]
      : []
  const all = [...unknownNames(body, ['words', ...names], at), ...wrong, ...mistakes]
  return all.length > 0 ? mistaken(all) : listed({ ...query, search }, here)
}

/** GET /api/council: what the council is called, and the version that a change of it is decided on. */
export async function readCouncil(_asked: ApiAsked, here: Here): Promise<ApiAnswer> {
  const seen = await show(here.site.office, councilView, null, here.visitor)
  if (seen.kind !== 'shown') return declined('not-allowed')
  const { state, version } = seen.shown
  const { name, shortName } = state
  return told({ name, shortName, version }, 200, { etag: `"${version}"` })
}

/** GET /api/complaints/:id */
export async function readComplaint({ params }: ApiAsked, here: Here): Promise<ApiAnswer> {
  const query = { id: params.id ?? '', looking: { kind: 'now' } } as const
  const seen = await show(here.site.office, complaintView, query, here.visitor)
  if (seen.kind === 'not allowed') return declined('not-allowed')
  if (seen.kind === 'not found') return declined('not-found')
  const mine = inAComplaint.filter(({ may }) => holdsAny(seen.actor, may))
  return told(complaintTold(seen.shown, mine), 200, { etag: `"${seen.shown.version}"` })
}
