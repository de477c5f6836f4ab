import type { Template } from './template.ts'
import { acknowledgement } from './templates/acknowledgement.ts'
import { acknowledgementForChild } from './templates/acknowledgement-for-a-child.ts'
import { adjudication } from './templates/adjudication.ts'
import { allocationNote } from './templates/allocation-note.ts'
import { finalResponse } from './templates/final-response.ts'
import { interestDecision } from './templates/interest-decision.ts'
import { notAccepted } from './templates/not-accepted.ts'
import { resolutionRecord } from './templates/resolution-record.ts'
import { stage1Extension } from './templates/stage-1-extension.ts'
import { stage1Response } from './templates/stage-1-response.ts'
import { stage1ResponseForChild } from './templates/stage-1-response-for-a-child.ts'
import { stage2Acknowledgement } from './templates/stage-2-acknowledgement.ts'
import { stage2Delay } from './templates/stage-2-delay.ts'
import { takingLongerForChild } from './templates/taking-longer-for-a-child.ts'
import { whoIsLookingForChild } from './templates/who-is-looking-for-a-child.ts'

/** The letters of one part of the procedure. */
export interface TemplateGroup {
  readonly title: string
  readonly templates: readonly Template[]
}

/** Every letter that can be made from the record, in the order of the procedure. */
export const templateGroups: readonly TemplateGroup[] = [
  { title: 'When a complaint comes', templates: [acknowledgement, acknowledgementForChild, notAccepted, interestDecision] },
  {
    title: 'Stage 1',
    templates: [allocationNote, stage1Extension, stage1Response, stage1ResponseForChild, resolutionRecord],
  },
  {
    title: 'Stage 2',
    templates: [stage2Acknowledgement, whoIsLookingForChild, stage2Delay, takingLongerForChild, adjudication],
  },
  { title: 'Stage 3', templates: [finalResponse] },
]

export const templates: readonly Template[] = templateGroups.flatMap(group => group.templates)

export const templateNamed = (id: string): Template | undefined => templates.find(one => one.id === id)
