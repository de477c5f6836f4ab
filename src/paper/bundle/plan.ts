/** What is known of a document once its pages are made. */
export interface MadePages {
  readonly pages: number
  /** In bytes: what its pages take up. */
  readonly size: number
}

/** From and to which page a document goes, both among them. */
export interface PageRange {
  readonly from: number
  readonly to: number
}

/** The page numbers of each document, one after the other. */
export function pageRanges(made: readonly Pick<MadePages, 'pages'>[], first: number): readonly PageRange[] {
  let next = first
  return made.map(({ pages }) => {
    const from = next
    next += pages
    return { from, to: next - 1 }
  })
}

/** What each page takes up beside its content, and each document in the lists of a file. In bytes, and rather too much. */
const PER_PAGE = 1_600
const PER_LINE = 400
const AROUND = 8_000
/** An index says in each part which part it is, and may be a line longer than the one that was measured. */
const LONGER = 1.05

/**
 * Which documents go into which part, so that no part grows larger than `largest` bytes. A part ends where a document
 * ends; one that is larger by itself has a part to itself.
 */
function partsOf(sizes: readonly number[], overhead: number, largest: number | null): readonly (readonly number[])[] {
  if (largest === null || sizes.length === 0) return [sizes.map((_, place) => place)]
  const parts: number[][] = []
  let left = 0
  for (const [place, size] of sizes.entries()) {
    const last = parts.at(-1)
    if (last && size <= left) {
      last.push(place)
      left -= size
    } else {
      parts.push([place])
      left = largest - overhead - size
    }
  }
  return parts
}

const aroundOf = (index: number, documents: number): number => AROUND + Math.ceil(index * LONGER) + documents * PER_LINE

/** The parts of the PDF. @param index in bytes: what stands in each of them */
export const pdfParts = (
  made: readonly MadePages[],
  largest: number | null,
  index: number,
): readonly (readonly number[])[] =>
  partsOf(
    made.map(({ pages, size }) => size + pages * PER_PAGE),
    aroundOf(index, made.length),
    largest,
  )

/** The parts of the zip: every document as it is, and the index with each. @param index in bytes: all that lies in each of them */
export const zipParts = (
  sizes: readonly number[],
  largest: number | null,
  index: number,
): readonly (readonly number[])[] =>
  partsOf(
    sizes.map(size => size + 400),
    aroundOf(index, sizes.length),
    largest,
  )

/** "4", or "4 to 9" */
export const rangeInWords = ({ from, to }: PageRange): string => (from === to ? String(from) : `${from} to ${to}`)

/** "part 2 of 3", or nothing where there is one. */
export const partInWords = (part: number, parts: number): string => (parts === 1 ? '' : `part ${part} of ${parts}`)

const ROMAN: readonly (readonly [string, number])[] = [
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
]

/** 4 as "iv" */
export function roman(number: number): string {
  let left = number
  let words = ''
  for (const [letters, worth] of ROMAN)
    while (left >= worth) {
      words += letters
      left -= worth
    }
  return words
}
