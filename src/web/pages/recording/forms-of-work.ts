import { accountForms } from '../account/forms.ts'
import { adjudicationForms } from '../adjudication/forms.ts'
import { agreedForms } from '../agreed/forms.ts'
import { appointingForms } from '../appointing/forms.ts'
import { ombudsmanForms } from '../ombudsman/forms.ts'
import { panelForms } from '../panel/forms.ts'
import { remedyForms } from '../remedy/forms.ts'
import { stage1Forms } from '../stage-1/forms.ts'
import { writtenRecordForms } from '../written-record/forms.ts'
import type { FormOfWork } from './form-of-work.ts'

const all: ReadonlyMap<string, FormOfWork> = new Map([
  ...adjudicationForms,
  ...panelForms,
  ...ombudsmanForms,
  ...agreedForms,
  ...appointingForms,
  ...writtenRecordForms,
  ...remedyForms,
  ...stage1Forms,
  ...accountForms,
])

/** Only for live work: what happened once is entered with the bare questions. */
export const formOfWork = (verb: string, history: boolean): FormOfWork | undefined =>
  history ? undefined : all.get(verb)
