import { type Html, html } from '../../html.ts'
import { refusalsShown } from '../recording/refusals.ts'
import type { Tried } from './tried.ts'

/** What the law does not allow of what a page says; of all pages where none is named. */
export function refusedHere({ refusals }: Tried, sheet?: string): Html | '' {
  const here = refusals.filter(one => sheet === undefined || one.sheet === sheet).map(({ refusal }) => refusal)
  return here.length === 0 ? '' : html`${refusalsShown(here, null)}`
}
