import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { councilStylesheet } from './council-stylesheet.ts'

export interface Asset {
  readonly type: string
  readonly body: Buffer
}

const FROM_GOVUK = (name: string) => import.meta.resolve(`govuk-frontend/dist/govuk/${name}`)
const OURS = (name: string) => new URL(name, import.meta.url).href

const SOURCES = {
  'govuk-frontend.min.css': { type: 'text/css; charset=utf-8', at: FROM_GOVUK('govuk-frontend.min.css') },
  'govuk-frontend.min.js': { type: 'text/javascript; charset=utf-8', at: FROM_GOVUK('govuk-frontend.min.js') },
  'redress.css': { type: 'text/css; charset=utf-8', at: OURS('redress.css') },
  'pages.css': { type: 'text/css; charset=utf-8', at: OURS('pages.css') },
  'start.js': { type: 'text/javascript; charset=utf-8', at: OURS('start.js') },
  'look-again.js': { type: 'text/javascript; charset=utf-8', at: OURS('look-again.js') },
  'redress.svg': { type: 'image/svg+xml', at: OURS('redress.svg') },
} as const

export type AssetName = keyof typeof SOURCES

/** Councils may not use GDS Transport: its font faces are taken out, so that no browser ever asks for one. */
const withoutTypeface = (body: Buffer, type: string): Buffer =>
  type.startsWith('text/css') ? Buffer.from(body.toString('utf8').replace(/@font-face\s*\{[^}]*\}/g, '')) : body

function readAll(): { files: ReadonlyMap<string, Asset>; version: string } {
  const hash = createHash('sha256').update(councilStylesheet({ colour: '#1f4e5f' }))
  const files = new Map<string, Asset>()
  for (const [name, { type, at }] of Object.entries(SOURCES)) {
    const body = withoutTypeface(readFileSync(fileURLToPath(at)), type)
    hash.update(name).update(body)
    files.set(name, { type, body })
  }
  return { files, version: hash.digest('hex').slice(0, 12) }
}

let read: ReturnType<typeof readAll> | undefined

/** Read once, when first asked for. */
export function assets(): { files: ReadonlyMap<string, Asset>; version: string } {
  read ??= readAll()
  return read
}

/**
 * Where a page finds an asset. The hash of all of them stands in the address, so that it may be kept for a year, and
 * as a folder, so that one script can import another by a relative address.
 */
export const assetPath = (name: AssetName): string => `/assets/${assets().version}/${name}`

/** The stylesheet with the council's colour: generated, because the content security policy allows no inline style. */
export const councilStylesheetPath = (colour: string): string =>
  `/assets/${assets().version}/council.css?colour=${encodeURIComponent(colour.replace(/^#/, '').toLowerCase())}`
