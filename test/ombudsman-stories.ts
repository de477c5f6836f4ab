import { answerOmbudsman } from '#complaint/verbs/answer-ombudsman.ts'
import { composePack } from '#complaint/verbs/compose-pack.ts'
import { considerReport } from '#complaint/verbs/consider-report.ts'
import { recordDraftDecision } from '#complaint/verbs/record-draft-decision.ts'
import { recordOmbudsmanContact } from '#complaint/verbs/record-ombudsman-contact.ts'
import { recordOmbudsmanDecision } from '#complaint/verbs/record-ombudsman-decision.ts'
import { recordOmbudsmanReport } from '#complaint/verbs/record-ombudsman-report.ts'
import { recordReviewRequest } from '#complaint/verbs/record-review-request.ts'
import { idsOf, withCleanFile } from './examples/packs.ts'
import type { Scenario, Setting } from './scenario.ts'
import { stage1Answered } from './stories.ts'

export const matterIn = (story: Scenario): string => [...story.state().matters.keys()][0] ?? ''
export const itemsOf = (story: Scenario) => [...(story.state().matters.get(matterIn(story))?.items.values() ?? [])]
export const reportIn = (story: Scenario): string => story.state().matters.get(matterIn(story))?.reports[0]?.id ?? ''

/** The Ombudsman asks one question and for one document, both until 3 March 2025. */
export const enquired = (setting: Setting = {}): Scenario =>
  stage1Answered().givenDone(
    recordOmbudsmanContact,
    {
      happened: '3 February 2025',
      reference: '25 000 111',
      about: 'Delay at stage 1.',
      questions: 'Why did stage 1 take so long?',
      documents: 'The stage 1 answer.',
      due: '3 March 2025',
    },
    setting,
  )

export const answered = (happened: string, setting: Setting = {}): Scenario => {
  const story = enquired(setting)
  for (const { id } of itemsOf(story))
    story.givenDone(answerOmbudsman, { happened, itemId: id, words: 'See the record.' }, setting)
  return story
}

/** The bundle for the enquiry, of a letter or of the papers given, is put together and signed off. */
export function signedOff(story: Scenario, more: object = {}): Scenario {
  if (idsOf(story).length === 0) withCleanFile(story, 'report', 'ab01')
  return story.givenDone(composePack, {
    happened: '24 February 2025',
    purpose: 'enquiry of the Ombudsman',
    recipient: 'Ombudsman',
    papers: [...idsOf(story)],
    supplement: 'no',
    unredacted: 'They ask for it as it is.',
    fault: 'There was delay.',
    injustice: 'They waited.',
    remedy: 'We said sorry.',
    ...more,
  })
}

export const drafted = (setting: Setting = {}): Scenario => {
  const story = answered('24 February 2025', setting)
  return story.givenDone(
    recordDraftDecision,
    { happened: '5 May 2025', matterId: matterIn(story), text: 'Draft.', commentsBy: '19 May 2025' },
    setting,
  )
}

export const finallyDecided = (more: object = {}, setting: Setting = {}): Scenario => {
  const story = drafted(setting)
  return story.givenDone(
    recordOmbudsmanDecision,
    { happened: '2 June 2025', matterId: matterIn(story), label: 'Upheld', kind: 'decided', ...more },
    setting,
  )
}

export const reviewAsked = (): Scenario => {
  const story = finallyDecided()
  return story.givenDone(recordReviewRequest, {
    happened: '16 June 2025',
    matterId: matterIn(story),
    by: 'the complainant',
    words: 'A letter was left out.',
  })
}

/** A public report received on 30 November 2025: notice by 14 December, members and reply by 28 February 2026. */
export const publiclyReported = (kind: 'report' | 'further report' = 'report', setting: Setting = {}): Scenario => {
  const story = drafted(setting)
  return story.givenDone(
    recordOmbudsmanReport,
    { happened: '30 November 2025', matterId: matterIn(story), kind, text: 'The report.' },
    setting,
  )
}

export const considered = (happened = '28 January 2026'): Scenario => {
  const story = publiclyReported()
  return story.givenDone(considerReport, {
    happened,
    reportId: reportIn(story),
    by: 'cabinet',
    words: 'Accepted.',
  })
}
