import { type Summary, summaryOf } from './measure/statistics.ts'

export type Unit = 'ns' | 'µs' | 'ms' | 's' | 'a second' | 'MB' | 'times' | 'right'

/** `at most` for a time, `at least` for a rate. In the unit of what is measured. */
export interface Limit {
  readonly kind: 'at most' | 'at least'
  readonly value: number
}

/** Somebody else's way to do the same thing, measured in the same run. */
export interface Peer {
  readonly name: string
  readonly summary: Summary
  /** How many times better ours is: faster, or more a second. Below 1 where the peer is better. */
  readonly ratio: number
}

export interface Measured {
  readonly kind: 'measured'
  readonly what: string
  readonly unit: Unit
  readonly summary: Summary
  readonly budget: Limit | null
  readonly met: boolean | null
  readonly peers: readonly Peer[]
  readonly note: string | null
}

/** What this machine has not got. */
export interface NotAtHand {
  readonly kind: 'not at hand'
  readonly what: string
  readonly why: string
}

export type Row = Measured | NotAtHand

/** What a line is measured with. */
export interface Bench {
  /** This line's own, empty at first, on a real disk, gone when the bench ends. */
  readonly folder: string
  /** Shared with the lines after it: for what takes long to make. */
  readonly shared: string
  /** Why the peers could not be installed, null when they are there. */
  readonly peersMissing: string | null
  say(words: string): void
}

export type Line = (bench: Bench) => Promise<readonly Row[]>

interface Given {
  readonly what: string
  readonly unit: Unit
  readonly samples: readonly number[]
  readonly budget?: Limit
  readonly peers?: readonly { readonly name: string; readonly samples: readonly number[] }[]
  readonly note?: string
}

const isRate = (unit: Unit): boolean => unit === 'a second'

/** A budget is held against the median of the runs. */
export function measured({ what, unit, samples, budget, peers = [], note }: Given): Measured {
  const summary = summaryOf(samples)
  return {
    kind: 'measured',
    what,
    unit,
    summary,
    budget: budget ?? null,
    met: budget ? isMet(budget, summary.median) : null,
    peers: peers.map(peer => {
      const theirs = summaryOf(peer.samples)
      const [better, worse] = isRate(unit) ? [summary, theirs] : [theirs, summary]
      return { name: peer.name, summary: theirs, ratio: better.median / worse.median }
    }),
    note: note ?? null,
  }
}

export const notAtHand = (what: string, why: string): NotAtHand => ({ kind: 'not at hand', what, why })

const isMet = ({ kind, value }: Limit, median: number): boolean =>
  kind === 'at most' ? median <= value : median >= value

export const atMost = (value: number): Limit => ({ kind: 'at most', value })
export const atLeast = (value: number): Limit => ({ kind: 'at least', value })
