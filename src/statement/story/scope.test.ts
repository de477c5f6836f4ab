import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factsIn } from '#test/statements/page-of.ts'

const elsewhere = (...found: string[]) =>
  (factsIn({ found }).scopeDecisions ?? []).map(({ about, route, stage }) => `${stage}: ${about} > ${route}`)

describe('what was outside the procedure', () => {
  it('is kept with where it belongs and the stage at which that was said', () => {
    assert.deepEqual(
      elsewhere(
        '# Stage three',
        'The panel explained that part of it was beyond its remit. It was unable to consider the care order, which was for the judge. It added that the lost letters should be raised with the Information Commissioner.',
      ),
      ['3: The care order > The court', '3: The lost letters > The Information Commissioner'],
    )
    assert.deepEqual(
      elsewhere('# Stage two', 'The IO said she could not look into the school place because that was for a tribunal.'),
      ['2: The school place > The tribunal'],
    )
    assert.deepEqual(elsewhere('At stage one the Council advised that the arrest was a matter for the police.'), [
      '1: The arrest > The police',
    ])
  })

  it('takes each of two matters told in one sentence', () => {
    assert.deepEqual(
      elsewhere(
        '# Stage three',
        'The panel said the contact order was outside its remit and a matter for the court, and data about C should be raised with the Information Commissioner.',
      ),
      ['3: The contact order > The court', '3: Data about C > The Information Commissioner'],
    )
  })

  it('is neither what the complainant says, nor what the Ombudsman leaves out, nor anything that only names a court', () => {
    for (const told of [
      'Mrs B said the panel should have gone to the court.',
      'The panel noted the report for the court was late. It considered it.',
      'We cannot consider what happened in court.',
      'The IO found the Council went to court on 3 May 2021.',
      'The Council could not deal with the request in time.',
    ])
      assert.deepEqual(elsewhere('# Stage three', told), [], told)
  })
})
