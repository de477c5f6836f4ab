/** What a linked complaint is to this one, and what this one then is to it. */
const kinds: readonly (readonly [kind: string, fromThere: string])[] = [
  ['earlier complaint', 'later complaint'],
  ['later complaint', 'earlier complaint'],
  ['complaint of a brother or sister', 'complaint of a brother or sister'],
  ['complaint of another person about the same matter', 'complaint of another person about the same matter'],
  ['withdrawn or suspended, and made again as this one', 'made again after this one was withdrawn or suspended'],
  ['made again after this one was withdrawn or suspended', 'withdrawn or suspended, and made again as this one'],
]

export const linkKinds: readonly string[] = kinds.map(([kind]) => kind)

/** The same link as the other complaint has it. */
export const seenFromThere = (kind: string): string => kinds.find(([one]) => one === kind)?.[1] ?? kind
