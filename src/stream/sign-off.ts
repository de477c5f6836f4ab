import type { Day } from '#law/day.ts'
import type { Role } from './role.ts'

/** From a day on, the roles of which one signs a stage 1 response before it is sent. None: nobody has to. */
export interface SignOffRule {
  readonly from: Day
  readonly roles: readonly Role[]
}

/** Who may sign on that day; empty where the council asks for no signature. */
export const signersOn = (rules: readonly SignOffRule[], day: Day): readonly Role[] =>
  rules
    .filter(({ from }) => from <= day)
    .toSorted((a, b) => a.from - b.from)
    .at(-1)?.roles ?? []
