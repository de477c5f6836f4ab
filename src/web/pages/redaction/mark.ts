import { findWords } from '#complaint/redaction/find-words.ts'
import { type Ground, ground } from '#complaint/redaction/grounds.ts'
import type { Mark, Place } from '#complaint/redaction/places.ts'
import { changeMarks } from '#office/redaction/change-marks.ts'
import { readRedaction } from '#office/redaction/open-redaction.ts'
import type { ReadPage } from '#office/redaction/orders.ts'
import { type Answer, type Asked, type Here, redirect } from '../../site.ts'
import { counted } from '../days.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { manyOf, oneOf, type Typed, typedIn } from '../recording/typed.ts'
import { redactionAddress } from './parts.ts'
import { redactionShown, type Wrong } from './redact.ts'

type NewMark = Omit<Mark, 'id'>

interface Problem {
  readonly field: string
  readonly message: string
}

const LONGEST_WORDS = 300
const LONGEST_WHY = 500

const isProblem = (made: readonly NewMark[] | Problem): made is Problem => 'message' in made

/** Every place in the file where these words stand. */
const wherever = (pages: readonly ReadPage[], words: string, one: Ground, why: string | null): readonly NewMark[] =>
  pages.flatMap(({ lines }, page) =>
    findWords(lines, words).map(
      ({ spans }): NewMark => ({
        place: { kind: 'words', page: page + 1, spans: [...spans] },
        ground: one,
        why,
        everywhere: true,
      }),
    ),
  )

function namesTicked(typed: Typed, pages: readonly ReadPage[]): readonly NewMark[] | Problem {
  const ticked = manyOf(typed, 'term').slice(0, 500)
  if (ticked.length === 0) return { field: 'term', message: 'Tick the names and details that go' }
  return ticked.flatMap(value => {
    const [first = '', ...rest] = value.split('|')
    const one = ground.safeParse(first)
    return one.success ? wherever(pages, rest.join('|').slice(0, LONGEST_WORDS), one.data, null) : []
  })
}

function wordsTyped(typed: Typed, pages: readonly ReadPage[], one: Ground, why: string | null) {
  const words = oneOf(typed, 'words').trim()
  if (words === '') return { field: 'words', message: 'Type the words that go' }
  if (words.length > LONGEST_WORDS) return { field: 'words', message: `Type at most ${LONGEST_WORDS} characters` }
  const found = wherever(pages, words, one, why)
  return found.length > 0
    ? found
    : {
        field: 'words',
        message: 'These words stand nowhere in the file. Look for another spelling, or take out an area',
      }
}

function linesTicked(typed: Typed, page: ReadPage, number: number, one: Ground, why: string | null) {
  const lines = manyOf(typed, 'line').filter(line => /^\d{1,5}$/.test(line) && page.lines[Number(line)] !== undefined)
  if (lines.length === 0) return { field: 'line', message: 'Tick the lines that go' }
  return lines.map((line): NewMark => {
    const at = Number(line)
    const span = { line: at, from: 0, to: Math.max(1, page.lines[at]?.length ?? 1) }
    return { place: { kind: 'words', page: number, spans: [span] }, ground: one, why, everywhere: false }
  })
}

function areaTyped(typed: Typed, number: number, one: Ground, why: string | null): readonly NewMark[] | Problem {
  const read = (name: string): number => {
    const text = oneOf(typed, name).trim().replace(/%$/, '').trim()
    return /^\d{1,3}(?:\.\d{1,2})?$/.test(text) ? Number(text) : Number.NaN
  }
  const names = ['left', 'top', 'width', 'height'] as const
  const wrong = names.find(name => !(read(name) >= 0 && read(name) <= 100))
  if (wrong) return { field: wrong, message: 'Enter a number from 0 to 100, such as 12.5' }
  const empty = (['width', 'height'] as const).find(name => read(name) === 0)
  if (empty) return { field: empty, message: 'Enter a number above 0' }
  const [left, top, width, height] = [read('left'), read('top'), read('width'), read('height')]
  const place: Place = { kind: 'area', page: number, left, top, width, height }
  return [{ place, ground: one, why, everywhere: false }]
}

function marksMade(typed: Typed, pages: readonly ReadPage[]): readonly NewMark[] | Problem {
  const does = oneOf(typed, 'do')
  if (does === 'remove' || does === 'looked again') return []
  if (does === 'names') return namesTicked(typed, pages)
  const one = ground.safeParse(oneOf(typed, 'ground'))
  if (!one.success) return { field: 'words-ground', message: 'Choose a reason' }
  const why = oneOf(typed, 'why').trim() || null
  const whyField = does === 'page' ? 'whole-why' : `${does}-why`
  if (why !== null && why.length > LONGEST_WHY)
    return { field: whyField, message: `Enter at most ${LONGEST_WHY} characters` }
  if (one.data === 'other reason' && why === null) return { field: whyField, message: 'Say the reason in words' }
  if (does === 'words') return wordsTyped(typed, pages, one.data, why)
  const number = Number(/^[1-9]\d{0,3}$/.exec(oneOf(typed, 'page'))?.[0] ?? 0)
  const page = pages[number - 1]
  if (!page) return { field: 'page', message: 'There is no such page' }
  if (does === 'lines') return linesTicked(typed, page, number, one.data, why)
  if (does === 'area') return areaTyped(typed, number, one.data, why)
  return [{ place: { kind: 'page', page: number }, ground: one.data, why, everywhere: false }]
}

const LAID_OUT_SINCE: Problem = {
  field: 'page',
  message: 'The pages of this file stand otherwise than when you looked. Look at them again, and mark it anew',
}

/** A line or an area means what somebody saw there. What is to stay after all is told by its mark. */
const isOfThese = (typed: Typed, layout: string): boolean =>
  oneOf(typed, 'do') === 'remove' || oneOf(typed, 'layout') === layout

const told = (added: number, removed: number): string =>
  removed > 0
    ? `${counted(removed, 'passage')} to stay after all.`
    : added === 0
      ? 'That was marked before.'
      : `${counted(added, 'passage')} marked.`

/** Marks what was chosen or typed, and leads back to the page it was on. */
export async function passagesSent(asked: Asked, here: Here): Promise<Answer> {
  const { id = '', file = '' } = asked.params
  const typed = typedIn(asked.body)
  const read = await readRedaction(here.site.office, { id, file }, here.visitor)
  if (read.kind === 'not allowed') return notAllowed(here)
  if (read.kind === 'not found') return notFound(here)
  if (read.kind === 'not read') return redactionShown(asked, here)
  const made = isOfThese(typed, read.layout) ? marksMade(typed, read.pages) : LAID_OUT_SINCE
  if (isProblem(made)) {
    const kept = Object.fromEntries(Object.keys(typed).map(name => [name, oneOf(typed, name)]))
    const wrong: Wrong = { ...made, typed: kept }
    return redactionShown(asked, here, wrong)
  }
  const remove = oneOf(typed, 'do') === 'remove' ? manyOf(typed, 'mark') : []
  const lookedAgain = oneOf(typed, 'do') === 'looked again'
  const change = { complaintId: id, file, add: made, remove, layout: read.layout, lookedAgain }
  const done = await changeMarks(here.site.office, change, here.visitor)
  // The page says what has to be done first.
  if (done.kind === 'laid out otherwise') return redactionShown(asked, here)
  if (done.kind !== 'done') return done.kind === 'not allowed' ? notAllowed(here) : notFound(here)
  here.session.set('notice', lookedAgain ? 'Every mark was looked at again.' : told(done.added, done.removed))
  const page = /^[1-9]\d{0,3}$/.exec(oneOf(typed, 'page'))?.[0] ?? '1'
  return redirect(`${redactionAddress(id, file)}?page=${page}`)
}
