import { z } from 'zod'
import { asked } from './field.ts'

/**
 * What is known of content that came beside the input. Nobody types it: the office puts it there once the content is
 * kept, and takes away whatever was sent in its place.
 */
export interface Upload {
  /** The random name under which the content is kept. */
  readonly storedAs: string
  /** As whoever sent it called it. */
  readonly name: string
  /** Told from the content. */
  readonly type: string
  /** In bytes. */
  readonly size: number
  /** In hexadecimal. */
  readonly sha256: string
}

export const uploadField = (question: string, hint?: string) =>
  asked(
    z.strictObject(
      { storedAs: z.string(), name: z.string(), type: z.string(), size: z.int().nonnegative(), sha256: z.string() },
      `${question}: choose a file`,
    ),
    { question, ...(hint ? { hint } : {}), kind: 'upload' },
  )

type Named = readonly { readonly name: string; readonly kind: string }[]

/** The field of a verb that is answered with content; undefined for a verb that takes none. */
export const uploadAsked = (fields: Named): string | undefined => fields.find(({ kind }) => kind === 'upload')?.name

/** An input with what the office knows of the content, and nothing that anybody else says of it. */
export function withUpload(
  fields: Named,
  input: Readonly<Record<string, unknown>>,
  upload: Upload | null,
): Readonly<Record<string, unknown>> {
  const asks = uploadAsked(fields)
  if (asks === undefined) return input
  const { [asks]: _sent, ...typed } = input
  return upload ? { ...typed, [asks]: upload } : typed
}
