import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factsIn, type Parts } from '#test/statements/page-of.ts'

const people = (parts: Parts): readonly string[] => factsIn(parts).people.map(one => `${one.name}: ${one.role}`)
const children = (parts: Parts): readonly string[] => factsIn(parts).children.map(one => one.name ?? `${one.count}`)

describe('people', () => {
  it('are the complainant, a couple as one party, and those introduced by what they are', () => {
    assert.deepEqual(
      people({ found: ['Mrs B wrote with her husband, whom I will call Mr B. Mrs B’s mother, Mrs K, helped.'] }),
      ['Mrs B: complainant', 'Mr B: husband of Mrs B', 'Mrs K: mother of Mrs B'],
    )
    const couple = {
      summary: 'Miss D and Mr E complained.',
      complaint: ['Miss D and Mr E complain about C. Mr E says it was hard.'],
    }
    assert.equal(people(couple)[0], 'Miss D and Mr E: complainant')
  })

  it('do not gain a person by a slip of the pen', () => {
    const facts = factsIn({ found: ['Mrs B wrote. Ms B was told to wait. Mrs B rang.'] })
    assert.deepEqual(
      facts.people.map(one => one.name),
      ['Mrs B'],
    )
    assert.deepEqual(
      facts.inconsistencies.filter(one => one.kind === 'name slip').map(one => one.quotes),
      [['Ms B was told to wait.']],
    )
    assert.ok(facts.questions.some(one => one.about === 'name'))
  })

  it('may be a letter alone', () => {
    const lettered = {
      summary: 'X complains of delay.',
      complaint: ['X complains the Council was late. They say C was upset.'],
    }
    assert.equal(people({ ...lettered })[0], 'X: complainant')
    assert.ok(!children(lettered).includes('X'))
  })

  it('in the procedure count where they did something, not where the law is explained', () => {
    const law =
      'There are three stages: an investigation by an investigating officer (IO), watched over by an independent person (IP), and a panel.'
    assert.deepEqual(people({ found: [law] }), ['Mrs B: complainant'])
    assert.deepEqual(people({ found: [law, 'An IO was appointed. The IP agreed. SW2 left.'] }).slice(1), [
      'IO: investigating officer',
      'IP: independent person',
      'SW2: social worker',
    ])
    assert.deepEqual(people({ found: ['The IO reported. Later another IO looked again.'] }).slice(1), [
      'first IO: investigating officer',
      'second IO: investigating officer',
    ])
  })
})

describe('children', () => {
  it('are the letters that name no grown-up and no thing', () => {
    assert.deepEqual(
      children({
        complaint: [
          'Mrs B complains for her children, G, H and J, under Part 3 and Schedule A. A manager of Company K came. Complaint M was lost.',
        ],
      }),
      ['G', 'H', 'J'],
    )
    assert.deepEqual(children({ complaint: ['Mrs B complains for Child Y and Child 2.'] }), ['Child Y', 'Child 2'])
    assert.deepEqual(children({ complaint: ['Mrs B has two children with her husband.'] }), ['2'])
  })
})
