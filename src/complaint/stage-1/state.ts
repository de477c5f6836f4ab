import type { InvestigatorsFinding } from '../investigation/state.ts'
import type { Milestone } from '../milestone.ts'
import type { Strand } from '../words.ts'

/** The answer to one point at stage 1, as it was saved: no finding until the response is sent. */
export interface Stage1PointWork {
  readonly seq: number
  readonly pointId: string
  readonly lookedAt: string | null
  readonly finding: InvestigatorsFinding | null
  readonly whichPart: string | null
  readonly reasons: string | null
  /** What the council says sorry for; null while nothing is written. */
  readonly apology: string | null
  /** What will be done to put it right, by whom and by when. */
  readonly offer: string | null
  /** Which run through the stages, from 0. */
  readonly round: number
  readonly writtenBy: string
}

/** What the response says beside the answers to the points. */
export interface Stage1Letter {
  readonly seq: number
  readonly strand: Strand
  readonly answeredBy: string | null
  readonly meeting: string | null
  readonly askingForStage2: string | null
  readonly round: number
  readonly writtenBy: string
}

/** Somebody read the response as it stood and let it go out. */
export interface Stage1Signature extends Milestone {
  readonly strand: Strand
  readonly round: number
  /** null in history: whoever entered it is not who signed. */
  readonly personId: string | null
  /** In history: who signed, by their post. */
  readonly signedBy: string | null
  readonly note: string | null
}

/** The stage 1 response while it is being written, shared by everybody who writes it. */
export interface Stage1State {
  /** Each saving of the answer to a point, by the point's id. */
  readonly points: Map<string, Stage1PointWork[]>
  readonly letters: Stage1Letter[]
  readonly signatures: Stage1Signature[]
}

export const emptyStage1 = (): Stage1State => ({ points: new Map(), letters: [], signatures: [] })
