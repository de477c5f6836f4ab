import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Assembled, assemble, type PackDocument, type PackOrder } from '#print/bundle/assemble.ts'

/** A document for a pack, out of its bytes. */
export const packDocument = (
  title: string,
  type: string,
  bytes: Uint8Array,
  words: PackDocument['words'] = null,
): PackDocument => ({
  title,
  kind: 'report',
  dated: '3 March 2026',
  suppliedBy: 'the council',
  sha256: createHash('sha256').update(bytes).digest('hex'),
  size: bytes.length,
  type,
  typeInWords: type.toUpperCase(),
  words,
  async *read() {
    yield bytes
  },
})

export const packOrder = (documents: readonly PackDocument[], more: Partial<PackOrder> = {}): PackOrder => ({
  cover: { title: 'Panel pack', reference: 'NM/2026/0016', version: 2, copyFor: 'the panel', lines: [] },
  council: { name: 'Northmoor Council', colour: '#1f4e5f' },
  documents,
  notIn: [],
  after: [],
  beside: [],
  first: { document: 1, page: 1 },
  largest: null,
  seconds: 1_000_000_000,
  ...more,
})

export interface Assembling extends Assembled {
  /** By kind and number: "pdf 1", "zip 1", "index 1". */
  readonly files: ReadonlyMap<string, Buffer>
}

export async function assembled(order: PackOrder): Promise<Assembling> {
  const files = new Map<string, Buffer>()
  const done = await assemble(order, async ({ kind, part, content }) => {
    const pieces: Uint8Array[] = []
    for await (const piece of content) pieces.push(piece)
    files.set(`${kind} ${part}`, Buffer.concat(pieces))
  })
  return { ...done, files }
}

/** What one of the PDF tools says of a file. Throws what it complains of. */
export function toolSays(
  folder: string,
  tool: 'pdfinfo' | 'pdftotext' | 'mutool',
  bytes: Uint8Array,
  use: (file: string) => readonly string[],
): string {
  const place = mkdtempSync(join(tmpdir(), 'redress-tool-'))
  const file = join(place, 'it.pdf')
  try {
    writeFileSync(file, bytes)
    return execFileSync(join(folder, tool), use(file), {
      encoding: 'utf8',
      maxBuffer: 64_000_000,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  } finally {
    rmSync(place, { recursive: true })
  }
}

export const textOf = (folder: string, bytes: Uint8Array): string =>
  toolSays(folder, 'pdftotext', bytes, file => ['-layout', file, '-'])

/** Every stream unpacked, so that a search of it finds what any reader could get out. */
export function rawOf(folder: string, bytes: Uint8Array): string {
  const place = mkdtempSync(join(tmpdir(), 'redress-tool-'))
  try {
    writeFileSync(join(place, 'it.pdf'), bytes)
    execFileSync(join(folder, 'mutool'), ['clean', '-d', join(place, 'it.pdf'), join(place, 'open.pdf')])
    return readFileSync(join(place, 'open.pdf'), 'latin1')
  } finally {
    rmSync(place, { recursive: true })
  }
}
