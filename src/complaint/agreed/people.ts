import type { ComplaintState } from '../state.ts'
import { agreedItems } from './item.ts'

/** Everybody whom the register of a complaint names, by id: owners, and those who gave or checked a proof. */
export const peopleOfAgreed = (state: ComplaintState): readonly string[] =>
  agreedItems(state).flatMap(({ ownerId, followed }) =>
    [
      ownerId,
      ...followed.plans.map(plan => plan.ownerId),
      ...followed.proofs.map(({ givenBy }) => givenBy),
      ...followed.checks.map(({ checkedBy }) => checkedBy),
      ...followed.apologies.flatMap(({ toIds }) => toIds),
    ].flatMap(id => id ?? []),
  )
