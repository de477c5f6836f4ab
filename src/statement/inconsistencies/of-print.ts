import type { Inconsistency } from '../facts.ts'
import { misprintedSumsIn } from '../text/money.ts'
import { type Given, inconsistency, type Place } from './given.ts'

/** What the page misprints, loses or prints twice. */
export function ofPrint(given: Given): readonly Inconsistency[] {
  const { facts } = given
  return [
    ...facts.sectionsMissing.map(heading =>
      inconsistency('section missing', `There is no section “${heading}”.`, [], 'note'),
    ),
    ...misspelt(given),
    ...signOffs(given),
    ...misprintedLaw(given),
    ...given.openCitations.map(told =>
      inconsistency('bracket not closed', 'The bracket of a citation is not closed.', [told], 'note'),
    ),
    ...misprintedSums(given),
    ...lostNumbers(given),
    ...restarts(given),
    ...given.slips.map(slip =>
      inconsistency('name slip', `“${slip.printed}” is probably a slip for “${slip.probably}”.`, [slip], 'ask'),
    ),
  ]
}

const misspelt = ({ page }: Given): readonly Inconsistency[] =>
  page.sections.flatMap(section =>
    section.misspelt
      ? [
          inconsistency(
            'misspelt heading',
            `The heading “${section.heading}” is probably “${section.misspelt}”.`,
            [{ quote: section.heading, lines: [section.line] }],
            'note',
          ),
        ]
      : [],
  )

function signOffs({ page }: Given): readonly Inconsistency[] {
  const places = page.stripped.signOffs.map(({ line, text }) => ({ quote: text, lines: [line] }))
  const cut = page.stripped.signOffs.filter(one => one.cut).map(({ line, text }) => ({ quote: text, lines: [line] }))
  return [
    ...(places.length > 1
      ? [inconsistency('closing line twice', 'The closing line is printed twice.', places, 'note')]
      : []),
    ...cut.map(place => inconsistency('closing line cut', 'The closing line is cut short.', [place], 'note')),
  ]
}

const misprintedSums = ({ page }: Given): readonly Inconsistency[] =>
  page.blocks.flatMap(({ text, lines }) =>
    misprintedSumsIn(text).map(({ printed }) =>
      inconsistency(
        'sum misprinted',
        `“${printed}” is no sum of money: it was not counted.`,
        [{ quote: text, lines }],
        'ask',
      ),
    ),
  )

/** The Acts that these statements rest on, and the year each was passed. */
const ACTS: readonly (readonly [RegExp, number])[] = [
  [/\blocal government act \(?(\d{4})/g, 1974],
  [/\bchildren act \(?(\d{4})/g, 1989],
  [/\bcare act \(?(\d{4})/g, 2014],
  [/\bhousing act \(?(\d{4})/g, 1996],
  [/\bhealth service commissioners act \(?(\d{4})/g, 1993],
]
const ALSO_PASSED: ReadonlySet<string> = new Set([
  '1972',
  '2000',
  '2003',
  '2004',
  '2008',
  '1985',
  '1988',
  '2000',
  '1999',
  '1992',
])

function misprintedLaw({ facts, page }: Given): readonly Inconsistency[] {
  const found: Inconsistency[] = []
  for (const block of page.blocks) {
    if (!/\bact\b/.test(block.words)) continue
    for (const [shape, year] of ACTS)
      for (const match of block.words.matchAll(shape)) {
        const printed = match[1] ?? ''
        const cannotBe = Number(printed) > 2099 || Number(printed) < 1800
        if (cannotBe || (Number(printed) !== year && !ALSO_PASSED.has(printed))) {
          const quote = block.text.slice(match.index, match.index + match[0].length)
          const what = `“${quote}” is misprinted: there is no such Act; ${year} is probably meant.`
          found.push(inconsistency('misprinted Act', what, [{ quote, lines: block.lines }], 'note'))
        }
      }
  }
  for (const citation of facts.citations)
    if (/\b34H\(i\)/.test(citation.quote))
      found.push(inconsistency('misprinted section', '“34H(i)” is printed for section 34H(1).', [citation], 'note'))
  return found
}

const MOST_POINTERS = 20
const POINTER = /\b(?:paragraphs?|paras?\.?) (\d{1,3})\b(?!\/)/

/** "As paragraph 13 sets out": the page has lost its own numbers. */
function lostNumbers({ page }: Given): readonly Inconsistency[] {
  const found: Inconsistency[] = []
  const numbered = page.blocks.filter(block => block.mark === 'number')
  for (const block of page.blocks) {
    if (found.length >= MOST_POINTERS) break
    if (!block.words.includes('para')) continue
    for (const { text, words } of block.sentences) {
      const match = POINTER.exec(words)
      const ofALaw =
        match !== null &&
        /\b(?:act|schedule|regulations?|guidance|code)\b[^.]{0,40}$|^[^.]{0,20}\b(?:of (?:the|this) (?:act|schedule|guidance|code))/.test(
          words.slice(0, match.index),
        )
      if (
        !match ||
        ofALaw ||
        /^ of (?:the (?:act|guidance|code|schedule)|schedule)/.test(words.slice(match.index + match[0].length))
      )
        continue
      const n = Number(match[1])
      const counted = numbered[n - 1]
      const where = counted ? ` Counted from the top it would be line ${counted.lines[0]}.` : ''
      const what = `The text points to paragraph ${n}, but the page has lost its own paragraph numbers.${where}`
      found.push(
        inconsistency('pointer to a lost paragraph number', what, [{ quote: text, lines: block.lines }], 'note'),
      )
    }
  }
  return found
}

function restarts({ page }: Given): readonly Inconsistency[] {
  const places: Place[] = page.blocks
    .filter(block => block.number === 1 && block.mark === 'number')
    .map(block => ({ quote: block.text.slice(0, 60), lines: block.lines }))
  const what = 'Paragraph numbers begin again at 1 in each part, so they are not the statement’s own numbers.'
  return places.length > 1 ? [inconsistency('paragraph numbers restart', what, places, 'note')] : []
}
