import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { CouncilOfPaper, Paper } from '#paper/content.ts'
import { pictures } from '#paper/easy-read/pictures.ts'
import { type Layout, sizeOf } from './layout.ts'
import { typefaces } from './typefaces.ts'

const here = fileURLToPath(new URL('./', import.meta.url))
const source = `${here}letter.typ`

/** The letters of a text that no typeface at hand has: such a document would show nothing in their place. */
export class LettersNotShown extends Error {
  readonly letters: readonly string[]

  constructor(letters: readonly string[]) {
    super(`no typeface at hand shows ${letters.join(' ')}`)
    this.letters = letters
  }
}

/** A word longer than any line may break, by a mark of no width, so that nothing runs off the page. */
export const breakable = (_name: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll(/\S{24}(?=\S{16})/gu, '$&\u200b') : value

/** The logo as numbers, which Typst makes bytes of. */
const withBytes = ({ logo, ...council }: CouncilOfPaper) =>
  logo
    ? {
        ...council,
        logo: {
          bytes: [...Buffer.from(logo.base64, 'base64')],
          format: logo.type,
          width: logo.width,
          height: logo.height,
          alt: logo.alt,
        },
      }
    : council

const escaped = (text: string): string =>
  text.replace(/\\+u\{([0-9a-f]+)\}/g, (_all, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))

const NOT_SHOWN = /the text `\\*"(.+?)\\*"` could not be displayed/g

/** What the compiler says that it has no typeface for; empty where it failed at something else. */
export function lettersNotShown(error: unknown): readonly string[] {
  const said = error instanceof Error ? error.message : String(error)
  return [...new Set([...said.matchAll(NOT_SHOWN)].map(([, text = '']) => escaped(text)))]
}

let compiler: NodeCompiler | undefined

/**
 * The paper as a tagged PDF (PDF/UA-1). It goes in as data, so that nothing in it is ever read as markup. Throws
 * LettersNotShown where a letter has no typeface. Holds some 90 MB until its process ends.
 */
export function pdf(paper: Paper, layout: Layout): Uint8Array {
  compiler ??= NodeCompiler.create({ workspace: here, fontArgs: [typefaces] })
  try {
    return compiler.pdf(
      {
        mainFileContent: readFileSync(source, 'utf8'),
        inputs: {
          paper: JSON.stringify(
            { ...paper, council: withBytes(paper.council), layout, size: sizeOf[layout], pictures },
            breakable,
          ),
        },
      },
      { pdfStandard: 'ua-1' },
    )
  } catch (error) {
    const letters = lettersNotShown(error)
    throw letters.length > 0 ? new LettersNotShown(letters) : error
  } finally {
    compiler.evictCache(0)
  }
}
