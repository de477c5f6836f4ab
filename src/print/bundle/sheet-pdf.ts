import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Sheet } from '#paper/bundle/sheet.ts'
import { breakable, lettersNotShown } from '../pdf.ts'
import { typefaces } from '../typefaces.ts'

const here = fileURLToPath(new URL('./', import.meta.url))

export interface PrintedSheet {
  readonly bytes: Uint8Array
  /** Letters that no typeface at hand has: in their place stands an empty box. */
  readonly notShown: readonly string[]
}

/** @param seconds since 1970: what the file says of when it was made */
function once(sheet: Sheet, numbered: boolean, seconds: number): Uint8Array {
  const compiler = NodeCompiler.create({ workspace: here, fontArgs: [typefaces] })
  try {
    return compiler.pdf(
      {
        mainFileContent: readFileSync(`${here}sheet.typ`, 'utf8'),
        inputs: { sheet: JSON.stringify({ ...sheet, numbered }, breakable) },
      },
      { pdfStandard: 'ua-1', creationTimestamp: seconds },
    )
  } finally {
    compiler.evictCache(0)
  }
}

const MOST_TRIES = 20

/** The pages as a tagged PDF (PDF/UA-1). */
export function sheetPdf(given: Sheet, numbered: boolean, seconds: number): PrintedSheet {
  const notShown = new Set<string>()
  let sheet = given
  for (let tries = 1; ; tries++) {
    try {
      return { bytes: once(sheet, numbered, seconds), notShown: [...notShown] }
    } catch (error) {
      const letters = lettersNotShown(error)
      if (letters.length === 0 || tries === MOST_TRIES) throw error
      for (const one of letters) for (const letter of one) notShown.add(letter)
      const boxed = (_name: string, value: unknown): unknown =>
        typeof value === 'string' ? [...value].map(letter => (notShown.has(letter) ? '□' : letter)).join('') : value
      sheet = JSON.parse(JSON.stringify(sheet, boxed))
    }
  }
}
