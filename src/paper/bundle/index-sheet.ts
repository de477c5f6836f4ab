import { type Block, heading, paragraphs, table } from '../content.ts'
import type { Cover, Listed, NotIn } from './listed.ts'
import { packInWords } from './listed.ts'
import { partInWords, rangeInWords } from './plan.ts'
import type { Sheet } from './sheet.ts'

export interface PackIndex {
  readonly cover: Cover
  readonly council: Sheet['council']
  readonly listed: readonly Listed[]
  readonly notIn: readonly NotIn[]
  /** Further pages of the cover, such as a chronology. */
  readonly after: readonly Block[]
}

/** Which part of the pack an index stands in; `documents` are the places of those that are in it. */
export interface PartOfPack {
  readonly part: number
  readonly parts: number
  readonly documents: readonly number[]
}

const HEADER = ['No.', 'Document', 'Date', 'Supplied by', 'Pages']

/** The cover and the whole index, as it stands in one part. */
export function indexSheet({ cover, council, listed, notIn, after }: PackIndex, of: PartOfPack): Sheet {
  const here = new Set(of.documents)
  const ranges = of.documents.flatMap(place => listed[place]?.pages ?? [])
  const [first, last] = [ranges[0], ranges.at(-1)]
  const part = partInWords(of.part, of.parts)
  return {
    title: packInWords(cover),
    council,
    lines: [
      ...cover.lines,
      ...(part !== '' && first && last
        ? [
            `This is ${part}, with pages ${rangeInWords({ from: first.from, to: last.to })}. The index is that of the whole, and page numbers run on from part to part.`,
          ]
        : []),
    ],
    blocks: [],
    index: {
      caption: 'Documents',
      header: HEADER,
      rows: listed.map(({ number, title, dated, suppliedBy, pages, notes }, place) => ({
        cells: [String(number), [title, ...notes].join('\n'), dated, suppliedBy, rangeInWords(pages)],
        document: here.has(place) ? place : null,
      })),
    },
    after: [
      ...(notIn.length === 0
        ? []
        : [
            heading('Not in this pack'),
            ...table(
              'What is not here, and why',
              ['What', 'Why'],
              notIn.map(({ what, why }) => [what, why]),
            ),
          ]),
      ...after,
    ],
  }
}

/** The page that stands for a document without pages of its own. */
export const noticeSheet = (listed: Omit<Listed, 'pages'>, why: string, council: Sheet['council']): Sheet => ({
  title: `${listed.number}. ${listed.title}`,
  council,
  lines: [],
  blocks: [
    ...paragraphs(why),
    ...table(
      'Where it is',
      ['Part', 'What it is'],
      [
        ['In the zip', listed.file],
        ['Size', `${listed.size} bytes`],
        ['SHA-256', listed.sha256],
      ],
    ),
  ],
  index: null,
  after: [],
})

/** The words of a document that has no pages of its own. */
export const wordsSheet = (
  listed: Pick<Listed, 'number' | 'title'>,
  said: string,
  blocks: readonly Block[],
  council: Sheet['council'],
): Sheet => ({
  title: `${listed.number}. ${listed.title}`,
  council,
  lines: [said],
  blocks,
  index: null,
  after: [],
})
