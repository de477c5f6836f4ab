import { z } from 'zod'
import { optionalTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { stage1LetterSaved } from '../entries/stage-1-letter-saved.ts'
import { notWhileNobodyIsKnown } from '../gates/anonymous.ts'
import { stage1ResponseOpens } from '../stage-1/draft.ts'
import { complainedAbout, subjectDoesNotAnswer } from '../stage-1/not-the-subject.ts'
import { complaintVerb, strandField } from './define.ts'

export const writeStage1Response = complaintVerb({
  name: 'write-stage-1-response',
  title: 'Write the rest of the stage 1 response',
  summary: 'Who answers, an offer to talk it over, and how to ask for stage 2, as far as it has come.',
  transitions: ['T16', 'T17'],
  may: ['complaints manager', 'stage 1 resolver'],
  sources: [
    { key: 'REG', at: '14(1)' },
    { key: 'REG', at: '15(2)' },
    { key: 'GUIDANCE', at: '' },
  ],
  input: z.object({
    happened: whenField('When was this written?'),
    answeredBy: optionalTextField(
      'Who answers, and how can they be reached?',
      'The post, and a telephone number or address. The name goes into the letter itself.',
    ),
    meeting: optionalTextField(
      'How can they talk it over?',
      'For example, a meeting or a call at a time that suits them.',
    ),
    askingForStage2: optionalTextField(
      'How can they ask for stage 2?',
      'The right itself, whom to tell, and that telling is enough. A date you would like it by is no last day.',
    ),
    strand: strandField(),
  }),
  opensWhen: stage1ResponseOpens,
  guards: [
    notWhileNobodyIsKnown,
    { ...subjectDoesNotAnswer, check: (state, _input, { actor }) => complainedAbout(state, actor) },
  ],
  decide: (_state, { happened, ...said }, { source }) => here(stage1LetterSaved.write(happened, source, said)),
})
