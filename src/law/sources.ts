import { guidanceRead } from './sources/guidance.ts'
import { lawRead } from './sources/law.ts'
import { ombudsmanRead } from './sources/ombudsman.ts'
import { practiceRead } from './sources/practice.ts'

export type { Mark, Source } from './source.ts'

/** Everything the rules of this program rest on. A rule names its source by the key. */
export const sources = { ...lawRead, ...guidanceRead, ...ombudsmanRead, ...practiceRead }

export type SourceKey = keyof typeof sources

/** `at` is the place in it: for REG "17(6)(b)", for an Act "section 26B", for D the reference; empty for the whole. */
export interface SourceRef {
  readonly key: SourceKey
  readonly at: string
}

/** "Regulation 17(6)(b)", "Local Government Act 1974, section 26B", "Ombudsman decision 25 005 179" */
export function sourceText({ key, at }: SourceRef): string {
  const { cite } = sources[key]
  if (at === '') return key === 'REG' ? sources.REG.title : cite
  return key === 'REG' || key === 'D' ? `${cite} ${at}` : `${cite}, ${at}`
}

/** Where it can be read; null when no address is known. */
export function sourceAddress({ key, at }: SourceRef): string | null {
  const regulation = key === 'REG' ? /^\d+/.exec(at)?.[0] : undefined
  const { address } = sources[key]
  return regulation === undefined ? address : `${address}/regulation/${regulation}`
}
