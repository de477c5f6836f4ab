import type { Role } from '#stream/role.ts'
import { everyRoleButAdministrators } from '../grants.ts'

/** Whoever has something to do in complaints. */
export const mayHaveCalendar: readonly Role[] = everyRoleButAdministrators
