/** Straight quotes and plain spaces, letter for letter: positions in the result are positions in the text. */
export const straight = (text: string): string => (BEYOND_ASCII.test(text) ? replaced(text) : text)

const BEYOND_ASCII = /[\u0080-\uffff]/
const replaced = (text: string): string =>
  text
    .replace(/[\u2018\u2019\u201b\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')

/** For comparing: straight quotes, small letters. The same length as the text. */
export const lower = (text: string): string => straight(text).toLowerCase()

const ONES = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
] as const
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const

const numbers = new Map<string, number>([
  ['a', 1],
  ['an', 1],
  ['none', 0],
  ['both', 2],
  ['a single', 1],
])
for (const [value, word] of ONES.entries()) numbers.set(word, value)
for (const [ten, word] of TENS.entries()) {
  if (word === '') continue
  numbers.set(word, ten * 10)
  for (let one = 1; one <= 9; one++) numbers.set(`${word}-${ONES[one]}`, ten * 10 + one)
}

/** Inside a larger pattern: a number in figures or words up to 99. */
export const NUMBER =
  '(?:\\d{1,4}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|' +
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)'

/** "4", "four", "twenty-five"; undefined for anything else. */
export function readNumber(word: string): number | undefined {
  const written = word.trim().toLowerCase()
  return /^\d+$/.test(written) ? Number(written) : (numbers.get(written) ?? numbers.get(written.replace(' ', '-')))
}

/** Without marks at either end: full stop, semicolon, "and", spaces. */
export const trimmed = (text: string): string =>
  text
    .trim()
    .replace(/[\s;,.]+(?:and|or)?$/, '')
    .trim()
