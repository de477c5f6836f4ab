import type { AdjudicationFact, PanelResponseFact, RecommendationFact, TimelineEvent, Told } from '../facts.ts'
import type { Block, Page } from '../page/page.ts'
import { labelsIn, namedLabels } from '../text/labels.ts'
import { lower } from '../text/words.ts'
import { stagesOf, tellsNoStory } from './stage.ts'

const AGREED =
  /\b(?:adjudicating officer|adjudicator|adjudication officer|ao|senior manager|head of service|director|council|it|she|he|they)\b(?: \([^)]*\))?[^.;]{0,50}\b(?:agree[ds]?|accept(?:ed|s)?|endorsed|supported|rejected|overturned|disagreed|did not (?:agree|accept))\b[^.;]{0,60}\b(?:finding|conclusion|outcome|complaint|point|report)s?\b/
const EXCEPT =
  /\b(?:except(?: for| that)?|apart from|other than|save for|with the exception of|but (?:did not accept|not|rejected|disagreed with)|but did not agree (?:with|on)|did not (?:accept|agree with)|rejected|disagreed with|overturned)\b\s*/
const ALL = /\b(?:all|every|each|both)\b|\bthe findings\b|\bits findings\b|\bthe io's findings\b/
const NOT_THE_OFFICER = /\bpanel\b|\bombudsman\b|\bip agreed\b|\bindependent person agreed\b/

/** What the adjudicating officer made of the stage 2 report. */
export function readAdjudication(page: Page, timeline: readonly TimelineEvent[]): AdjudicationFact | null {
  const stages = stagesOf(page)
  const letters = timeline.filter(event => event.kind === 'adjudication letter')
  for (const block of page.blocks) {
    if (tellsNoStory(block) || stages[block.index] !== 2) continue
    for (const [index, sentence] of block.sentences.entries()) {
      const { words } = sentence
      if (!AGREED.test(words) || NOT_THE_OFFICER.test(words)) continue
      const next = block.sentences[index + 1]?.words ?? ''
      const except =
        EXCEPT.exec(words) ??
        (/^(?:but |however,? )?(?:it|she|he|they) (?:did not|rejected)/.test(next) ? EXCEPT.exec(next) : null)
      const source = except && EXCEPT.exec(words) === null ? (block.sentences[index + 1]?.text ?? '') : sentence.text
      const rejected = except ? rejectedIn(source.slice(except.index + except[0].length)) : []
      const own = letters.find(letter => letter.lines[0] === block.lines[0])
      const exact = letters.find(
        letter => letter.precision === 'day' && (!own || letter.date?.startsWith(own.date ?? '-')),
      )
      const date = exact ?? own ?? letters[0] ?? null
      return {
        date: date?.date ?? null,
        agreedAllFindings: rejected.length === 0 && !except && ALL.test(words),
        rejected,
        apology: /\bapolog/.test(block.words),
        agreedActions: agreedActions(page, block, stages),
        quote: sentence.text,
        lines: block.lines,
        sure: 'stated',
      }
    }
  }
  return null
}

/** The labels named after "except", or the words where there is no label. */
function rejectedIn(text: string): readonly string[] {
  const ids = namedLabels(text).flatMap(match => labelsIn(match[3] ?? '').map(label => label.id))
  if (ids.length > 0) return ids
  const bare = labelsIn(
    /^(?:those on |the finding(?:s)? (?:on|for|about) )?((?:\d{1,3}[a-z]{0,5}(?:, | and )?)+)/.exec(text)?.[1] ?? '',
  )
  if (bare.length > 0) return bare.map(label => label.id)
  const told = text.split(/[.;]|, which/)[0]?.trim() ?? ''
  return told === '' ? [] : [told]
}

function agreedActions(page: Page, from: Block, stages: readonly (number | null)[]): readonly Told[] {
  const found: Told[] = []
  for (const block of page.blocks.slice(from.index, from.index + 4)) {
    if (stages[block.index] !== 2 || block.section !== from.section) continue
    for (const { text, words } of block.sentences)
      if (/\b(?:council|it|she|he) (?:also )?agreed to\b/.test(words) && !text.endsWith(':'))
        found.push({ quote: text, lines: block.lines, sure: 'stated' })
  }
  return found
}

/** The authority's answer after the panel. */
export function readPanelResponse(
  page: Page,
  timeline: readonly TimelineEvent[],
  recommendations: readonly RecommendationFact[],
): PanelResponseFact | null {
  const reply = timeline.find(event => event.kind === 'reply to the panel')
  if (!reply) return null
  const block = page.blocks.find(one => one.lines[0] === reply.lines[0])
  const words = block?.words ?? lower(reply.quote)
  const accepts = /\baccept\w*|\bagreed with\b/.test(words)
  const refuses = /\b(?:did not|not) (?:accept|agree)|\breject/.test(words)
  return {
    date: reply.date,
    acceptedFindings: refuses ? false : accepts ? true : null,
    apology: /\bapolog/.test(words),
    recommendationsConfirmed: recommendations.flatMap(one =>
      one.stage === 3 && one.number !== null ? [one.number] : [],
    ),
    quote: reply.quote,
    lines: reply.lines,
    sure: 'stated',
  }
}
