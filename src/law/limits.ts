import { type CountedLimitId, isCounted, type Limit, type LimitId, type Limits } from './limit.ts'
import { aftercareLimits } from './limits/aftercare.ts'
import { ombudsmanLimits } from './limits/ombudsman.ts'
import { ownStandards } from './limits/own-standards.ts'
import { receiptLimits } from './limits/receipt.ts'
import { stageOneLimits } from './limits/stage-one.ts'
import { stageThreeLimits } from './limits/stage-three.ts'
import { stageTwoLimits } from './limits/stage-two.ts'

/** Every time limit of the procedure, as the law and the guidance have it, in the order a complaint meets them. */
export const limits: Limits = {
  ...receiptLimits,
  ...stageOneLimits,
  ...stageTwoLimits,
  ...stageThreeLimits,
  ...ombudsmanLimits,
  ...aftercareLimits,
  ...ownStandards,
}

export const allLimits = (of: Limits = limits): readonly Limit[] => Object.values(of)

export const isLimitId = (text: string): text is LimitId => Object.hasOwn(limits, text)
export const isCountedLimitId = (text: string): text is CountedLimitId => isLimitId(text) && isCounted(limits[text])
