import type { Conduct } from '../conduct.ts'
import { delay } from './delay.ts'
import { ending } from './ending.ts'
import { keeping } from './keeping.ts'
import { remedies } from './remedies.ts'
import { stage2 } from './stage-2.ts'
import { stage3 } from './stage-3.ts'
import { wayIn } from './way-in.ts'

/** What a council does that is fault, in the order of the procedure. */
export const conducts: readonly Conduct[] = [
  ...wayIn,
  ...delay,
  ...stage2,
  ...stage3,
  ...ending,
  ...keeping,
  ...remedies,
]
