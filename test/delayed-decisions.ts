import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { complaintsManager } from '#practice/personas.ts'
import { practiceSites } from '#practice/sites.ts'
import type { RecordStore } from '#record/record.ts'
import { importDecisions } from '#register/import-decisions.ts'
import { type PublishedDecision, publishedDecision } from '#register/published-decision.ts'
import { readStatement } from '#statement/read.ts'

const councils = ['Fenwold County Council', 'Pell and Marrow Council', 'Thornvale Borough Council']

/** An invented decision in which stage 2 was late by some months, and what was paid for it. */
function delayedDecision(index: number, months: number, pounds: number): PublishedDecision {
  const reference = `23 95${Math.floor(index / 10)} ${String(100 + index)}`
  const text = [
    `${councils[index % councils.length]} (${reference})`,
    'Category : Children’s care services > Other',
    'Decision : Upheld',
    `Decision date : ${String(1 + (index % 27)).padStart(2, '0')} Mar 2025`,
    "The Ombudsman's final decision:",
    'Summary: The Council was at fault for delay at stage two of its complaints procedure.',
    'The complaint',
    '- Mrs B complains of delay.',
    'How I considered this complaint',
    '- I read what I was sent.',
    'What I found',
    'Analysis',
    `- Stage two took ${months} months longer than it should have. This delay at stage two was fault.`,
    'Agreed action',
    '- Within four weeks of my final decision, the Council has agreed to:',
    `- pay £${pounds} to Mrs B to recognise the frustration the delay at stage two caused;`,
    'Final decision',
    '- I have ended my investigation.',
  ].join('\n')
  const reading = readStatement(text)
  assert.ok(reading.kind === 'statement')
  const decision = publishedDecision(reading.facts, text)
  assert.ok(!('why' in decision))
  return decision
}

/** Brings decisions about delay into the register of a practice site. The same ones again change nothing. */
export async function fileDelayedDecisions(
  record: RecordStore,
  payments: readonly (readonly [months: number, pounds: number])[],
): Promise<void> {
  const now = () => new Date('2026-11-23T10:00:00.000Z')
  const [{ office, authorityId }] = await practiceSites({ record, now, newId: randomUUID }, 'In a test.')
  const decisions = payments.map(([months, pounds], index) => delayedDecision(index, months, pounds))
  const done = await importDecisions(office, decisions, { authorityId, personId: complaintsManager.personId })
  assert.equal(done.kind, 'done')
}
