import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'

/** PDFium with its memory, which moves whenever it grows. Holds some 30 MB until its process ends. */
export interface Pdfium {
  readonly calls: WrappedPdfiumModule
  memory(): Uint8Array
  take(bytes: Uint8Array): number
  room(size: number): number
  free(at: number): void
}

export async function startPdfium(): Promise<Pdfium> {
  const file = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')
  const calls = await init(Object.assign({}, { wasmBinary: readFileSync(file) }))
  calls.PDFiumExt_Init()
  const inside: object = calls.pdfium
  const memory = (): Uint8Array => {
    if ('HEAPU8' in inside && inside.HEAPU8 instanceof Uint8Array) return inside.HEAPU8
    throw new Error('PDFium has no memory to write to')
  }
  const { malloc, free } = calls.pdfium.wasmExports
  const room = (size: number): number => {
    const at = malloc(size)
    if (at === 0) throw new Error('PDFium has no room left')
    return at
  }
  const take = (bytes: Uint8Array): number => {
    const at = room(bytes.length)
    memory().set(bytes, at)
    return at
  }
  return { calls, memory, take, room, free }
}
