import type { CheckResult } from '#complaint/files/kinds.ts'

export interface ScanAnswer {
  readonly result: CheckResult
  /** Who says so, or why nobody could. It is kept in the record. */
  readonly by: string
}

/** Whatever looks for viruses. Files are held until it answers. */
export interface Scanner {
  /** null when none is configured: then nothing is checked, and pages say so. */
  readonly name: string | null
  /** May throw: the file is then one that could not be checked. */
  scan(content: AsyncIterable<Uint8Array>): Promise<ScanAnswer>
}

export const noScanner: Scanner = {
  name: null,
  scan: async () => ({ result: 'could not be checked', by: 'no scanner is configured' }),
}
