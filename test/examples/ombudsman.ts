import {
  considered,
  drafted,
  enquired,
  finallyDecided,
  itemsOf,
  matterIn,
  publiclyReported,
  reportIn,
  reviewAsked,
} from '../ombudsman-stories.ts'
import { type Examples, example } from './example.ts'

export const ombudsmanExamples: Examples = {
  'record-ombudsman-request': example(enquired, story => ({
    happened: '10 February 2025',
    matterId: matterIn(story),
    kind: 'document',
    words: 'The letter of August.',
    due: '10 March 2025',
  })),
  'answer-ombudsman': example(enquired, story => ({
    happened: '24 February 2025',
    itemId: itemsOf(story)[0]?.id ?? '',
    words: 'The officer left in August.',
  })),
  'move-ombudsman-date': example(enquired, story => ({
    happened: '24 February 2025',
    ofId: itemsOf(story)[0]?.id ?? '',
    until: '17 March 2025',
    words: 'By email, because a file is in store.',
  })),
  'record-ombudsman-investigation': example(enquired, story => ({
    happened: '17 March 2025',
    matterId: matterIn(story),
    scope: 'Delay at stage 1.',
  })),
  'record-draft-decision': example(enquired, story => ({
    happened: '5 May 2025',
    matterId: matterIn(story),
    text: 'A draft.',
    commentsBy: '19 May 2025',
  })),
  'comment-on-draft-decision': example(drafted, story => ({
    happened: '12 May 2025',
    matterId: matterIn(story),
    by: 'the council',
    words: 'Paragraph 3 gives a wrong date.',
  })),
  'record-ombudsman-report': example(drafted, story => ({
    happened: '2 June 2025',
    matterId: matterIn(story),
    kind: 'report',
    text: 'A report.',
  })),
  'give-report-notice': example(publiclyReported, story => ({
    happened: '8 December 2025',
    reportId: reportIn(story),
    copiesFrom: '15 December 2025',
    words: 'In two newspapers.',
  })),
  'consider-report': example(publiclyReported, story => ({
    happened: '28 January 2026',
    reportId: reportIn(story),
    by: 'cabinet',
    words: 'Accepted.',
  })),
  'reply-to-report': example(considered, story => ({
    happened: '4 February 2026',
    reportId: reportIn(story),
    words: 'The payment was made.',
  })),
  'follow-report-statement': example(publiclyReported, story => ({
    happened: '2 March 2026',
    reportId: reportIn(story),
    step: 'required',
    words: 'Two editions.',
  })),
  'record-review-request': example(finallyDecided, story => ({
    happened: '16 June 2025',
    matterId: matterIn(story),
    by: 'the complainant',
    words: 'A letter was left out.',
  })),
  'record-review-answer': example(reviewAsked, story => ({
    happened: '30 June 2025',
    matterId: matterIn(story),
    changed: 'no',
    words: 'The decision stands.',
  })),
  'keep-ombudsman-text': example(finallyDecided, story => ({
    happened: '9 June 2025',
    matterId: matterIn(story),
    text: 'The decision.',
  })),
  'record-sharing': example(finallyDecided, story => ({
    happened: '2 June 2025',
    matterId: matterIn(story),
    by: 'the Ombudsman',
    with: 'Ofsted',
    words: 'Said in the decision.',
  })),
  'record-signpost': example(finallyDecided, story => ({
    happened: '2 June 2025',
    matterId: matterIn(story),
    body: 'the Information Commissioner',
    words: 'The Commissioner can look at this.',
  })),
  'close-ombudsman-matter': example(finallyDecided, story => ({
    happened: '30 June 2025',
    matterId: matterIn(story),
    words: 'Nothing is left to do.',
  })),
}
