import type { PackFile } from '#complaint/packs/state.ts'

const kinds = { pdf: 'the pack', zip: 'each paper as it is, with the index', index: 'the index by itself' } as const

/** "the pack, part 2 of 3" */
export const fileInPack = ({ kind, part, parts }: Pick<PackFile, 'kind' | 'part' | 'parts'>): string =>
  parts === 1 ? kinds[kind] : `${kinds[kind]}, part ${part} of ${parts}`
