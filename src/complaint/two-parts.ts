import type { SourceRef } from '#law/sources.ts'
import type { Part } from './words.ts'

const panel: readonly Part[] = ['panel chair', 'panellist']
const considering: readonly Part[] = [
  'stage 1 resolver',
  'investigating officer',
  'adjudicating officer',
  'supplementary investigating officer',
  ...panel,
]
const family: readonly Part[] = ['complainant', 'child', 'person affected', 'relative', 'representative']

interface Bar {
  readonly one: readonly Part[]
  readonly other: readonly Part[]
  readonly source: SourceRef
  readonly why: string
}

/** The stricter law first: of several bars that apply the first is told. */
const bars: readonly Bar[] = [
  {
    one: ['independent person'],
    other: panel,
    source: { key: 'REG', at: '19(3)' },
    why: 'The independent person at stage 2 may not sit on the panel.',
  },
  {
    one: ['advocate'],
    other: [...considering, 'independent person', 'subject of a point'],
    source: { key: 'ADV', at: 'regulation 3' },
    why: 'An advocate is neither complained about nor part of considering the complaint.',
  },
  {
    one: ['independent person'],
    other: considering,
    source: { key: 'REG', at: '17(2)' },
    why: 'The independent person stands outside those who consider the complaint for the council.',
  },
  {
    one: panel,
    other: considering.filter(part => !panel.includes(part)),
    source: { key: 'REG', at: '19(2)' },
    why: 'A member of the panel has had no earlier part in the complaint.',
  },
  {
    one: ['investigating officer', 'supplementary investigating officer'],
    other: ['stage 1 resolver', 'adjudicating officer'],
    source: { key: 'GUIDANCE', at: '' },
    why: 'An investigating officer has no other part in deciding the complaint.',
  },
  {
    one: ['investigating officer'],
    other: ['supplementary investigating officer'],
    source: { key: 'D', at: '18 011 015' },
    why: 'A further review is made by somebody other than the first investigating officer.',
  },
  {
    one: ['subject of a point', ...family],
    other: [...considering, 'independent person'],
    source: { key: 'GUIDANCE', at: '' },
    why: 'Nobody considers a complaint of their own or about themselves.',
  },
]

/** Why one person may not be both in one complaint; undefined where they may. */
export const whyNotBoth = (one: Part, other: Part): Pick<Bar, 'source' | 'why'> | undefined =>
  one === other
    ? undefined
    : bars.find(
        bar =>
          (bar.one.includes(one) && bar.other.includes(other)) || (bar.one.includes(other) && bar.other.includes(one)),
      )
