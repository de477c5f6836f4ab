import { checkAccount } from '#complaint/account/check.ts'
import { lastDraft } from '#complaint/account/state.ts'
import { sampleText } from '#complaint/entries/account-written.ts'
import {
  accountDrafted,
  accountIsApproved,
  accountIsDoubted,
  accountIsPublished,
  withCast,
} from '../account-stories.ts'
import type { Scenario } from '../scenario.ts'
import { stage2Responded, withPart } from '../stories.ts'
import { type Examples, example } from './example.ts'

const happened = '10 November 2025'

/** The first thing that the check asks about. */
function askedAbout(story: Scenario): string {
  const state = story.state()
  const text = lastDraft(state)?.text
  return text ? (checkAccount(state, text, { people: [], references: [], council: '' }).open[0]?.key ?? '') : ''
}

export const accountExamples: Examples = {
  'record-names': example(
    () => withPart(stage2Responded(), 'c2', 'child'),
    () => ({ happened, personId: 'c2', asked: 'asked', knownAs: 'Exie', places: 'Example Primary School' }),
  ),
  'name-in-account': example(
    () => withPart(stage2Responded(), 'c1', 'complainant'),
    () => ({ happened, personId: 'c1', pseudonym: 'Ms Z' }),
  ),
  'write-account': example(withCast, () => ({
    happened,
    title: sampleText.title,
    dates: 'month and year',
    about: sampleText.about,
    findings: sampleText.findings,
  })),
  'explain-in-account': example(
    () => accountDrafted({ about: 'Ms A moved to Hexham.' }),
    story => ({ happened, find: askedAbout(story), reason: 'It is far from the council.' }),
  ),
  'approve-account': example(accountDrafted, () => ({ happened, note: 'Read from beginning to end.' })),
  'publish-account': example(accountIsApproved, () => ({ happened, knowThemselves: 'yes' })),
  'take-back-account': example(accountIsPublished, () => ({ happened, reason: 'A reader knew the family.' })),
  'keep-account': example(accountIsDoubted, () => ({ happened, reason: 'The word is the flower.' })),
}
