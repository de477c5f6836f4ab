import { z } from 'zod'
import {
  choiceField,
  longTextField,
  optionalChoiceField,
  optionalTextField,
  textField,
  whenField,
} from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { onlyLive } from '../account/only-live.ts'
import { datesGiven } from '../account/state.ts'
import { accountWritten } from '../entries/account-written.ts'
import { themesInTwoLevels } from '../intake/themes.ts'
import { complaintVerb } from './define.ts'

/** Nobody reads an account that is longer, and the check would take long. Characters, of one part. */
const LONGEST = 20_000

export const writeAccount = complaintVerb({
  name: 'write-account',
  title: 'Write the account that names nobody',
  summary: 'What the case was about and what was learnt, for others to read. It is a draft until it is published.',
  transitions: [],
  may: ['complaints manager', 'complaints officer'],
  sources: [
    { key: 'REG', at: '13(1)' },
    { key: 'UKGDPR', at: 'recital 26' },
  ],
  input: z.object({
    happened: whenField('When was it written?'),
    title: textField('What is its title?', 'What it is about, in a few words.'),
    theme: optionalChoiceField('What is it about in the report on the year?', themesInTwoLevels),
    dates: choiceField(
      'How exact are its dates?',
      datesGiven,
      'The coarser they are, the less they tell who it is. Dates in the text are yours to write so.',
    ),
    about: longTextField('What was the complaint about?', 'Use what people are called in the cast, and no names.'),
    findings: optionalTextField(
      'What was found, point by point?',
      'A line for each point. What was found at stages 1, 2 and 3 comes after bars: The plan was late | not upheld | upheld | upheld',
    ),
    late: optionalTextField('What was late, and why did it matter?'),
    agreed: optionalTextField('What was agreed and done?'),
    learnt: optionalTextField('What was learnt?'),
  }),
  opensWhen: ({ account, strands }) =>
    strands.size === 0
      ? 'Opens when the complaint is received.'
      : account.cast.size === 0
        ? 'Opens when the cast is chosen.'
        : null,
  check: [
    onlyLive,
    (_state, { title, about, findings, late, agreed, learnt }) =>
      Object.entries({ title, about, findings, late, agreed, learnt }).flatMap(([field, text]) =>
        (text?.length ?? 0) > LONGEST
          ? [{ field, message: `This is longer than ${LONGEST.toLocaleString('en-GB')} characters. Make it shorter` }]
          : [],
      ),
  ],
  guards: [],
  decide: (_state, { happened, ...text }, { source }) => here(accountWritten.write(happened, source, text)),
})
