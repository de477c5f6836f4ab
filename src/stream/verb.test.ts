import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { z } from 'zod'
import { isoDay } from '#law/day.ts'
import {
  assertDecided,
  assertInvalid,
  assertNotOpen,
  assertRefused,
  contextOf,
  fromThePast,
  type Setting,
} from '#test/scenario.ts'
import { choiceField, textField, whenField } from './field.ts'
import { holdsAny } from './role.ts'
import { type DatedInput, defineVerb, here, type VerbDefinition } from './verb.ts'

interface Desk {
  readonly open: boolean
}

const deskVerb = <Schema extends DatedInput>(definition: VerbDefinition<Desk, Schema>) =>
  defineVerb<Desk, Schema>(definition)

const sendLetter = deskVerb({
  name: 'send-letter',
  title: 'Send a letter',
  summary: 'A letter leaves.',
  stream: 'complaint',
  transitions: [],
  may: ['complaints manager'],
  sources: [],
  input: z.object({
    happened: whenField('When?'),
    to: textField('To whom?'),
    by: choiceField('How?', ['post', 'hand']),
  }),
  opensWhen: ({ open }) => (open ? null : 'Opens when the desk is open.'),
  check: [
    (_desk, { to }) => (to === 'nobody' ? [{ field: 'to', message: 'Somebody must read it' }] : []),
    (_desk, { by, to }) =>
      by === 'hand' && to === 'afar' ? [{ field: 'by', message: 'That is too far to walk' }] : [],
    (_desk, input) => (Object.values({ ...input }).length === 3 ? [] : [{ field: 'to', message: 'never' }]),
  ],
  guards: [
    {
      rule: 'No letter to a court',
      source: { key: 'REG', at: '8' },
      check: (_desk, { to }) => (to === 'court' ? { why: 'It is a court.', whatInstead: 'Ask a solicitor.' } : null),
    },
    {
      rule: 'No letter by hand to a court',
      source: { key: 'REG', at: '8(1)' },
      check: (_desk, { to, by }) =>
        to === 'court' && by === 'hand' ? { why: 'It is far.', whatInstead: 'Use the post.' } : null,
    },
  ],
  decide: (_desk, { happened, to }, { source }) =>
    here({ type: 'letter-sent', version: 1, happened, source, data: { to } }),
})

const letter = { happened: '5 February 2024', to: 'a reader', by: 'post' }
const sending = (input: object, setting: Setting = {}, desk: Desk = { open: true }) =>
  sendLetter.perform(desk, { ...letter, ...input }, contextOf({ today: '2024-02-05', ...setting }))

describe('a verb', () => {
  it('decides entries with the source they come from', () => {
    const [worked] = assertDecided(sending({}))
    assert.deepEqual(worked?.source, { kind: 'worked' })
    assert.equal(worked?.happened.earliest, isoDay('2024-02-05'))
    const [past] = assertDecided(sending({}, { source: fromThePast }))
    assert.deepEqual(past?.source, fromThePast)
  })

  it('tells all refusals of the law together, each with its rule and source', () => {
    const outcome = sending({ to: 'court', by: 'hand' })
    assertRefused(outcome, '8')
    assertRefused(outcome, '8(1)')
  })

  it('takes as history what the law refuses, and what is not open', () => {
    assertDecided(sending({ to: 'court' }, { source: fromThePast }, { open: false }))
  })

  it('says when it opens, before it looks at what was typed', () => {
    assertNotOpen(sending({ to: '' }, {}, { open: false }), /^Opens when the desk is open\.$/)
  })

  it('tells every mistake at once: what cannot be read, the date, and what does not fit', () => {
    const outcome = sending({ happened: '6 February 2024', to: 'nobody', by: 'pigeon' })
    for (const field of ['happened', 'to', 'by']) assertInvalid(outcome, field)
    assert.ok(outcome.kind === 'invalid')
    assert.equal(outcome.issues.length, 3)
  })

  it('leaves out a check whose fields could not be read', () => {
    const outcome = sending({ to: '', by: 'hand' })
    assert.ok(outcome.kind === 'invalid')
    assert.deepEqual(outcome.issues, [{ field: 'to', message: 'To whom?: enter an answer' }])
  })

  it('lets an error that is no mistake of the input through', () => {
    const broken = deskVerb({
      ...{
        name: 'n',
        title: 't',
        summary: 's',
        stream: 'complaint',
        transitions: [],
        may: [],
        sources: [],
        guards: [],
      },
      input: z.object({ happened: whenField('When?') }),
      opensWhen: () => null,
      check: () => {
        throw new Error('broken')
      },
      decide: () => [],
    })
    assert.throws(() => broken.perform({ open: true }, { happened: 'soon' }, contextOf({})), /broken/)
  })

  it('is possible today, not tomorrow, and on a day known exactly in live work', () => {
    assertDecided(sending({ happened: '5 February 2024' }))
    assertInvalid(sending({ happened: '6 February 2024' }), 'happened')
    assertInvalid(sending({ happened: '6 February 2024' }, { source: fromThePast }), 'happened')
    for (const rough of ['January 2024', '']) {
      assertInvalid(sending({ happened: rough }), 'happened')
      assertDecided(sending({ happened: rough }, { source: fromThePast }))
    }
  })

  it('is open to those who hold one of its roles', () => {
    const { actor } = contextOf({ roles: ['stage 1 resolver'] })
    assert.equal(holdsAny(actor, sendLetter.may), false)
    assert.equal(holdsAny(contextOf({}).actor, sendLetter.may), true)
  })
})
