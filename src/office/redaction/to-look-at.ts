import type { OpenRedaction } from '#complaint/redaction/state.ts'
import type { ByEye } from './by-eye.ts'
import type { ReadWhole } from './orders.ts'

/** A page of the file, from 1, that somebody has to look at, and why. */
export interface ToLookAt {
  readonly page: number
  readonly byEye: ByEye
}

/** The pages on which no search finds all that stands there. Of one that is taken out whole nothing is left to look at. */
export function toLookAt(pages: readonly ReadWhole[], { marks }: OpenRedaction): readonly ToLookAt[] {
  const out = new Set([...marks.values()].flatMap(({ place }) => (place.kind === 'page' ? [place.page] : [])))
  return pages.flatMap(({ byEye }, at) => (byEye === null || out.has(at + 1) ? [] : [{ byEye, page: at + 1 }]))
}
