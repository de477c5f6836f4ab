import type { Projection } from '../projection.ts'
import { complaintListProjection } from './complaint-list.ts'
import { fileListProjection } from './file-list.ts'
import { personListProjection } from './person-list.ts'

/** Every read table. `redress rebuild` makes them all anew from the entries. */
export const projections: readonly Projection[] = [complaintListProjection, personListProjection, fileListProjection]
