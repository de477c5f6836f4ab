import { z } from 'zod'

/** The findings a decider can make on a point. `inconclusive` is a finding; `no finding` means that nobody has found. */
export const findingValue = z.enum([
  'upheld',
  'partially upheld',
  'not upheld',
  'inconclusive',
  'no finding',
  'withdrawn',
  'out of scope',
])
export type FindingValue = z.infer<typeof findingValue>

/** Who decides on a point, in the order of the procedure. */
export const decider = z.enum([
  'stage 1 resolver',
  'investigating officer',
  'independent person',
  'adjudicating officer',
  'panel',
  'supplementary investigating officer',
  'council',
])
export type Decider = z.infer<typeof decider>

/** What the complaint is about, and how the complaint itself was handled: two strands, each with stages of its own. */
export const strand = z.enum(['substance', 'handling'])
export type Strand = z.infer<typeof strand>

/** What a person is in one complaint. A person may be several. */
export const part = z.enum([
  'complainant',
  'child',
  'person affected',
  'advocate',
  'representative',
  'relative',
  'subject of a point',
  'complaints manager',
  'stage 1 resolver',
  'investigating officer',
  'independent person',
  'adjudicating officer',
  'panel chair',
  'panellist',
  'supplementary investigating officer',
  'Ombudsman',
  'other',
])
export type Part = z.infer<typeof part>

/** What a part is called wherever people read it. */
export const partInWords = (one: Part): string => (one === 'subject of a point' ? 'person complained about' : one)

/** What makes a day the start of stage 1: regulation 14(3), and (4) for a later date that the complainant asked for. */
export const stage1Limb = z.enum([
  'sufficient interest',
  'advocate appointed',
  'received',
  'later date asked for',
  'not recorded',
])
export type Stage1Limb = z.infer<typeof stage1Limb>

/** The steps of one run through the stages, in the order of the procedure. Each is a fact with a date of its own. */
export const steps = [
  'received',
  'stage 1 started',
  'stage 1 extended',
  'stage 1 answered',
  'stage 2 requested',
  'written record produced',
  'investigating officer appointed',
  'independent person appointed',
  'statement of complaint settled',
  'delay notice sent',
  'independent person reported',
  'investigating officer reported',
  'stage 2 responded',
  'stage 2 response received',
  'panel requested',
  'panel arranged',
  'panel held',
  'panel reported',
  'panel report received',
  'stage 3 responded',
  'supplementary review commissioned',
  'supplementary review reported',
  'supplementary review answered',
] as const
export type Step = (typeof steps)[number]

/**
 * What was made of a point. A finding makes it decided, which nobody sets: it is worked out (`pointStateOf` in reopened.ts). The law
 * attaches its duties to the matters complained of, so a complaint goes on while some of its points do not.
 */
export const pointState = z.enum(['live', 'out of scope', 'late refused', 'suspended', 'withdrawn', 'resolved'])
export type PointState = z.infer<typeof pointState>

/** The procedure's states (one of them at a time, per strand), as far as the council's own stages go. */
export const procedureStates = [
  'nothing recorded',
  'received',
  'interest pending',
  'not accepted',
  'suspended',
  'stage 1 open',
  'stage 1 extended',
  'stage 1 resolved',
  'stage 1 unresolved',
  'stage 2 requested',
  'stage 2 recording',
  'stage 2 investigating',
  'stage 2 delay notified',
  'stage 2 reports received',
  'stage 2 responded',
  'early referral',
  'stage 3 requested',
  'stage 3 arranged',
  'stage 3 held',
  'stage 3 reported',
  'stage 3 supplementary',
  'stage 3 responded',
  'withdrawn',
  'closed',
] as const
export type ProcedureState = (typeof procedureStates)[number]

/** Who wished a panel to meet later. The limit stays where it is, whoever it was. */
export const wishedBy = z.enum(['complainant or advocate', 'council', 'panel', 'independent person', 'somebody else'])
export type WishedBy = z.infer<typeof wishedBy>
