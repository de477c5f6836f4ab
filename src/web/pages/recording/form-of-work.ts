import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import type { Html } from '../../html.ts'
import type { Typed } from './typed.ts'

/** What stands around the questions of a verb where the work needs more than the questions. */
export interface Around {
  /** In place of the verb's own title and summary. */
  readonly title?: string
  /** Above the questions: what is to be decided on, as the record has it. */
  readonly above?: Html
  /** Answers that the page itself gives, by the name of their question: sent unseen, and not asked. */
  readonly given?: Typed
  /** Answers that stand in their fields already, to be changed where they do not fit. Never for a declaration. */
  readonly suggested?: Typed
  /** Room for a table above the questions. */
  readonly wide?: boolean
  /** The button, "Save" unless said. */
  readonly button?: string
}

/** How the form of one verb is shown as part of the work it belongs to. */
export interface FormOfWork {
  /** The page it was come from and is gone back to. */
  back(complaintId: string, typed: Typed): string
  /** From the complaint, and what was typed or brought along so far. */
  around(shown: ShownComplaint, typed: Typed): Around
}
