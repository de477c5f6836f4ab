import { everyRound, stepsOf } from '#complaint/rounds.ts'
import type { ComplaintState } from '#complaint/state.ts'
import type { Day } from '#law/day.ts'
import { dateInWords, spanInWords, weekdayName } from '#law/day-words.ts'
import { isExact, type Span } from '#law/span.ts'
import { meet } from '#statement/beside/dates.ts'
import { type DateWords, datesIn } from '#statement/text/dates.ts'
import { type DateEvent, DUE, dateEvents } from './date-events.ts'
import type { Difference, Found, NotCompared, Setting } from './difference.ts'
import { expectedDues } from './expected-dues.ts'
import type { Letter, Paragraph } from './letter.ts'
import type { KnownDay, OnRecord } from './on-record.ts'

const LOOKS_LIKE_A_DATE =
  /\b\d{1,3}(?:st|nd|rd|th)?(?: of)? (?:January|February|March|April|May|June|July|August|September|October|November|December)\.?(?:,? \d{4})?\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b/g
const WEEKDAY = /\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday),?(?: the)? $/i
const SPEAKS_OF_A_LIMIT = /\b(?:due|should have|deadline|limit|last day|latest|must|ended|ends)\b/
/** A date of a passage that stands no further from a day on record is taken for a slip. */
const NEAR = 14

interface Said {
  readonly letter: Letter
  readonly paragraph: Paragraph
  readonly sentence: Paragraph['sentences'][number]
  readonly date: DateWords
}

const place = ({ letter, paragraph, sentence, date }: Said) =>
  letter.placeOf(paragraph.start + sentence.start + date.start, paragraph.start + sentence.start + date.end)

/** What the words around a date say it is: those before it first, then those up to the next date. */
function eventOf({ sentence, date }: Said, others: readonly DateWords[]): DateEvent | null {
  const at = others.indexOf(date)
  const before = sentence.words.slice(others[at - 1]?.end ?? 0, date.start)
  const after = sentence.words.slice(date.end, others[at + 1]?.start ?? sentence.words.length)
  const own = clauseOf(before)
  for (const words of [own, before, before + after]) {
    const event = dateEvents.find(([shape]) => shape.test(words))?.[1]
    if (event) return event
  }
  return null
}

const clauseOf = (words: string): string =>
  words.slice(Math.max(words.lastIndexOf(','), words.lastIndexOf(';'), words.lastIndexOf(' and ')) + 1)

const nearest = (days: readonly KnownDay[], span: Span): KnownDay | undefined => {
  const day = span.earliest ?? span.latest
  if (day === null) return undefined
  const away = ({ span: one }: KnownDay) => Math.abs((one.earliest ?? one.latest ?? Number.NEGATIVE_INFINITY) - day)
  let best: KnownDay | undefined
  for (const one of days) if (!best || away(one) < away(best)) best = one
  return best
}

/** Without its year a date agrees with the same day of any year on record. */
const agrees = (date: DateWords, days: readonly KnownDay[]): boolean =>
  date.date === null
    ? days.some(
        ({ span }) =>
          isExact(span) &&
          dateInWords(span.earliest).startsWith(
            `${date.printed.replace(/(\d)(?:st|nd|rd|th)/, '$1').replace(' of ', ' ')} `,
          ),
      )
    : days.some(({ span }) => meet(span, date.span))

const stepDays = (state: ComplaintState, { steps, what }: DateEvent): readonly KnownDay[] =>
  everyRound(state).flatMap(({ round }) => [
    ...steps.flatMap(step =>
      stepsOf(round, step).map(({ happened, seq }) => ({ span: happened, what, entries: [seq] })),
    ),
    ...(steps.includes('panel held')
      ? round.panelArrangements.map(({ panelOn, seq }) => ({ span: panelOn, what, entries: [seq] }))
      : []),
  ])

function differs(said: Said, what: string, days: readonly KnownDay[], kind: 'date' | 'due date'): Difference {
  const near = nearest(days, said.date.span) ?? days.at(-1)
  const record = near ? spanInWords(near.span) : null
  return {
    kind,
    passage: said.sentence.text,
    place: place(said),
    letter: said.date.printed,
    record,
    entries: near?.entries ?? [],
    sentence: `${said.date.printed} is given for ${what}. ${record ? `The record has ${record}.` : 'The record has no date of it.'}`,
  }
}

function weekday(said: Said): readonly Difference[] {
  const name = WEEKDAY.exec(said.sentence.text.slice(0, said.date.start))?.[1]
  const { span } = said.date
  if (name === undefined || !isExact(span) || weekdayName(span.earliest).toLowerCase() === name.toLowerCase()) return []
  return [
    {
      kind: 'weekday',
      passage: said.sentence.text,
      place: place(said),
      letter: `${name} ${said.date.printed}`,
      record: weekdayName(span.earliest),
      entries: [],
      sentence: `${said.date.printed} is a ${weekdayName(span.earliest)}, not a ${name}.`,
    },
  ]
}

interface Against {
  readonly setting: Setting
  readonly record: OnRecord
  readonly isHead: boolean
}

function compareDate(
  said: Said,
  others: readonly DateWords[],
  { setting, record, isHead }: Against,
): { difference?: Difference; notCompared?: NotCompared } {
  const { state, dated } = setting
  const { date, sentence } = said
  const own: KnownDay = { span: { earliest: dated, latest: dated }, what: 'this letter', entries: [] }
  const isToday = agrees(date, [own])
  if (setting.sets?.some(day => date.span.earliest === day && isExact(date.span))) return {}
  if (isHead)
    return isToday || (agrees(date, record.days) && /\byour\b/.test(sentence.words))
      ? {}
      : { difference: differs(said, 'this letter', [own], 'date') }
  const event = eventOf(said, others)
  const isDue =
    DUE.test(sentence.words.slice(0, date.start)) ||
    /^[^.;,]{0,12}\b(?:at the latest|is the last day|is the deadline)\b/.test(sentence.words.slice(date.end))
  if (isDue) {
    const dues = expectedDues(setting, record, event)
    if (dues.days.length > 0 && agrees(date, dues.days)) return {}
    const stated = event && !dues.certain ? stepDays(state, event) : []
    if (agrees(date, stated)) return {}
    if (dues.days.length > 0) return { difference: differs(said, dues.what, dues.days, 'due date') }
  }
  if (event) {
    const days = stepDays(state, event)
    const known = days.filter(({ span }) => span.earliest !== null || span.latest !== null)
    const dues = SPEAKS_OF_A_LIMIT.test(sentence.words) ? expectedDues(setting, record, event).days : []
    if (agrees(date, known) || (dues.length > 0 && agrees(date, dues)) || (isToday && known.length === 0)) return {}
    if (known.length > 0) return { difference: differs(said, event.what, known, 'date') }
  }
  if (isToday || agrees(date, record.days)) return {}
  const near = nearest(record.days, date.span)
  const day: Day | null = date.span.earliest
  const away = near && day !== null ? Math.abs((near.span.earliest ?? day) - day) : Number.POSITIVE_INFINITY
  if (near && date.precision === 'day' && away <= NEAR)
    return { difference: differs(said, `something that the record may have as “${near.what}”`, [near], 'date') }
  return {
    notCompared: {
      what: `${date.printed}: the record has nothing of that date${event ? `, and no date of ${event.what}` : ''}.`,
      passage: sentence.text,
      place: place(said),
    },
  }
}

/** Every date against what it is said to be the date of; else against every date on record. */
export function compareDates(letter: Letter, setting: Setting, record: OnRecord): Found {
  const differences: Difference[] = []
  const notCompared: NotCompared[] = []
  const salutation = letter.paragraphs.findIndex(({ words }) => words.trimStart().startsWith('dear '))
  for (const [index, paragraph] of letter.paragraphs.entries()) {
    for (const sentence of paragraph.sentences) {
      const dates = datesIn(sentence.text)
      const isHead = index < salutation || (index < 12 && /^\s*date:?\s/.test(paragraph.words))
      for (const date of dates) {
        const said = { letter, paragraph, sentence, date }
        const told = compareDate(said, dates, {
          setting,
          record,
          isHead: isHead && !/\b(?:your|our) ref|received\b/.test(paragraph.words),
        })
        if (told.difference) differences.push(told.difference)
        else differences.push(...weekday(said))
        if (told.notCompared) notCompared.push(told.notCompared)
      }
      for (const match of sentence.text.matchAll(LOOKS_LIKE_A_DATE)) {
        const end = match.index + match[0].length
        if (dates.some(date => date.start < end && date.end > match.index)) continue
        const start = paragraph.start + sentence.start + match.index
        differences.push({
          kind: 'unreadable date',
          passage: sentence.text,
          place: letter.placeOf(start, start + match[0].length),
          letter: match[0],
          record: null,
          entries: [],
          sentence: `“${match[0]}” is no day of the calendar.`,
        })
      }
    }
  }
  return { differences, notCompared }
}
