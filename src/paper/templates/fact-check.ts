import type { FactCheck } from '#complaint/investigation/papers.ts'
import { isoDay } from '#law/day.ts'
import { dateInWords } from '#law/day-words.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { type Block, heading, paragraphs, table } from '../content.ts'
import { capitalised } from '../point-words.ts'
import { complaintsTeam, words } from '../shared-parts.ts'
import type { Given, Template } from '../template.ts'

const last = ({ state }: Given): FactCheck | undefined => [...state.investigation.factChecks.values()].at(-1)

function comments(given: Given): readonly Block[] {
  const soFar = (last(given)?.comments ?? []).map(({ comment, accepted, outcome }, place) => [
    `${place + 1}`,
    comment ?? 'Nothing is wrong',
    `${accepted === null ? '' : `${capitalised(accepted)}. `}${outcome}`,
  ])
  const empty = [1, 2, 3, 4].map(place => [`${soFar.length + place}`, '…', '…'])
  return [
    heading('Your comments'),
    ...table(
      'A line for each mistake',
      ['Number', 'What is wrong, and on which page', 'What shows it, or what became of it'],
      [...soFar, ...empty],
    ),
    ...paragraphs('Name: ………………………………………………\nDate: ………………………………………………'),
  ]
}

/** Lets somebody check the facts of a draft report in a short, fixed time, and never its findings. */
export const factCheck: Template = {
  id: 'fact-check',
  title: 'Fact check of a draft report',
  heading: 'Please check the facts of this draft',
  summary: 'What may be corrected and what may not, by when, and a table for comments.',
  reader: 'colleague',
  may: complaintsTeam,
  goesTo: [],
  addressedTo: given => last(given)?.reader ?? null,
  tells: [],
  source: [{ key: 'RRC', at: '' }],
  opensWhen: ({ investigation }) =>
    investigation.factChecks.size > 0 ? null : 'Opens when somebody has been asked to check the facts of a report.',
  asks: () => askedOfAll,
  parts: [
    words(
      'opening',
      'what is asked',
      'Dear colleague\n\nHere is the part of a draft report that concerns you. Please check its facts. Show it to nobody.',
    ),
    words(
      'what',
      'what may be corrected',
      'Tell us where a fact is wrong: a date, a name, an order of events, something that was said otherwise. Say what shows it. The findings are the investigating officer’s and are not up for discussion. They decide what they correct.',
      { heading: 'What you can correct', source: [{ key: 'RRC', at: '' }] },
    ),
    words(
      'by-when',
      'by when',
      'Please answer by {last day}. If we hear nothing by then, we take it that the facts are right.',
      {
        heading: 'By when',
        source: [{ key: 'RRC', at: '' }],
        keeps: ['last day'],
      },
    ),
    { kind: 'composed', compose: comments },
  ],
  values(given) {
    const day = last(given)?.lastDay
    return { 'last day': day == null ? null : dateInWords(isoDay(day)) }
  },
  lacks: () => [],
  enclosures: () => ['The part of the draft report that concerns you'],
}
