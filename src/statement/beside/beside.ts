import type { ComplaintState, Matter } from '#complaint/state.ts'
import type { Facts } from '../facts.ts'
import { besideAgreed, besideRemedies } from './agreed.ts'
import type { Compared } from './compared.ts'
import { besideDates } from './dates.ts'
import { besideDecision, matterDecidedBy } from './decision.ts'
import { besideFindings } from './findings.ts'
import { whyItMayNotFit } from './fits.ts'
import { besideRecommendations } from './recommendations.ts'

/** A decision statement beside the complaint that it decides. */
export interface Beside {
  /** The matter with the Ombudsman that it decides; null where the record has none. */
  readonly matter: Matter | null
  readonly told: readonly Compared[]
  /** Why it may be of another council or another case. To be asked about; empty where it fits. */
  readonly misfits: readonly string[]
}

/**
 * Puts what a statement says beside what the record of a complaint holds, fact by fact. Nothing is decided and nothing is
 * put right: the record stays as it is, and what does not agree is told with both sides.
 * @param council its name, as the record has it
 */
export function putBeside(facts: Facts, state: ComplaintState, council: string): Beside {
  const matter = matterDecidedBy(facts, state)
  const told = [
    ...besideDecision(facts, matter),
    ...besideAgreed(facts, state, matter?.id ?? null),
    ...besideFindings(facts, state),
    ...besideDates(facts, state),
    ...besideRecommendations(facts, state),
    ...besideRemedies(facts, state),
  ]
  return { matter, told, misfits: whyItMayNotFit(facts, told, state, council) }
}
