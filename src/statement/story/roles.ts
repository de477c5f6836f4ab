import type { Person, Told } from '../facts.ts'
import type { Page } from '../page/page.ts'
import { tellsNoStory } from './stage.ts'

const officers: readonly (readonly [short: string, role: string, shape: RegExp])[] = [
  ['IO', 'investigating officer', /\bIO\b/],
  ['IP', 'independent person', /\bIP\b/],
  ['AO', 'adjudicating officer', /\bAO\b/],
]
const WAS_GIVEN_THE_ROLE =
  /\b(?:appointed|allocated|assigned|instructed|engaged|agreed|reported|upheld|found|recommended)\b/
const HAPPENED =
  /\b(?:[a-z]{2,}ed|found|wrote|made|met|did|was|were|had|gave|sent|took|upheld|felt|said|began|held|came)\b/
const ANOTHER = /\b(?:another|a second|a different|a new|a further|the second) IO\b/
const WORKER = /\bSW ?(\d{1,2})\b/g
const MAY_BE_LETTERED = /(?:cer|ger|ker|rer|lor) [A-Z\d]/
const LETTERED =
  /\b((?:Officer|Manager|Worker|Social [Ww]orker|Support [Ww]orker|Team [Mm]anager|Foster [Cc]arer|Councillor) (?:[A-Z]|\d{1,2}))(?![A-Za-z0-9])(?! \[)/g

/**
 * The officers of the procedure and the numbered workers. An abbreviation that only explains the law names nobody: the
 * officer counts where the statement tells what one did.
 */
export function procedureRoles(page: Page): readonly Person[] {
  const found = new Map<string, Person>()
  const add = (name: string, role: string, told: Told): void => {
    if (!found.has(name)) found.set(name, { name, role, members: [], ...told })
  }
  for (const block of page.blocks) {
    if (tellsNoStory(block)) continue
    for (const { text } of block.sentences) {
      const told: Told = { quote: text, lines: block.lines, sure: 'stated' }
      for (const [short, role, shape] of officers)
        if (!found.has(short) && tellsOf(short, shape, text)) add(short, role, told)
      if (text.includes(' IO') && ANOTHER.test(text)) add('second IO', 'investigating officer', told)
      if (text.includes('SW')) for (const match of text.matchAll(WORKER)) add(`SW${match[1]}`, 'social worker', told)
      if (!MAY_BE_LETTERED.test(text)) continue
      for (const match of text.matchAll(LETTERED)) {
        const name = match[1] ?? ''
        if (!/^Social [Ww]orker \d/.test(name)) add(name, roleOf(name), told)
      }
    }
  }
  const order = new Map(['IO', 'second IO', 'IP', 'AO'].map((name, place) => [name, place]))
  const people = [...found.values()].sort(
    (a, b) => (order.get(a.name) ?? 9) - (order.get(b.name) ?? 9) || byNumber(a.name, b.name),
  )
  return found.has('second IO') ? people.map(one => (one.name === 'IO' ? { ...one, name: 'first IO' } : one)) : people
}

function tellsOf(short: string, shape: RegExp, text: string): boolean {
  if (!text.includes(short)) return false
  if (text.includes(`(${short})`)) return WAS_GIVEN_THE_ROLE.test(text)
  return shape.test(text) && HAPPENED.test(text)
}

const roleOf = (name: string): string => name.slice(0, name.lastIndexOf(' ')).toLowerCase()
const byNumber = (a: string, b: string): number => Number(/\d+/.exec(a)?.[0] ?? 0) - Number(/\d+/.exec(b)?.[0] ?? 0)
