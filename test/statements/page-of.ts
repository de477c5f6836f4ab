import assert from 'node:assert/strict'
import type { Facts } from '#statement/facts.ts'
import { readStatement } from '#statement/read.ts'

/** The parts of an invented page that a test cares about; the rest is filled in. */
export interface Parts {
  readonly summary?: string
  readonly complaint?: readonly string[]
  /** Under "What I found"; "# " before a line makes it a sub-heading. */
  readonly found?: readonly string[]
  readonly assessment?: readonly string[]
  readonly remedy?: readonly string[]
  readonly category?: string
  readonly decision?: string | null
}

const marked = (lines: readonly string[]): string[] =>
  lines.map(line => (line.startsWith('# ') ? line.slice(2) : `- ${line}`))

/** A short page in the new layout, decided on 14 March 2023. Mrs B complains; her child is C. */
export function pageOf(parts: Parts): string {
  return [
    'Wexley Council (22 945 111)',
    `Category : ${parts.category ?? "Children's care services > Other"}`,
    ...(parts.decision === null ? [] : [`Decision : ${parts.decision ?? 'Upheld'}`, 'Decision date : 14 Mar 2023']),
    "The Ombudsman's final decision:",
    `Summary: ${parts.summary ?? 'Mrs B complained. The Council will put it right.'}`,
    'The complaint',
    ...marked(parts.complaint ?? ['Mrs B complained the Council did not listen about C.', 'Mrs B says it was hard.']),
    'The Ombudsman’s role and powers',
    '- We may stop. (Local Government Act 1974, section 24A(6), as amended)',
    'How I considered this complaint',
    '- I read what I was sent.',
    ...(parts.assessment ? ['My assessment', ...marked(parts.assessment)] : []),
    ...(parts.found ? ['What I found', ...marked(parts.found)] : []),
    ...(parts.remedy ? ['Agreed action', ...marked(parts.remedy)] : []),
    'Final decision',
    '- I have ended my investigation.',
    "Investigator's decision on behalf of the Ombudsman",
  ].join('\n')
}

export function factsIn(parts: Parts): Facts {
  const reading = readStatement(pageOf(parts))
  assert.ok(reading.kind === 'statement')
  return reading.facts
}
