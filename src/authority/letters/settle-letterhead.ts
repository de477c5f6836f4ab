import { z } from 'zod'
import { asked, longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { letterheadSettled } from '../entries/letterhead-settled.ts'
import { authorityVerb } from '../verbs/define.ts'
import { logoData } from './logo.ts'

/** It has no form of its own: the office looks into the logo first (office/letters/settle-letterhead.ts). */
export const settleLetterhead = authorityVerb({
  name: 'settle-letterhead',
  title: 'Settle the address, logo and standard paragraphs of letters',
  summary: 'What stands at the head and the end of every letter.',
  may: ['complaints manager', 'administrator'],
  sources: [{ key: 'REG', at: '11' }],
  input: z.object({
    happened: whenField('From which day?'),
    address: asked(z.string(), { question: 'What is the address?', kind: 'text' }),
    standard: asked(z.string(), { question: 'What stands at the end of every letter?', kind: 'text' }),
    logo: asked(logoData.nullable(), { question: 'What is the logo?', kind: 'text' }),
    reason: longTextField('Why?'),
  }),
  opensWhen: ({ name }) => (name === '' ? 'Opens when the council is set up.' : null),
  guards: [],
  decide: (_state, { happened, ...said }, { source }) => here(letterheadSettled.write(happened, source, said)),
})
