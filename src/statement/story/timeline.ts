import { during, undated } from '#stream/when.ts'
import type { EventKind, Precision, Sureness, TimelineEvent } from '../facts.ts'
import type { Block, Page } from '../page/page.ts'
import { type DateWords, datesIn, readDate } from '../text/dates.ts'
import { eventName, kindOf } from './event-kinds.ts'
import { isRefusal, stagesOf, tellsNoStory } from './stage.ts'

/** The dated events of the story, in the order told. The decision's own date is in the header and not here. */
export function readTimeline(page: Page, decided: string | null): readonly TimelineEvent[] {
  const stages = stagesOf(page)
  const events: TimelineEvent[] = []
  const told = new Set<EventKind>()
  const seen = new Set<string>()
  for (const block of page.blocks) {
    const { main, kind } = block.section
    if (main === 'powers' || main === 'method' || main === 'remedy' || main === 'end' || kind === 'law') continue
    let year: string | null = null
    for (const sentence of block.sentences) {
      const { words } = sentence
      const dates = datesIn(sentence.text).filter(date => !isSource(words, date) && !isToCome(words, date, decided))
      for (const [index, found] of dates.entries()) {
        const before = words.slice(dates[index - 1]?.end ?? 0, found.start)
        const after = words.slice(found.end, dates[index + 1]?.start ?? words.length)
        const date = withYear(found, dates, year)
        if (date.date !== null) year = date.date.slice(0, 4)
        const isPoint = /\((?:complaint|point|element) \d/.test(words)
        const eventKind = isPoint
          ? 'event'
          : kindOf({ before, after, sentence: words, stage: stages[block.index] ?? null, told })
        const key = `${date.date} ${eventKind}`
        const again =
          date.precision === 'day' && date.date !== null && (seen.has(key) || (isRetold(block) && seen.has(date.date)))
        if (again) continue
        told.add(eventKind)
        seen.add(key)
        if (date.date !== null) seen.add(date.date)
        events.push({
          kind: eventKind,
          event: eventKind === 'event' ? inShort(sentence.text) : eventName[eventKind],
          date: date.date,
          precision: date.precision,
          when: during(date.span, found.printed),
          quote: sentence.text,
          lines: block.lines,
          sure: date.sure,
        })
      }
    }
  }
  return [...events, ...undatedSteps(page, events)]
}

interface Step {
  readonly kind: EventKind
  readonly shape: RegExp
  /** Of the words around it that make it no event. */
  readonly but?: RegExp
}

const WHAT_THE_LAW_ASKS =
  /\b(?:must|should have|has to|have to|should (?:respond|reply|send|write|consider)|within \w+|guidance|regulations?|did not|had not|never|no|without)\b/

const steps: readonly Step[] = [
  {
    kind: 'stage 3 asked for',
    shape: /\bask(?:ed|s)?\b[^.]{0,80}\b(?:stage (?:3|three)|third (?:and final )?stage|panel)\b/,
  },
  { kind: 'panel', shape: /\bpanel (?:met|noted|reviewed|agreed|considered|heard|found|recommended)\b/ },
  {
    kind: 'panel report',
    shape:
      /\bpanel's (?:\w+ )?report\b|\breport of the (?:review |stage (?:3|three) )*panel\b|\bpanel (?:\w+ )?(?:reported\b|(?:issued|produced|sent|wrote|completed|made|published|gave|finished|prepared) (?:\w+ ){0,2}(?:its|a|the|their) (?:\w+ )?report\b)|\bpanel\b[^.]{0,80}\bin its (?:\w+ )?report\b/,
    but: WHAT_THE_LAW_ASKS,
  },
]

/** Steps that the story tells of without a date: each is a question for a person. */
function undatedSteps(page: Page, events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const found = new Map<EventKind, TimelineEvent>()
  const dated = new Set(events.map(event => event.kind))
  for (const block of page.blocks) {
    if (tellsNoStory(block) || isRefusal(block.words)) continue
    for (const { kind, shape, but } of steps) {
      if (found.has(kind) || dated.has(kind) || !shape.test(block.words)) continue
      const sentence = block.sentences.find(({ words }) => shape.test(words) && !but?.test(words))
      if (!sentence) continue
      const told = { quote: sentence.text, lines: block.lines, sure: 'stated' as const }
      found.set(kind, { kind, event: eventName[kind], date: null, precision: 'none', when: undated, ...told })
    }
  }
  return [...found.values()]
}

const LONGEST_EVENT = 110

/** The sentence itself, cut at a word, for what is no step of the procedure. */
function inShort(text: string): string {
  if (text.length <= LONGEST_EVENT) return text
  return `${text.slice(0, text.lastIndexOf(' ', LONGEST_EVENT))} …`
}

/** The analysis tells again what the story told. */
const isRetold = (block: Block): boolean => block.section.kind === 'analysis'

/** "the issues from 2015": where something comes from, not when something happened. */
const isSource = (words: string, date: DateWords): boolean =>
  date.precision === 'year' &&
  /\b(?:issues?|matters?|events?|concerns?|complaints?) (?:from|of) $/.test(words.slice(0, date.start))

/** What is agreed for a day after the decision has not happened. */
const isToCome = (words: string, date: DateWords, decided: string | null): boolean =>
  decided !== null && date.date !== null && date.date > decided && /\bagreed?\b|\bwill\b|\bshould\b/.test(words)

interface Dated {
  readonly date: string | null
  readonly precision: Precision
  readonly span: DateWords['span']
  readonly sure: Sureness
}

/** A day without a year takes the year of a date told beside it in the same paragraph; otherwise it has none. */
function withYear(found: DateWords, dates: readonly DateWords[], before: string | null): Dated {
  const printed: Dated = { date: found.date, precision: found.precision, span: found.span, sure: 'stated' }
  if (found.date !== null) return printed
  const later = dates.find(date => date.start > found.start && date.date !== null)?.date?.slice(0, 4)
  const year = before ?? later
  const read = year === undefined || year === null ? undefined : readDate(`${found.printed} ${year}`)
  return read ? { date: read.date, precision: read.precision, span: read.span, sure: 'inferred' } : printed
}
