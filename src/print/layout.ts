/** How a paper is laid out; what it says is the same. */
export type Layout = 'standard' | 'large print' | 'easy read'

/** In points, for running text. Easy read is larger than the 16 points that it needs at least. */
export const sizeOf: Readonly<Record<Layout, number>> = { standard: 12, 'large print': 18, 'easy read': 17 }
