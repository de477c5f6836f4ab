import { LARGEST_FILE, tooLarge } from '#statement/page/decode.ts'
import { type GivenFile, mayBeStatement, NotOpened } from './given-file.ts'
import { filesInZip } from './zip.ts'

/** What is taken at once and waits in memory until it is filed: bytes in all, and statements in all. */
const MOST_SENT = 50 * 1024 * 1024
const MOST_STATEMENTS = 10_000

export interface SentInParts {
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
}

/** Files that were sent, those in a zip one by one. */
export interface Sent {
  readonly files: readonly GivenFile[]
  /** What could not be opened at all, and why. */
  readonly refused: readonly { readonly name: string; readonly why: string }[]
  readonly leftAside: number
  close(): void
}

const isZip = (name: string): boolean => /\.zip$/i.test(name)

const TOO_MUCH = 'More than 50 MB were sent at once, so it was not read. Send it by itself, or in parts.'
const TOO_MANY =
  'More than 10,000 statements were sent at once, so it was not read. Send fewer, or ask whoever runs this service to bring in the folder or zip with “redress register import”.'

/** Takes in what is sent, as far as it is not too much. The bytes of the rest are passed over. */
export async function sentFiles(coming: AsyncIterable<SentInParts>): Promise<Sent> {
  const files: GivenFile[] = []
  const refused: { name: string; why: string }[] = []
  const closing: (() => void)[] = []
  let [length, leftAside] = [0, 0]
  const add = (more: readonly GivenFile[], name: string): void => {
    if (files.length + more.length > MOST_STATEMENTS) refused.push({ name, why: TOO_MANY })
    else files.push(...more)
  }
  for await (const { name, bytes } of coming) {
    const parts: Uint8Array[] = []
    let own = 0
    const most = isZip(name) ? MOST_SENT : LARGEST_FILE
    for await (const part of bytes) {
      own += part.length
      if (own <= most && length + own <= MOST_SENT) parts.push(part)
    }
    if (own > most && !isZip(name)) refused.push({ name, why: tooLarge.why })
    else if (length + own > MOST_SENT) refused.push({ name, why: TOO_MUCH })
    else if (!isZip(name)) {
      length += own
      if (mayBeStatement(name)) add([{ name, read: async () => Buffer.concat(parts) }], name)
      else refused.push({ name, why: 'It is neither text, web page, PDF, Word file (.docx) nor zip.' })
    } else {
      length += own
      try {
        const inside = await filesInZip(Buffer.concat(parts))
        closing.push(() => inside.close())
        leftAside += inside.leftAside
        add(
          inside.files.map(file => ({ ...file, name: `${name}: ${file.name}` })),
          name,
        )
      } catch (error) {
        if (!(error instanceof NotOpened)) throw error
        refused.push({ name, why: error.message })
      }
    }
  }
  return {
    files,
    refused,
    leftAside,
    close() {
      for (const close of closing) close()
    },
  }
}
