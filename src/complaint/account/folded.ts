/** A text brought to plain small letters, each with the place in the original that it comes from. */
export interface Folded {
  readonly original: string
  readonly text: string
  /** For each character of `text`, where in the original it begins and ends. */
  readonly from: readonly number[]
  readonly to: readonly number[]
}

const lookalikes: Readonly<Record<string, string>> = Object.fromEntries(
  (
    [
      ['АΑᴀɑ', 'a'],
      ['ВΒʙ', 'b'],
      ['СϹᴄ', 'c'],
      ['ᴅ', 'd'],
      ['ЕΕᴇЄ', 'e'],
      ['ꜰ', 'f'],
      ['ɡɢԌ', 'g'],
      ['НΗʜһҺ', 'h'],
      ['ІΙıɪӀ', 'i'],
      ['ЈјᴊϳͿ', 'j'],
      ['КΚᴋκк', 'k'],
      ['ʟ', 'l'],
      ['МΜᴍм', 'm'],
      ['Νɴη', 'n'],
      ['ОΟᴏоοօ', 'o'],
      ['РΡᴘрρ', 'p'],
      ['ԛ', 'q'],
      ['ʀг', 'r'],
      ['ЅѕꜱՏ', 's'],
      ['ТΤᴛтτ', 't'],
      ['ᴜυ', 'u'],
      ['ᴠνѵ', 'v'],
      ['ᴡԝԜ', 'w'],
      ['ХΧхχ', 'x'],
      ['УΥʏуγ', 'y'],
      ['ᴢΖ', 'z'],
      ['аα', 'a'],
      ['в', 'b'],
      ['сϲ', 'c'],
      ['ԁ', 'd'],
      ['еεє', 'e'],
      ['н', 'h'],
      ['іι', 'i'],
      ['łŁ', 'l'],
      ['øØ', 'o'],
      ['đĐ', 'd'],
      ['ħĦ', 'h'],
      ['ŧŦ', 't'],
      ['ðÐ', 'd'],
      ['þÞ', 'th'],
      ['ßẞ', 'ss'],
      ['æÆ', 'ae'],
      ['œŒ', 'oe'],
    ] as const
  ).flatMap(([letters, plain]) => [...letters].map(letter => [letter, plain])),
)

/** The enclosed and regional letters that Unicode does not take apart. */
function enclosed(point: number): string | null {
  for (const first of [0x1f150, 0x1f170, 0x1f1e6])
    if (point >= first && point < first + 26) return String.fromCharCode(97 + point - first)
  return null
}

const UNSEEN = /^[\p{Cf}\p{Mn}\p{Me}\u115f\u1160\u3164\uffa0\u17b4\u17b5]$/u
const APOSTROPHES = /^['’‘ʼʹ′`´＇ʻ]$/u

function plain(letter: string): string {
  const known = lookalikes[letter]
  if (known !== undefined) return known
  if (UNSEEN.test(letter)) return ''
  if (APOSTROPHES.test(letter)) return "'"
  const point = letter.codePointAt(0) ?? 0
  if (point < 128) return letter.toLowerCase()
  const round = enclosed(point)
  if (round !== null) return round
  if (/\p{Nd}/u.test(letter)) {
    let zero = point
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && point - zero < 9) zero -= 1
    const folded = letter.normalize('NFKC')
    return /^[0-9]$/.test(folded) ? folded : String(point - zero)
  }
  if (/\s/u.test(letter) || point === 0x2800) return ' '
  if (/\p{Pd}|−/u.test(letter)) return '-'
  const taken = letter.normalize('NFKD')
  if (taken === letter) return letter.toLowerCase()
  return [...taken].map(plain).join('')
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  zwj: '',
  zwnj: '',
}

function decoded(entity: string): string | null {
  const number = /^&#(?:x([0-9a-f]{1,6})|(\d{1,7}));$/i.exec(entity)
  if (number) {
    const point = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16)
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : null
  }
  const name = entity.slice(1, -1)
  const known = entities[name]
  if (known !== undefined) return known
  const accented = /^([a-z])(?:acute|grave|circ|uml|tilde|cedil|ring|caron)$/i.exec(name)
  return accented?.[1] ?? null
}

const HIDDEN = /<[^<>]{0,2000}>|&(?:#x?[0-9a-f]{1,7}|[a-z]{2,10});|%[0-9a-f]{2}|[*_~`]+/giy

function instead(mark: string): string | null {
  if (mark.startsWith('<')) return ''
  if (mark.startsWith('&')) return decoded(mark)
  if (mark.startsWith('%')) return String.fromCharCode(Number.parseInt(mark.slice(1), 16))
  return ''
}

/**
 * Folds a text: no diacritics, no characters that nobody sees, look-alikes of other scripts as the letters they look like.
 * `marksGone` reads it once more as markup would show it, so that a name broken by it stands together.
 */
export function fold(original: string, marksGone = false): Folded {
  const from: number[] = []
  const to: number[] = []
  const pieces: string[] = []
  const add = (text: string, start: number, end: number): void => {
    if (text === '') return
    pieces.push(text)
    for (let at = 0; at < text.length; at += 1) {
      from.push(start)
      to.push(end)
    }
  }
  for (let at = 0; at < original.length; ) {
    if (marksGone) {
      HIDDEN.lastIndex = at
      const [mark] = HIDDEN.exec(original) ?? []
      const shown = mark === undefined ? null : instead(mark)
      if (mark !== undefined && shown !== null) {
        for (const letter of shown) add(plain(letter), at, at + mark.length)
        at += mark.length
        continue
      }
    }
    const letter = String.fromCodePoint(original.codePointAt(at) ?? 0)
    add(letter === '\n' ? '\n' : plain(letter), at, at + letter.length)
    at += letter.length
  }
  return { original, text: pieces.join(''), from, to }
}

/** Whether reading it as markup could make a difference. */
export const hasMarks = (text: string): boolean => /[<&%*_~`]/.test(text)

/** The letters and digits of a text alone, folded. */
export const lettersOf = (text: string): string => fold(text).text.replace(/[^\p{L}\p{N}]/gu, '')
