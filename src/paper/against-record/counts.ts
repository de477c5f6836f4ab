import { leafPoints, pointCount } from '#complaint/points.ts'
import type { Recommendation } from '#complaint/state.ts'
import { findingsIn } from '#statement/text/finding-words.ts'
import { NUMBER, readNumber } from '#statement/text/words.ts'
import type { Difference, Found, NotCompared, Setting } from './difference.ts'
import type { Letter } from './letter.ts'
import { heldOn } from './points.ts'
import { draftsAsMade } from './recommendations.ts'
import { speakerAt } from './speaker.ts'

const POINTS = new RegExp(
  `\\b(${NUMBER})[ -](?:(?:of the|of your|separate|individual|different|other|further|of these|of those) )?(?:points?|complaints|elements?|heads?|parts of (?:your|the) complaint|issues|allegations)\\b|\\b(${NUMBER})(?= of (?:the|your|these|all) (?:${NUMBER} )?(?:points|complaints|elements|heads))|(?<=\\b(?:points|complaints)\\b[^.;]{0,80})\\b((?!\\d)${NUMBER})(?= (?:was|were|is|are) (?:(?:not|partially|partly) )?(?:upheld|inconclusive))`,
  'gi',
)
const RECOMMENDATIONS = new RegExp(
  `\\b(${NUMBER}) (?:(?:of the|further|new|other|more|of these|of its|of their) )?recommendations?\\b`,
  'gi',
)

/** "upheld nine points", "inconclusive on all four points" */
const BETWEEN = /^ (?:on |all |of |the |your )*$/

/** "two of your four points", "all three points": four and three are all there are. */
const OF_ALL = /\b(?:of (?:the |your |these |all )+|all (?:of )?(?:the |your |these )?)$/

interface Expected {
  readonly counts: readonly number[]
  readonly of: string
  readonly entries: readonly number[]
}

/** How many points, or how many with that finding, by whoever is said to have found. */
function pointsMeant(setting: Setting, words: string, start: number, end: number): Expected | null {
  const { state } = setting
  const clause = words.slice(0, start).lastIndexOf(';')
  const findings = findingsIn(words)
  const finding =
    findings.findLast(one => one.end <= start && BETWEEN.test(words.slice(one.end, start))) ??
    findings.find(one => one.start >= end && one.start - end < 45 && !/[;.]/.test(words.slice(end, one.start))) ??
    findings.findLast(one => one.end <= start && start - one.end < 25 && one.start > clause)
  if (!finding || OF_ALL.test(words.slice(0, start)))
    return {
      counts: [...new Set([pointCount(state), leafPoints(state).length])],
      of: 'points of the complaint',
      entries: [],
    }
  const speaker = speakerAt(words, finding.start, finding.end)
  const held = leafPoints(state).map(point => ({ point, finding: heldOn(setting, point, speaker) }))
  const count = held.reduce((sum, one) => sum + (one.finding?.finding === finding.finding ? one.point.count : 0), 0)
  return {
    counts: [count],
    of: `points ${finding.finding}`,
    entries: held.flatMap(one => (one.finding?.finding === finding.finding ? [one.finding.seq] : [])),
  }
}

function recommendationsMeant({ state, unsubmitted }: Setting, words: string, start: number, end: number): Expected {
  const all = [...state.recommendations.values(), ...(unsubmitted ? draftsAsMade(state) : [])]
  const speaker = speakerAt(words, start, end)
  const after = words.slice(end, end + 60)
  const of = (stage: number): readonly Recommendation[] => all.filter(one => one.stage === stage)
  const panel = /\bpanel\b/.test(words) && (speaker === 'panel' || /\bpanel\b/.test(after))
  const investigation =
    /\binvestigat|\bstage (?:2|two)\b/.test(words) &&
    (speaker === 'investigating officer' || /\binvestigat|\bstage (?:2|two)\b/.test(after))
  const meant = panel ? of(3) : investigation ? of(2) : null
  if (meant)
    return {
      counts: [meant.length],
      of: `recommendations ${panel ? 'of the panel' : 'of stage 2'}`,
      entries: meant.map(({ seq }) => seq),
    }
  const last = of(3).length > 0 ? of(3) : of(2)
  return { counts: [...new Set([all.length, last.length])], of: 'recommendations', entries: all.map(({ seq }) => seq) }
}

export function compareCounts({ paragraphs, placeOf }: Letter, setting: Setting): Found {
  const differences: Difference[] = []
  const notCompared: NotCompared[] = []
  const looks = [
    { kind: 'number of points', shape: POINTS, meant: pointsMeant },
    { kind: 'number of recommendations', shape: RECOMMENDATIONS, meant: recommendationsMeant },
  ] as const
  for (const paragraph of paragraphs)
    for (const { text, words, start } of paragraph.sentences)
      for (const { kind, shape, meant } of looks)
        for (const match of text.matchAll(shape)) {
          const said = readNumber(match[1] ?? match[2] ?? match[3] ?? '')
          const end = match.index + match[0].length
          const from = paragraph.start + start + match.index
          const place = placeOf(from, from + match[0].length)
          const expected = meant(setting, words, match.index, end)
          if (said === undefined || !expected) {
            notCompared.push({ what: `${match[0]}: it is not clear what is counted.`, passage: text, place })
            continue
          }
          if (expected.counts.includes(said)) continue
          differences.push({
            kind,
            passage: text,
            place,
            letter: match[0],
            record: expected.counts.join(' or '),
            entries: expected.entries,
            sentence: `The letter counts ${said} ${expected.of}. The record has ${expected.counts.join(' or ')}.`,
          })
        }
  return { differences, notCompared }
}
