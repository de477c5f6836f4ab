import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const folder = new URL('../peers/', import.meta.url)
const require = createRequire(new URL('package.json', folder))

const manifest = z.object({ version: z.string(), dependencies: z.record(z.string(), z.string()).default({}) })
const readManifest = (text: string) => manifest.partial({ version: true }).parse(JSON.parse(text))

/** The peers and their exact versions. */
export const peersWanted = (): Readonly<Record<string, string>> =>
  readManifest(readFileSync(new URL('package.json', folder), 'utf8')).dependencies

function versionInstalled(name: string): string | undefined {
  try {
    return readManifest(readFileSync(new URL(`node_modules/${name}/package.json`, folder), 'utf8')).version
  } catch {
    return undefined
  }
}

const areInstalled = (): boolean =>
  Object.entries(peersWanted()).every(([name, version]) => versionInstalled(name) === version)

/** Installs the peers unless they are there. Returns why they cannot be had, null when they can. */
export function installPeers(say: (words: string) => void): string | null {
  if (areInstalled()) return null
  say('Installing the libraries to compare with (once) …')
  try {
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: fileURLToPath(folder),
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 120_000,
      shell: process.platform === 'win32',
    })
  } catch (error) {
    return `"npm ci" in bench/peers did not work: ${firstLine(error)}`
  }
  return areInstalled() ? null : '"npm ci" in bench/peers brought other versions than those asked for'
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? ''

/** A module of the peers, whose shape the one who asks claims beside its use. */
export function peerModule<Shape>(name: string): Shape {
  const module: Shape = require(name)
  return module
}
