import { z } from 'zod'
import { asked, choiceField, textField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { authorityOpened } from '../entries/authority-opened.ts'
import { authorityVerb } from './define.ts'

export const openAuthority = authorityVerb({
  name: 'open-authority',
  title: 'Set up a council',
  summary: 'A council begins to use Redress, under its own name and colour.',
  begins: true,
  may: ['complaints manager'],
  sources: [{ key: 'REG', at: '10' }],
  input: z.object({
    happened: whenField('From which day?'),
    name: textField('What is the council called in full?'),
    shortName: textField('What is it called for short?', 'As it stands at the head of each page.'),
    colour: asked(
      z
        .string('Colour: enter six figures after #, such as #1f4e5f')
        .trim()
        .toLowerCase()
        .regex(/^#[0-9a-f]{6}$/, 'Colour: enter six figures after #, such as #1f4e5f'),
      { question: 'What is its colour?', hint: 'Such as #1f4e5f. Dark enough for white text.', kind: 'text' },
    ),
    kind: choiceField(
      'Is it for practice or real?',
      ['practice', 'real'],
      'Practice has invented families and a date that can be set. A real council has neither.',
    ),
  }),
  opensWhen: ({ name }) => (name === '' ? null : 'The council is set up.'),
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(authorityOpened.write(happened, source, said)),
})
