import type { When } from '#stream/entry.ts'
import type { Milestone } from '../milestone.ts'

/** Regulation 19(5): whose submissions the panel considers. */
export const submitters = [
  'complainant or advocate',
  'council',
  'independent person',
  'somebody else with sufficient interest',
] as const
export type Submitter = (typeof submitters)[number]

export interface Submission {
  readonly id: string
  readonly seq: number
  readonly from: Submitter
  readonly what: string
  /** The file that holds it; null where there is none here. */
  readonly fileId: string | null
  readonly received: When
  /** The panel considered it when it met. */
  considered: boolean
}

/** Regulation 19(6): the complainant may come, with an advocate and one other person, and one of them may speak. */
export interface AttendancePlan extends Milestone {
  readonly complainantComes: 'yes' | 'no' | 'not known yet'
  readonly advocateComes: boolean
  /** The one other person: "a friend"; null where nobody else comes. */
  readonly companion: string | null
  readonly speaks: string | null
  readonly needs: string | null
  readonly officers: string | null
}

export interface PapersSent extends Milestone {
  readonly papers: readonly string[]
  readonly to: string
}

/** What goes with one panel: its papers, who speaks, what it considered. A run through the stages has one panel. */
export interface PanelState {
  /** The points on which the complainant is dissatisfied, by id; none where nobody wrote them down, and then all may be. */
  readonly disputed: string[]
  readonly submissions: Submission[]
  readonly plans: AttendancePlan[]
  readonly papers: PapersSent[]
  /** Who was there, by their part; empty where nobody wrote it down. */
  readonly attended: string[]
  /** A further review that the panel asked for; null where there is none. */
  supplementary: { readonly pointIds: readonly string[]; readonly dueOn: When | null } | null
}

export const emptyPanel = (): PanelState => ({
  disputed: [],
  submissions: [],
  plans: [],
  papers: [],
  attended: [],
  supplementary: null,
})

export const attendees = [
  'complainant',
  'advocate',
  'one other person with the complainant',
  'independent person',
  'investigating officer',
  'adjudicating officer',
  'complaints manager',
  'note-taker',
  'interpreter',
] as const
