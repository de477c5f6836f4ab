import { z } from 'zod'

/** A picture in the file store, at the head of every letter. */
export const logoData = z.strictObject({
  storedAs: z.string(),
  type: z.enum(['png', 'jpg']),
  /** In bytes. */
  size: z.int().positive(),
  sha256: z.string(),
  /** In pixels. */
  width: z.int().positive(),
  height: z.int().positive(),
  /** What it shows, for those who do not see it. */
  alt: z.string(),
})
export type Logo = z.infer<typeof logoData>
