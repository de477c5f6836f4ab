import { during, undated } from '#stream/when.ts'
import type { HandlingFact, TimelineEvent, Told } from '../facts.ts'
import type { Block, Page } from '../page/page.ts'
import { tellsNoStory } from './stage.ts'

const COMPLAINT = "(?:the|his|her|their|this|that|[\\w' ]{1,20}'s) complaints?"
const HANDLING = new RegExp(
  `\\bcomplaints?[- ]handling\\b|\\b(?:handling|conduct|management) of ${COMPLAINT}\\b|\\b(?:how|way(?: in which)?) (?:it|they|the council) (?:had )?(?:dealt with|handled|managed|answered) ${COMPLAINT}\\b|\\b(?:delays?|failings?|failures?|faults?|slowness) in (?:the )?(?:dealing with|handling|answering|responding to|progressing|considering)(?: of)? ${COMPLAINT}\\b`,
)
const STATEMENT =
  /\b(?:agreed|settled|drew up|drawn up|signed|drafted|wrote|written)\b[^.]{0,60}\b(?:(?:statement|summary|schedule) of (?:the |his |her |their )?complaints?|complaint statement)\b/
const LOOKED_INTO =
  /\b(?:council|it|they)\b[^.]{0,40}\b(?:investigated?|looked into|look into|examined?|reviewed|inquir(?:y|ed)|investigation)\b/
const BY_ITSELF =
  /\b(?:first|separate(?:ly)?|before (?:it|the|that|any|stage|looking)|by itself|on its own|in its own right|as well as|alongside|only then|after that|afterwards)\b/
const NOT_DONE =
  /\b(?:ombudsman|i|we|my|our)\b|\brecommend|\bshould\b|\bmust\b|\b(?:did|had|has|have|would) not\b|\bnever\b|\brefus/
const ACCEPTED =
  /\b(?:council|it|they)\b[^.]{0,30}\b(?:accept(?:ed|s)?|admit(?:ted|s)?|acknowledged?|conceded|recognised|upheld)\b/
const WRONG = /\bfault|\bfail|\bdelay|\bpoor|\bwrong|\bslow/
const BEFORE_THAT = /\bhad (?:already |previously |earlier |by then |first )?(?:\w+ed|drawn|written|begun)\b/

/** How the complaint itself was dealt with, where the council settled a statement of that or looked into it apart. */
export function readHandling(page: Page, timeline: readonly TimelineEvent[]): HandlingFact | null {
  for (const block of page.blocks) {
    if (!isStory(block) || !HANDLING.test(block.words)) continue
    for (const [index, { text, words }] of block.sentences.entries()) {
      if (!isOfHandling(words, block.sentences[index + 1]?.words ?? '')) continue
      const told: Told = { quote: text, lines: block.lines, sure: 'stated' }
      return {
        when: whenOf(block, index, timeline),
        agreed: STATEMENT.test(words) && /\bagreed\b/.test(words),
        accepted: acceptedIn(block, index) ?? acceptedIn(page.blocks[block.index + 1], 0, block),
        ...told,
      }
    }
  }
  return null
}

const isStory = (block: Block): boolean =>
  !tellsNoStory(block) &&
  block.section.main !== 'complaint' &&
  block.section.main !== 'remedy' &&
  block.section.main !== 'end' &&
  block.section.kind !== 'analysis'

/** A statement that is of other things too is the ordinary one. */
function isOfHandling(words: string, next: string): boolean {
  const handling = HANDLING.exec(words)
  if (!handling || NOT_DONE.test(words)) return false
  const statement = STATEMENT.exec(words)
  if (statement) {
    const between = words.slice(statement.index + statement[0].length, handling.index)
    const after = words.slice(handling.index + handling[0].length)
    return handling.index > statement.index && !/,|\band\b/.test(between) && !/^,? (?:and|as well as)\b/.test(after)
  }
  const looked = LOOKED_INTO.exec(words)
  return looked !== null && looked.index < handling.index && BY_ITSELF.test(`${words} ${next}`)
}

/** Its own date; or, where it "had" been done, at the latest that of what the same paragraph told before. */
function whenOf(block: Block, index: number, timeline: readonly TimelineEvent[]): HandlingFact['when'] {
  const here = timeline.filter(({ lines, date }) => lines[0] === block.lines[0] && date !== null)
  const own = here.find(({ quote }) => quote === block.sentences[index]?.text)
  if (own) return own.when
  const told = new Set(block.sentences.slice(0, index).map(({ text }) => text))
  const before = here.findLast(({ quote }) => told.has(quote))
  if (!before || !BEFORE_THAT.test(block.sentences[index]?.words ?? '')) return undated
  return during({ earliest: null, latest: before.when.latest }, `by ${before.when.asWritten}`)
}

function acceptedIn(block: Block | undefined, from: number, beside = block): Told | null {
  if (!block || block.section !== beside?.section || !isStory(block)) return null
  const said = block.sentences
    .slice(from)
    .find(({ words }) => ACCEPTED.test(words) && WRONG.test(words) && (HANDLING.test(words) || /\bdelay/.test(words)))
  return said ? { quote: said.text, lines: block.lines, sure: 'stated' } : null
}
