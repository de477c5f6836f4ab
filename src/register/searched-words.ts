import type { Facts } from '#statement/facts.ts'
import { rawLinesOf } from '#statement/page/lines.ts'
import { linesOfWebPage, looksLikeWebPage } from '#statement/page/web-page.ts'

/** The words of a decision alone: no tags of a saved page, no "Back to top", nothing about cookies. */
export function searchedWords(text: string, { furnitureLines }: Pick<Facts, 'furnitureLines'>): string {
  const lines = looksLikeWebPage(text)
    ? linesOfWebPage(text).lines
    : rawLinesOf(text).map((line, index) => ({ number: index + 1, text: line }))
  // A page may be saved on one line of source: what stands on it beside the furniture is not lost.
  const alone = Map.groupBy(lines, ({ number }) => number)
  const furniture = new Set(furnitureLines.filter(number => alone.get(number)?.length === 1))
  return lines.flatMap(line => (furniture.has(line.number) ? [] : [line.text.trim()])).join('\n')
}
