import { z } from 'zod'

/** What a file is in the procedure, as the person who adds it says. */
export const kindsSaid = [
  'letter or email',
  'complaint as received',
  'statement of complaint',
  'report',
  'record of an interview or meeting',
  'case record',
  'photograph or recording',
  'policy or procedure',
  'form or consent',
  'other',
] as const

/** What the outbox handed over, byte for byte: it names the address that it went to. */
export const messageAsSent = 'message as sent'

/** A report of stage 2 as it was made from the record when its author submitted it: it never changes. */
export const reportAsSubmitted = 'report as submitted'

/** A numbered draft of one, for somebody who checks its facts. */
export const draftReport = 'draft report'

export const fileKind = z.enum([...kindsSaid, messageAsSent, reportAsSubmitted, draftReport])
export type FileKind = z.infer<typeof fileKind>

/**
 * What is known of viruses in a file. `could not be checked`: there is no scanner, or it had no answer. `made here`: no
 * scanner is set up, and nothing in it came in from outside but files that may be opened.
 */
export const checkResult = z.enum(['clean', 'infected', 'could not be checked', 'made here'])
export type CheckResult = z.infer<typeof checkResult>
