import { z } from 'zod'

/** A check asked for a field that could not be read, so it has nothing to say until that field is put right. */
export class Unread extends Error {
  override name = 'Unread'
}

/**
 * An input of which not every field could be read: those that could hold what was read, and reading any other throws
 * `Unread`. So the checks that need only the good fields can run, and a person hears of all mistakes at once.
 */
export function readableInput<Schema extends z.ZodObject>(
  schema: Schema,
  raw: Readonly<Record<string, unknown>>,
): z.output<Schema> {
  const input = {}
  for (const [name, field] of Object.entries(schema.shape)) {
    const read = z.safeParse(field, raw[name])
    Object.defineProperty(
      input,
      name,
      read.success
        ? { enumerable: true, value: read.data }
        : {
            enumerable: true,
            get() {
              throw new Unread(name)
            },
          },
    )
  }
  return z.custom<z.output<Schema>>().parse(input)
}
