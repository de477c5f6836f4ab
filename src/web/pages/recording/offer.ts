/** Something that can be chosen, by its id. */
export interface Offer {
  readonly value: string
  readonly text: string
}
