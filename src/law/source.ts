/**
 * How sure we are. `verified`: the text itself was read. `secondary`: read on a page that reports it. `recalled`:
 * written from general knowledge, to be checked and open to an authority's own figure. `derived`: our inference.
 */
export type Mark = 'verified' | 'secondary' | 'recalled' | 'derived'

export interface Source {
  readonly title: string
  /** How a reference to it begins: "Regulation", "Local Government Act 1974". */
  readonly cite: string
  readonly address: string | null
  readonly kind: 'law' | 'guidance' | 'ombudsman' | 'practice'
  readonly mark: Mark
}
