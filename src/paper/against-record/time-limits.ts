import type { CountedLimitId, LimitId } from '#law/limit.ts'
import { NUMBER, readNumber } from '#statement/text/words.ts'
import type { Difference, Found, NotCompared, Setting } from './difference.ts'
import type { Letter } from './letter.ts'
import type { OnRecord } from './on-record.ts'

const COUNT = new RegExp(`\\b(${NUMBER})(?: |-)((?:working|calendar|business) )?(day|week|month)s?\\b`, 'gi')
const LATE =
  /^['’]?(?: after (?:it|the response|that) (?:was|fell) due)?[^.;,]{0,12}\b(?:late|overdue|too late|past|longer than)\b/
const LATE_BEFORE =
  /\b(?:late by|overdue by|overran by|missed (?:it |the (?:limit|date) )?by)\s+(?:at least |over |more than )?$/

/** The limits that words may be about; the more particular first. */
const about: readonly (readonly [RegExp, readonly LimitId[]])[] = [
  [/\bombudsman\b/, ['LGSCO-12M', 'OMB-REVIEW', 'AGREED-4W', 'AGREED-1M', 'AGREED-3M']],
  [
    /\b(?:ask|asked|request|requested|apply)\b[^.;]{0,60}\b(?:panel|stage (?:3|three))\b|\bpanel\b[^.;]{0,40}\b(?:be requested|be asked for)\b|\bto (?:ask|request)\b/,
    ['S3-REQ-20'],
  ],
  [/\bpapers\b[^.;]{0,30}\bbefore\b/, ['S3-PAPERS-10B', 'S3-PANEL-30']],
  [/\bpanel['’]?s?\b[^.;]{0,30}\breport|\breport of the (?:review )?panel/, ['S3-REPORT-5']],
  [/\b(?:respond|reply|response|answer)\w*\b[^.;]{0,30}\bpanel|\bstage (?:3|three) response/, ['S3-RESP-15']],
  [
    /\bpanel\b[^.;]{0,60}\b(?:meet|met|held|hold|convene|take place|sit)|\b(?:hold|convene|arrange)\w*\b[^.;]{0,20}\bpanel/,
    ['S3-PANEL-30'],
  ],
  [/\bchair\b/, ['S3-CHAIR-10']],
  [/\backnowledge/, ['S3-ACK-2', 'OWN-ACK']],
  [/\bstage (?:2|two)\b|\binvestigation\b/, ['S2-25', 'S2-65']],
  [/\bstage (?:1|one)\b/, ['S1-10', 'S1-20']],
  [
    /\b(?:council|we)\b[^.;]{0,20}\b(?:answers?|responds?|repl(?:y|ies))\b/,
    ['S3-RESP-15', 'S2-25', 'S2-65', 'S1-10', 'S1-20'],
  ],
]

const LONGEST_PARAGRAPH = 1_500
const TOOK = /\b(?:took|taken|takes|lasted)\b[^.;]{0,30}$/

/** Some clock ran so long. */
const taken = (n: number, unit: string, { clocks }: OnRecord): boolean =>
  unit === 'working day' &&
  clocks.some(
    ({ taken: { least, most } }) => (least !== null || most !== null) && n >= (least ?? 0) && n <= (most ?? n),
  )

interface Limited {
  readonly n: number
  readonly unit: string
}

function lengthOf({ now }: Setting, id: LimitId): Limited | null {
  const { length } = now.limits[id as CountedLimitId]
  if (length.kind !== 'counted') return null
  const unit =
    length.unit === 'working_days'
      ? 'working day'
      : length.unit === 'days'
        ? 'day'
        : length.unit === 'years_no_later_than'
          ? 'year'
          : 'month'
  return { n: length.n, unit }
}

const inWords = ({ n, unit }: Limited): string => `${n} ${unit}${n === 1 ? '' : 's'}`

/** How long something may take, and how late it was. */
export function compareTimeLimits(letter: Letter, setting: Setting, record: OnRecord): Found {
  const differences: Difference[] = []
  const notCompared: NotCompared[] = []
  const late = record.clocks.filter(({ late: { least, most } }) => (most ?? least ?? 0) > 0)
  const inTexts = (printed: string) =>
    record.texts.some(({ text }) => text.toLowerCase().includes(printed.toLowerCase()))
  for (const paragraph of letter.paragraphs)
    for (const sentence of paragraph.sentences)
      for (const match of sentence.text.matchAll(COUNT)) {
        const { words } = sentence
        const n = readNumber(match[1] ?? '') ?? 0
        const unit = `${/working|business/i.test(match[2] ?? '') ? 'working ' : ''}${(match[3] ?? '').toLowerCase()}`
        const start = paragraph.start + sentence.start + match.index
        const base = { passage: sentence.text, place: letter.placeOf(start, start + match[0].length), letter: match[0] }
        const end = match.index + match[0].length
        if (LATE.test(words.slice(end, end + 60)) || LATE_BEFORE.test(words.slice(0, match.index))) {
          if (late.some(({ late: { least, most } }) => n >= (least ?? 0) && n <= (most ?? n))) continue
          const worst = late.map(({ title, late: { least } }) => `${title}: ${least ?? 'not known'} working days`)
          differences.push({
            ...base,
            kind: 'time limit',
            record: worst.join('; ') || null,
            entries: late.flatMap(({ stop }) => (stop.kind === 'stopped' ? [stop.seq] : [])),
            sentence: `The letter says ${match[0]} late. ${worst.length > 0 ? `As the record counts it: ${worst.join('; ')}.` : 'By the record nothing was late.'}`,
          })
          continue
        }
        const near = words.slice(Math.max(0, match.index - 160), end + 120)
        const limits =
          (about.find(([shape]) => shape.test(near)) ??
            about.find(([shape]) => shape.test(paragraph.words.slice(0, LONGEST_PARAGRAPH))))?.[1] ?? []
        const lengths = limits.flatMap(id => lengthOf(setting, id) ?? [])
        const isLimit =
          unit === 'working day' ||
          /\b(?:within|in|have|has|after|take|takes|up to|limit|maximum|of|until)\b(?: \w+){0,3} $/.test(
            words.slice(0, match.index),
          )
        const weeks = unit === 'week'
        if (lengths.some(one => one.n === n && one.unit === unit) || (weeks && limits.includes('LGSCO-12M'))) continue
        if (inTexts(match[0]) || (TOOK.test(words.slice(0, match.index)) && taken(n, unit, record))) continue
        if (lengths.length > 0 && isLimit)
          differences.push({
            ...base,
            kind: 'time limit',
            record: lengths.map(inWords).join(' or '),
            entries: [],
            sentence: `The letter says ${match[0]}. The limit is ${lengths.map(inWords).join(' or ')}.`,
          })
        else
          notCompared.push({
            what: `${match[0]}: it is not clear which time is meant.`,
            passage: base.passage,
            place: base.place,
          })
      }
  return { differences, notCompared }
}
