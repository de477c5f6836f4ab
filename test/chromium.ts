import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export interface Chromium {
  readonly executablePath: string
  readonly env: Record<string, string>
}

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const cache = join(root, 'node_modules', '.cache')

/** Only the typeface that comes along, so that a page is as wide on every machine. */
const fontsConfiguration = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(folder, 'fonts', 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>
`

/**
 * The Chromium of @sparticuz/chromium with the libraries and the typeface it needs, unpacked once beside the packages.
 * Made under another name and renamed when whole, so that a run cut short or a second run leaves nothing half done.
 */
async function unpacked(): Promise<string> {
  const require = createRequire(import.meta.url)
  const { version }: { version: string } = require(join(root, 'node_modules/@sparticuz/chromium/package.json'))
  const folder = join(cache, `chromium-${version}-${process.arch}`)
  if (existsSync(folder)) return folder
  await mkdir(cache, { recursive: true })
  const making = await mkdtemp(`${folder}-making-`)
  await promisify(execFile)(process.execPath, [join(root, 'test/unpack-chromium.ts')], {
    env: { ...process.env, TMPDIR: making, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
  })
  await writeFile(join(making, 'fonts', 'fonts.conf'), fontsConfiguration(folder))
  await rename(making, folder).catch(async error => {
    await rm(making, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  })
  return folder
}

const environment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )

/** Linux on x64 has one among its packages; elsewhere, or to choose another, name an installed Chrome in REDRESS_CHROMIUM. */
export async function chromiumAtHand(): Promise<Chromium> {
  const named = process.env.REDRESS_CHROMIUM
  if (named) return { executablePath: named, env: environment() }
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('Set REDRESS_CHROMIUM to the path of an installed Chrome or Chromium')
  const folder = await unpacked()
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  return {
    executablePath: join(folder, 'chromium'),
    env: { ...environment(), LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(folder, 'fonts') },
  }
}
