import { type ClamdAddress, type ClamdPatience, NoAnswer, type Streamed, streamed, versionOf } from './clamd.ts'
import type { ScanAnswer, Scanner, ScannerStanding } from './scanner.ts'

const USUAL: ClamdPatience = { quiet: 60_000, whole: 5 * 60_000 }
const FOR_A_PAGE: ClamdPatience = { quiet: 2_000, whole: 3_000 }

/** What clamd calls a file that it could not look into to the end: one with a password, or beyond one of its limits. */
const NOT_LOOKED_INTO = /^Heuristics\.(?:Encrypted|Limits\.Exceeded)/

/** "ClamAV 1.4.6, signatures 27453" */
function saidOf(version: string): { readonly version: string; readonly signaturesOf: Date | null } {
  const [program = '', signatures, date = ''] = version.split('/')
  const made = Date.parse(`${date.replaceAll(/\s+/g, ' ')} UTC`)
  return {
    version: signatures === undefined ? program : `${program}, signatures ${signatures}`,
    signaturesOf: date === '' || Number.isNaN(made) ? null : new Date(made),
  }
}

const unchecked = (by: string): ScanAnswer => ({ result: 'could not be checked', by })

function understood({ answer, whole }: Streamed, version: string): ScanAnswer {
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1]
  if (found !== undefined && NOT_LOOKED_INTO.test(found))
    return unchecked(`ClamAV could not look into all of it: ${found}`)
  if (found !== undefined) return { result: 'infected', by: `${version}: ${found}` }
  // An answer that came before everything was given says nothing of the rest.
  if (answer === 'stream: OK' && whole) return { result: 'clean', by: version }
  if (/size limit exceeded/i.test(answer)) return unchecked('it is larger than ClamAV is set up to take')
  return unchecked('ClamAV gave no answer that can be understood')
}

/** The ClamAV daemon at this address. It is sent the content; it reads no file of ours. */
export function clamAv(at: ClamdAddress, patience = USUAL): Scanner {
  return {
    name: 'ClamAV',
    async scan(content) {
      try {
        // Asked first: a daemon that is not there is not read a whole file to.
        const { version } = saidOf(await versionOf(at, patience))
        return understood(await streamed(at, patience, content), version)
      } catch (error) {
        if (error instanceof NoAnswer) return unchecked('ClamAV gave no answer')
        throw error
      }
    },
    async standing(): Promise<ScannerStanding> {
      try {
        return { kind: 'answers', ...saidOf(await versionOf(at, FOR_A_PAGE)) }
      } catch (error) {
        return { kind: 'no answer', why: error instanceof Error ? error.message : String(error) }
      }
    },
  }
}
