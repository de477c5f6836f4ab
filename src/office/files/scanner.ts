import type { CheckResult } from '#complaint/files/kinds.ts'

export interface ScanAnswer {
  readonly result: CheckResult
  /** Who says so, or why nobody could. It is kept in the record. */
  readonly by: string
}

/** Whether a scanner can be asked now. */
export type ScannerStanding =
  | { readonly kind: 'none' }
  /** `signaturesOf`: when what it knows was last brought up to date; null where it does not say. */
  | { readonly kind: 'answers'; readonly version: string; readonly signaturesOf: Date | null }
  | { readonly kind: 'no answer'; readonly why: string }

/** Whatever looks for viruses. Files are held until it answers. */
export interface Scanner {
  /** null when none is configured: then nothing is checked, and pages say so. */
  readonly name: string | null
  /** May throw: the file is then one that could not be checked. */
  scan(content: AsyncIterable<Uint8Array>): Promise<ScanAnswer>
  /** Never throws. */
  standing(): Promise<ScannerStanding>
}

export const noScanner: Scanner = {
  name: null,
  scan: async () => ({ result: 'could not be checked', by: 'no scanner is configured' }),
  standing: async () => ({ kind: 'none' }),
}
