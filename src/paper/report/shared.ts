import type { Evidence } from '#complaint/investigation/state.ts'
import type { WrittenPart } from '#complaint/investigation/written.ts'
import { wordsOn, writtenIn } from '#complaint/investigation/written-in.ts'
import { spanInWords } from '#law/day-words.ts'
import type { When } from '#stream/entry.ts'
import { isUndated } from '#stream/when.ts'
import { type Block, heading, paragraphs } from '../content.ts'
import { listed } from '../people.ts'
import { capitalised } from '../point-words.ts'
import type { Given } from '../template.ts'
import { gap, type OfReport } from './of-strand.ts'

/** What the author wrote on one part, under its heading. Nothing is shown of a part that may be left out and was. */
export const written =
  (part: WrittenPart, title: string, needed: boolean) =>
  ({ state }: Given, of: OfReport): readonly Block[] => {
    const words = wordsOn(writtenIn(state, of.strand, of.author), part)
    return words === null && !needed ? [] : [heading(title), ...paragraphs(words ?? gap(of, 'not written yet'))]
  }

export const dayOrNone = (when: When): string =>
  capitalised(when.asWritten ?? (isUndated(when) ? 'Not dated' : spanInWords(when)))

/** "Evidence 2 and 5" */
export const evidenceNumbers = (all: readonly Pick<Evidence, 'number'>[]): string =>
  all.length === 0 ? 'None' : `Evidence ${listed(all.map(({ number }) => String(number)))}`
