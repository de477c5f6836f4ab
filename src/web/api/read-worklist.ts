import { show } from '#office/view.ts'
import { worklistView } from '#office/views/worklist.ts'
import { lookedAfterBy, worklists } from '#office/views/worklist-conditions.ts'
import type { Here } from '../site.ts'
import type { Mistake } from './body.ts'
import { pageAsked, unknownNames } from './narrowing.ts'
import { mistaken } from './refused.ts'
import { type ApiAnswer, type ApiAsked, declined, told } from './route.ts'
import { workTold } from './told/worklist.ts'

const names = ['list', 'lookedAfterBy', 'page'] as const

/** GET /api/worklist: one of the lists of whoever asks, the same as on their first page. */
export async function readWorklist({ query: given }: ApiAsked, here: Here): Promise<ApiAnswer> {
  const at = (name: string): string => `?${name}`
  const list = worklists.find(one => one === (given.list ?? 'with you'))
  const by = lookedAfterBy.find(one => one === (given.lookedAfterBy ?? 'anybody'))
  const page = pageAsked(given.page)
  const mistakes: Mistake[] = [...unknownNames(given, names, at)]
  if (!list) mistakes.push({ pointer: at('list'), detail: `Give one of: ${worklists.join(', ')}` })
  if (!by) mistakes.push({ pointer: at('lookedAfterBy'), detail: `Give one of: ${lookedAfterBy.join(', ')}` })
  if (page === undefined) mistakes.push({ pointer: at('page'), detail: 'Give a number from 1' })
  if (!list || !by || page === undefined || mistakes.length > 0) return mistaken(mistakes)
  const seen = await show(here.site.office, worklistView, { list, lookedAfterBy: by, page }, here.visitor)
  return seen.kind === 'shown' ? told(workTold(seen.shown)) : declined('not-allowed')
}
