/** A file that may be a statement. */
export interface GivenFile {
  /** As it is told to people: its path below what was given. */
  readonly name: string
  /** Its bytes, or why they are not read. Never rejects. */
  read(): Promise<Uint8Array | { readonly why: string }>
}

/** What a folder or a zip holds. */
export interface Given {
  readonly files: readonly GivenFile[]
  /** Files that hold no statement, by their names: neither text, web page, PDF nor Word. */
  readonly leftAside: number
  close(): void
}

/** What was named cannot be opened at all, or was made to do harm. The message is a sentence. */
export class NotOpened extends Error {
  override readonly name = 'NotOpened'
}

const READ = /(?:^|[\\/])(?:[^.\\/]+|[^\\/]+\.(?:txt|text|html?|pdf|docx))$/i

/** Whether a file is worth opening, by its name; hidden files and what other systems put beside them are not. */
export const mayBeStatement = (name: string): boolean => READ.test(name) && !/(?:^|\/)(?:\.|__MACOSX\/)/.test(name)
