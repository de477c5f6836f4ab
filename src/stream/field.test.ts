import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { z } from 'zod'
import { isoDay } from '#law/day.ts'
import { chosenField, manyChosenField, optionalChosenField } from './chosen-field.ts'
import {
  choiceField,
  fieldsOf,
  longTextField,
  moneyField,
  optionalTextField,
  personField,
  pointField,
  textField,
  whenField,
  wholeNumberField,
  yesNoOrNotRecordedField,
  yesOrNoField,
} from './field.ts'

const problem = (schema: z.ZodType, value: unknown): string => {
  const result = schema.safeParse(value)
  if (result.success) assert.fail(`"${value}" was taken as ${JSON.stringify(result.data)}`)
  return result.error.issues.map(({ message }) => message).join(' ')
}

describe('a date', () => {
  const field = whenField('When was it?')

  it('is read as people write it', () => {
    for (const written of [
      '8 September 2022',
      '8/9/2022',
      '08 Sep 2022',
      ' Thursday 8th September 2022 ',
      '2022-09-08',
    ])
      assert.deepEqual(field.parse(written), {
        earliest: isoDay('2022-09-08'),
        latest: isoDay('2022-09-08'),
        asWritten: null,
      })
  })

  it('known only roughly keeps its words', () => {
    assert.deepEqual(field.parse('January 2018'), {
      earliest: isoDay('2018-01-01'),
      latest: isoDay('2018-01-31'),
      asWritten: 'January 2018',
    })
    assert.deepEqual(field.parse('18 October'), { earliest: null, latest: null, asWritten: '18 October' })
  })

  it('may be left empty, which is not known', () => {
    for (const empty of ['', '  ', undefined])
      assert.deepEqual(field.parse(empty), { earliest: null, latest: null, asWritten: null })
  })

  it('that is none is refused with a sentence', () => {
    for (const wrong of ['soon', '30 February 2022', 'Friday 8 September 2022', '8 September 22'])
      assert.equal(problem(field, wrong), 'When was it?: enter a date such as 8 September 2022 or January 2018')
  })
})

describe('money', () => {
  const field = moneyField('How much?')

  it('is read as people write it, in pence', () => {
    const cases: [string, number | null][] = [
      ['£1,500', 150_000],
      ['£509.81', 50_981],
      ['509.81', 50_981],
      ['£ 500', 50_000],
      ['1500', 150_000],
      ['£1,234,567.09', 123_456_709],
      ['0', 0],
      ['', null],
    ]
    for (const [text, pence] of cases) assert.equal(field.parse(text), pence, text)
  })

  it('that is none is refused with a sentence', () => {
    for (const wrong of ['£1,00O', '£15,00', '£5.5', '£-5', '500 pounds', '£1,5000', '£1.234,56'])
      assert.equal(problem(field, wrong), 'How much?: enter an amount in pounds, such as £500 or £509.81')
  })
})

describe('whole numbers, texts and choices', () => {
  it('are read, and refused with a sentence', () => {
    assert.equal(wholeNumberField('How many?').parse(' 12 '), 12)
    assert.equal(wholeNumberField('How many?').parse(''), null)
    for (const wrong of ['twelve', '1.5', '-1', '1234567'])
      assert.equal(problem(wholeNumberField('How many?'), wrong), 'How many?: enter a whole number')
    assert.equal(textField('Why?').parse(' Because. '), 'Because.')
    for (const field of [textField('Why?'), longTextField('Why?')])
      for (const missing of ['  ', undefined]) assert.equal(problem(field, missing), 'Why?: enter an answer')
    assert.equal(optionalTextField('Why?').parse('  '), null)
    assert.equal(problem(choiceField('Which?', ['one', 'other']), 'neither'), 'Which?: choose one')
    assert.equal(problem(yesOrNoField('Is it?'), undefined), 'Is it?: choose yes or no')
    assert.equal(yesOrNoField('Is it?').parse('no'), false)
    assert.deepEqual(
      ['yes', 'no', 'not recorded'].map(answer => yesNoOrNotRecordedField('Is it?').parse(answer)),
      [true, false, null],
    )
  })

  it('of what is recorded are chosen by their id', () => {
    assert.equal(problem(pointField('Which?'), ''), 'Which?: choose a point')
    assert.equal(problem(personField('Who?'), undefined), 'Who?: choose a person')
    assert.equal(problem(chosenField('recommendation', 'Which?'), ''), 'Which?: choose one')
    assert.equal(optionalChosenField('matter', 'Which?').parse(''), null)
    const many = manyChosenField('points', 'Which?')
    assert.deepEqual(many.parse('p1'), ['p1'])
    assert.deepEqual(many.parse(['p1', '', 'p2', 'p1']), ['p1', 'p2'])
    assert.deepEqual(many.parse(undefined), [])
  })
})

describe('the fields of an input', () => {
  it('come in order, each with its question and kind', () => {
    const fields = fieldsOf(
      z.object({ happened: whenField('When?'), how: choiceField('How?', ['well', 'badly'], 'Hint.') }),
    )
    assert.deepEqual(
      fields.map(({ name, question, kind }) => [name, question, kind]),
      [
        ['happened', 'When?', 'when'],
        ['how', 'How?', 'choice'],
      ],
    )
    assert.equal(fields[1]?.hint, 'Hint.')
    assert.deepEqual(fields[1]?.choices?.[0], { value: 'well', text: 'Well' })
  })

  it('without a question are an error, also where a schema was made from one that had', () => {
    assert.throws(() => fieldsOf(z.object({ loose: z.string() })), /The field loose has no question/)
    assert.throws(() => fieldsOf(z.object({ loose: textField('Why?').optional() })), /loose/)
  })
})
