import type { Draft } from '#complaint/ombudsman/state.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { type Block, heading, table } from '../content.ts'
import { dayTold } from '../dates.ts'
import { matterWith, referenceOf, toTheOmbudsman } from '../ombudsman.ts'
import { complaintsTeam, words } from '../shared-parts.ts'
import { answerTo, type Given, type Template } from '../template.ts'

const matter = (state: ComplaintState) =>
  matterWith(state, ({ drafts, decided }) => drafts.length > 0 && decided === null)

const draft = ({ state }: Given): Draft | undefined => matter(state)?.drafts.at(-1)

/** The last day to comment, where it was moved the last one. */
const lastDay = (given: Given): string | null => {
  const one = draft(given)
  return dayTold(one?.moved.at(-1)?.until ?? one?.commentsBy ?? undefined)
}

function comments(given: Given): readonly Block[] {
  const rows = (draft(given)?.comments ?? [])
    .filter(({ by }) => by === 'the council')
    .map(({ words: said, fileId }, place) => [`${place + 1}`, said, fileId === null ? '–' : 'Comes with this letter'])
  return [
    heading('Facts that we ask you to correct'),
    ...table('What we say to the draft', ['Number', 'Comment', 'Proof'], rows),
  ]
}

/** The council's comments on a draft decision: facts with their proof, and its view of the remedy. */
export const draftDecisionComments: Template = {
  id: 'draft-decision-comments',
  title: 'Comments on the Ombudsman’s draft decision',
  heading: 'Our comments on your draft decision',
  summary: 'Facts to correct with their proof, the view on the remedy, and that staff criticised have seen it.',
  reader: 'colleague',
  may: complaintsTeam,
  goesTo: [],
  addressedTo: toTheOmbudsman,
  tells: [],
  source: [{ key: 'MANUALS', at: '' }],
  opensWhen: state => (matter(state) ? null : 'Opens when a draft decision has been received.'),
  asks: () => [
    {
      name: 'remedy',
      label: 'What does the council say to the remedy proposed?',
      hint: 'Agreed, or what instead, and why.',
      needed: true,
      long: true,
    },
    {
      name: 'staff',
      label: 'What do staff say who are criticised in it?',
      hint: 'That they have seen it, and their comments. Without names.',
      needed: true,
      long: true,
    },
    ...askedOfAll,
  ],
  parts: [
    words(
      'opening',
      'which draft it is',
      'Dear investigator\n\nThank you for your draft decision under reference {Ombudsman’s reference}, on which you asked for comments by {last day}.',
      { source: [{ key: 'MANUALS', at: '' }], keeps: ['Ombudsman’s reference', 'last day'] },
    ),
    { kind: 'composed', compose: comments },
    words('remedy', 'the view on the remedy', '{remedy}', {
      heading: 'The remedy',
      source: [{ key: 'MANUALS', at: '' }],
      keeps: ['remedy'],
    }),
    words('staff', 'what staff say', '{staff}', {
      heading: 'Staff who are criticised',
      source: [{ key: 'MANUALS', at: '' }],
      keeps: ['staff'],
    }),
  ],
  values: given => ({
    'Ombudsman’s reference': referenceOf(matter(given.state)),
    'last day': lastDay(given),
    remedy: answerTo(given, 'remedy'),
    staff: answerTo(given, 'staff'),
  }),
  lacks: given =>
    (draft(given)?.comments ?? []).some(({ by }) => by === 'the council')
      ? []
      : ['No comment of the council on the draft is on record.'],
  enclosures: () => ['What shows that a fact is otherwise'],
}
