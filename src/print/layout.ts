/** How a paper is laid out; what it says is the same. */
export type Layout = 'standard' | 'large print'

export const inLargePrint = (layout: Layout): boolean => layout === 'large print'
