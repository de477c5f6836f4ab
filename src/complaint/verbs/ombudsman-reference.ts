import { z } from 'zod'
import { asked } from '#stream/field.ts'

const REFERENCE = /^(\d{2})[ -]?(\d{3})[ -]?(\d{3})$/

/** The Ombudsman's reference as printed, "24 001 902", however it was typed; empty is not known. */
export const referenceField = (question = "What is the Ombudsman's reference?") =>
  asked(
    z
      .string()
      .trim()
      .default('')
      .transform((text, context): string | null => {
        if (text === '') return null
        const parts = REFERENCE.exec(text)
        if (parts) return parts.slice(1).join(' ')
        context.addIssue({ code: 'custom', message: 'Enter the reference as it is printed, such as 24 001 902' })
        return z.NEVER
      }),
    { question, hint: 'Such as 24 001 902. Leave empty if it is not known.', kind: 'text' },
  )
