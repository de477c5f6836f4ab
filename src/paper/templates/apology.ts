import { agreedItems } from '#complaint/agreed/item.ts'
import { currentRound, hasStep } from '#complaint/rounds.ts'
import { askedOfAll } from '../asked-of-all.ts'
import { conditionalApology } from '../conditional-apology.ts'
import { complaintsTeam, words } from '../shared-parts.ts'
import { answerTo, type Question, type Template } from '../template.ts'

const asked: readonly Question[] = [
  {
    name: 'wrong',
    label: 'What went wrong?',
    hint: 'In plain words, and without “if” or “but”.',
    needed: true,
    long: true,
  },
  {
    name: 'effect',
    label: 'What did it do to them?',
    hint: 'Use their own words where you can.',
    needed: true,
    long: true,
  },
  { name: 'changed', label: 'What has changed, or will, and by when?', needed: true, long: true },
]

/** An apology in a letter of its own, as the Ombudsman's guidance on remedies wants one. */
export const apologyLetter: Template = {
  id: 'apology',
  title: 'Apology',
  heading: 'We are sorry',
  summary: 'What went wrong, what it did to the person, that the council takes responsibility, and what has changed.',
  reader: 'adult',
  may: [...complaintsTeam, 'adjudicating officer'],
  goesTo: ['complainant', 'child', 'person affected', 'relative'],
  tells: [],
  source: [{ key: 'REMEDY', at: '' }],
  opensWhen(state) {
    const round = currentRound(state)
    return agreedItems(state).some(({ kind }) => kind === 'apology') ||
      [...state.remedies.values()].some(({ kind }) => kind === 'apology') ||
      hasStep(round, 'stage 2 responded')
      ? null
      : 'Opens when an apology has been agreed or offered.'
  },
  asks: () => [
    ...asked,
    ...askedOfAll.map(one =>
      one.name === 'signedBy' ? { ...one, hint: 'Somebody senior: their name and post.' } : one,
    ),
  ],
  parts: [
    words('opening', 'the apology itself', 'Dear {name}\n\nI am writing to say sorry.'),
    words('wrong', 'what went wrong', '{what went wrong}', {
      source: [{ key: 'REMEDY', at: '' }],
      keeps: ['what went wrong'],
    }),
    words('effect', 'what it did to the person', '{what it did}', {
      source: [{ key: 'REMEDY', at: '' }],
      keeps: ['what it did'],
    }),
    words(
      'responsible',
      'that the council takes responsibility',
      'This should not have happened. {council} is responsible for it, and I am sorry.',
      {
        source: [{ key: 'REMEDY', at: '' }],
        keeps: ['council'],
      },
    ),
    words('changed', 'what has changed', '{what has changed}', {
      source: [{ key: 'REMEDY', at: '' }],
      keeps: ['what has changed'],
    }),
    words(
      'talk',
      'the offer to say it in person',
      'If you would like me to say this to you in person, please tell me.',
    ),
  ],
  values: given => ({
    'what went wrong': answerTo(given, 'wrong'),
    'what it did': answerTo(given, 'effect'),
    'what has changed': answerTo(given, 'changed'),
  }),
  lacks: given => conditionalApology(asked.map(({ name }) => answerTo(given, name)).join('\n')),
  enclosures: () => [],
}
