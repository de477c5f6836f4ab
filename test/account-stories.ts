import { accountApproved } from '#complaint/entries/account-approved.ts'
import { accountDoubted } from '#complaint/entries/account-doubted.ts'
import { accountPublished } from '#complaint/entries/account-published.ts'
import { accountWritten, sampleText } from '#complaint/entries/account-written.ts'
import { nameInAccount } from '#complaint/verbs/name-in-account.ts'
import { isoDay } from '#law/day.ts'
import { onDay } from '#stream/when.ts'
import { type Scenario, worked } from './scenario.ts'
import { stage2Responded, withPart } from './stories.ts'

const on = onDay(isoDay('2025-11-03'))
const live = { today: '2026-03-31', source: worked } as const

/** A complainant and a child, and what each is called in the account. */
export const withCast = (): Scenario =>
  withPart(withPart(stage2Responded(), 'c1', 'complainant'), 'c2', 'child')
    .givenDone(nameInAccount, { happened: '3 November 2025', personId: 'c1', pseudonym: 'Ms A' }, live)
    .givenDone(nameInAccount, { happened: '3 November 2025', personId: 'c2', pseudonym: 'Child B' }, live)

export const accountDrafted = (text: Partial<typeof sampleText> | { about: string } = {}): Scenario =>
  withCast().given(accountWritten.write(on, worked, { ...sampleText, ...text }))

export const accountIsApproved = (): Scenario =>
  accountDrafted().given(accountApproved.write(on, worked, { note: null }))

export const accountIsPublished = (): Scenario =>
  accountIsApproved().given(
    accountPublished.write(on, worked, { reference: 'ac-1', text: sampleText, pseudonyms: ['Ms A', 'Child B'] }),
  )

export const accountIsDoubted = (): Scenario =>
  accountIsPublished().given(accountDoubted.write(on, worked, { kinds: ['a name of somebody in the case'] }))
