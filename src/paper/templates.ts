import type { Template } from './template.ts'
import { acknowledgement } from './templates/acknowledgement.ts'
import { adjudication } from './templates/adjudication.ts'
import { finalResponse } from './templates/final-response.ts'
import { stage1Response } from './templates/stage-1-response.ts'
import { stage1ResponseForChild } from './templates/stage-1-response-for-a-child.ts'
import { stage2Delay } from './templates/stage-2-delay.ts'

/** Every letter that can be made from the record, in the order of the procedure. */
export const templates: readonly Template[] = [
  acknowledgement,
  stage1Response,
  stage1ResponseForChild,
  stage2Delay,
  adjudication,
  finalResponse,
]

export const templateNamed = (id: string): Template | undefined => templates.find(one => one.id === id)
