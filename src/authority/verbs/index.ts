import type { Verb } from '#stream/verb.ts'
import type { AuthorityState } from '../state.ts'
import { announceHoliday } from './announce-holiday.ts'
import { openAuthority } from './open-authority.ts'
import { overrideLimit } from './override-limit.ts'

/** Every verb of an authority's own stream. */
export const authorityVerbs: readonly Verb<AuthorityState>[] = [openAuthority, overrideLimit, announceHoliday]
