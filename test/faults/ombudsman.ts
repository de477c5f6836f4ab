import { considerReport } from '#complaint/verbs/consider-report.ts'
import { followReportStatement } from '#complaint/verbs/follow-report-statement.ts'
import { giveReportNotice } from '#complaint/verbs/give-report-notice.ts'
import { replyToReport } from '#complaint/verbs/reply-to-report.ts'
import { answered, considered, publiclyReported, reportIn } from '../ombudsman-stories.ts'
import type { Case } from './case.ts'

const notice = (happened: string, copiesFrom = '15 December 2025') => {
  const story = publiclyReported()
  return story.givenDone(giveReportNotice, {
    happened,
    reportId: reportIn(story),
    copiesFrom,
    words: 'In two newspapers.',
  })
}
const members = (happened: string) => {
  const story = publiclyReported()
  return story.givenDone(considerReport, { happened, reportId: reportIn(story), by: 'cabinet', words: 'Accepted.' })
}
const inNewspapers = (secondEdition: string) => {
  const story = publiclyReported()
  return story.givenDone(followReportStatement, {
    happened: '2 March 2026',
    reportId: reportIn(story),
    step: 'published',
    secondEdition,
    words: 'In the Herald.',
  })
}
const replied = (happened: string) => {
  const story = considered()
  return story.givenDone(replyToReport, { happened, reportId: reportIn(story), words: 'Paid.' })
}

/** What came late to the Ombudsman, or to the public. */
export const ombudsmanFaults: Record<
  | 'answer to the Ombudsman late'
  | 'notice of a report late'
  | 'copies of a report late'
  | 'statement in newspapers not as required'
  | 'report considered late'
  | 'reply to a report late'
  | 'further report',
  readonly Case[]
> = {
  'answer to the Ombudsman late': [
    {
      rule: 'an answer after the date that the Ombudsman set',
      given: () => answered('4 March 2025'),
      against: 'guidance',
      source: '',
      what: /Why did stage 1 take so long/,
      otherwise: () => answered('3 March 2025'),
    },
  ],
  'notice of a report late': [
    {
      rule: 'section 30(5): two weeks after the report was received',
      given: () => notice('15 December 2025'),
      against: 'law',
      source: '',
      what: /Public notice/,
      otherwise: () => notice('14 December 2025'),
    },
  ],
  'copies of a report late': [
    {
      rule: 'section 30(4): copies are to be seen from a day at most a week after the notice',
      given: () => notice('8 December 2025', '16 December 2025'),
      against: 'law',
      source: '',
      what: /a week after the notice/,
      otherwise: () => notice('8 December 2025', '15 December 2025'),
    },
  ],
  'statement in newspapers not as required': [
    {
      rule: 'section 31(2D): two editions within a fortnight',
      given: () => inNewspapers('17 March 2026'),
      against: 'law',
      source: '',
      what: /two editions/,
      otherwise: () => inNewspapers('16 March 2026'),
    },
  ],
  'report considered late': [
    {
      rule: 'section 31(2): three months beginning with the day it was received',
      given: () => members('1 March 2026'),
      against: 'law',
      source: '',
      what: /by members/,
      otherwise: () => members('28 February 2026'),
    },
  ],
  'reply to a report late': [
    {
      rule: 'section 31(2): the Ombudsman is told within the same three months',
      given: () => replied('1 March 2026'),
      against: 'law',
      source: '',
      what: /^Reply to the report/,
      otherwise: () => replied('28 February 2026'),
    },
  ],
  'further report': [
    {
      rule: 'section 31(2A): nothing that was done satisfied the Ombudsman',
      given: () => publiclyReported('further report'),
      against: 'law',
      source: '',
      what: /reported again/,
      otherwise: () => publiclyReported(),
    },
  ],
}
