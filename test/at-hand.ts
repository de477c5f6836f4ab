import { existsSync } from 'node:fs'
import { describe } from 'node:test'

/** Suites that need something this machine may not have. Nothing else may be skipped. */
export type Needed = 'PostgreSQL' | 'the published statements' | 'ClamAV' | 'the PDF tools'

const whereItIsSaid: Record<Needed, string> = {
  PostgreSQL: 'TEST_DATABASE_URL',
  'the published statements': 'REDRESS_STATEMENTS',
  ClamAV: 'REDRESS_CLAMD',
  'the PDF tools': 'REDRESS_PDF_TOOLS',
}

/** Where Debian's package puts the daemon. */
const CLAMD = '/usr/sbin/clamd'

/** Where Debian's packages poppler-utils and mupdf-tools put theirs. */
const PDF_TOOLS = '/usr/bin'
const pdfTools = ['pdfinfo', 'pdftotext', 'mutool'] as const

const run = new Set<Needed>()

/** The suites that had what they need, for the closing line. */
export const suitesRun = (): ReadonlySet<Needed> => run
export const allNeeded = (): readonly Needed[] => ['PostgreSQL', 'the published statements', 'ClamAV', 'the PDF tools']
export const settingOf = (needed: Needed): string => whereItIsSaid[needed]

function settingAtHand(needed: Needed): string | undefined {
  const value = process.env[whereItIsSaid[needed]]
  if (needed === 'ClamAV' && !value) return existsSync(CLAMD) ? CLAMD : undefined
  if (needed === 'the PDF tools') {
    const folder = value || PDF_TOOLS
    return pdfTools.every(tool => existsSync(`${folder}/${tool}`)) ? folder : undefined
  }
  if (needed === 'the published statements' && value && !existsSync(value)) return undefined
  return value || undefined
}

/** A suite that runs only where `needed` is at hand; the closing line of `npm test` names it when it is not. */
export function describeWith(needed: Needed, title: string, suite: (at: string) => void): void {
  const value = settingAtHand(needed)
  if (!value) {
    describe(title, { skip: `${needed} not at hand: set ${whereItIsSaid[needed]}` }, () => {})
    return
  }
  run.add(needed)
  describe(title, () => suite(value))
}
