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

export const fileKind = z.enum([...kindsSaid, messageAsSent])
export type FileKind = z.infer<typeof fileKind>

/** What a scanner says of a file. `could not be checked`: there is none, or it had no answer. */
export const checkResult = z.enum(['clean', 'infected', 'could not be checked'])
export type CheckResult = z.infer<typeof checkResult>
