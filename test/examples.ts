import { accountExamples } from './examples/account.ts'
import { adjudicationExamples } from './examples/adjudication.ts'
import { afterwardsExamples } from './examples/afterwards.ts'
import { agreedExamples } from './examples/agreed.ts'
import { deskExamples } from './examples/desk.ts'
import type { Example, Examples } from './examples/example.ts'
import { gatesExamples } from './examples/gates.ts'
import { intakeExamples } from './examples/intake.ts'
import { investigationExamples } from './examples/investigation.ts'
import { ombudsmanExamples } from './examples/ombudsman.ts'
import { packExamples } from './examples/packs.ts'
import { redactionExamples } from './examples/redaction.ts'
import { sendingExamples } from './examples/sending.ts'
import { stage1Examples } from './examples/stage-1.ts'
import { stage3Examples } from './examples/stage-3.ts'

/** For every verb, the invented complaint as far as it needs, and an input that a complaints manager might type. */
const examples: Examples = {
  ...intakeExamples,
  ...gatesExamples,
  ...deskExamples,
  ...sendingExamples,
  ...redactionExamples,
  ...packExamples,
  ...stage1Examples,
  ...investigationExamples,
  ...adjudicationExamples,
  ...stage3Examples,
  ...ombudsmanExamples,
  ...agreedExamples,
  ...afterwardsExamples,
  ...accountExamples,
}

export function exampleOf(verb: string): Example {
  const told = examples[verb]
  if (!told) throw new Error(`There is no example of ${verb} in test/examples/`)
  return told()
}
