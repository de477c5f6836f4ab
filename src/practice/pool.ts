import type { IndependentWork } from '#authority/pool-member.ts'
import { formatIsoDay } from '#law/day.ts'
import type { At } from './live/step.ts'
import { independentPerson, investigatingOfficer, panelChair, secondPanellist, thirdPanellist } from './personas.ts'

/** Somebody invented who can be asked, as the council's list has them. */
export interface InventedIndependent {
  readonly personId: string
  /** null for somebody who is known already. */
  readonly name: string | null
  readonly work: readonly IndependentWork[]
  readonly skills: string | null
  readonly availability: string | null
  /** "2026-12-11" */
  readonly awayUntil: string | null
  readonly conflicts: string | null
  readonly employedUntil: string | null
}

const known = (
  { personId }: { readonly personId: string },
  work: readonly IndependentWork[],
  said: Partial<InventedIndependent>,
): InventedIndependent => ({
  personId,
  name: null,
  work,
  skills: null,
  availability: null,
  awayUntil: null,
  conflicts: null,
  employedUntil: null,
  ...said,
})

const other = (
  last: number,
  name: string,
  work: readonly IndependentWork[],
  said: Partial<InventedIndependent>,
): InventedIndependent => ({ ...known({ personId: `5eed0000-0000-4000-8000-0000000000${last}` }, work, said), name })

/** Enough to choose from, and reasons not to choose: one is away, one should not be asked, one worked here lately. */
export const independentsOf = (at: At): readonly InventedIndependent[] => [
  known(investigatingOfficer, ['investigating officer'], {
    skills: 'Social worker for eighteen years; child protection and care planning.',
    availability: 'Three days a week.',
  }),
  known(independentPerson, ['independent person', 'panel member'], {
    skills: 'Former head teacher. British Sign Language.',
    availability: 'Evenings and Fridays.',
    conflicts: 'Schools in the north of the county.',
  }),
  known(panelChair, ['panel chair', 'panel member'], {
    skills: 'Retired solicitor; chairs tribunals of schools.',
    availability: 'With three weeks’ notice.',
  }),
  known(secondPanellist, ['panel member'], { skills: 'Foster carer in another county.', availability: 'Any weekday.' }),
  known(thirdPanellist, ['panel member', 'independent person'], {
    skills: 'Grew up in care. Trained advocate.',
    availability: 'Mondays to Wednesdays.',
  }),
  other(41, 'Tobiah Wrenfield', ['investigating officer'], {
    skills: 'Former police officer; complaints about the conduct of staff.',
    availability: 'Two investigations at a time.',
    awayUntil: formatIsoDay(at(15)),
  }),
  other(42, 'Solveig Amberley', ['investigating officer', 'independent person'], {
    skills: 'Occupational therapist; disabled children and adaptations. Polish.',
    availability: 'From home, and on Thursdays in person.',
  }),
  other(43, 'Casimir Holt-Oduya', ['independent person', 'panel chair'], {
    skills: 'Mediator; parents in conflict.',
    availability: 'Two days a week.',
    employedUntil: formatIsoDay(at(-350)),
  }),
  other(44, 'Ffion Darrowby', ['panel member', 'independent person'], {
    skills: 'Paediatric nurse.',
    availability: 'Not in school holidays.',
    conflicts: 'The disabled children’s team, where a relative works.',
  }),
]
