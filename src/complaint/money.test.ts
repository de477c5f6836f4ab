import assert from 'node:assert/strict'
import { it } from 'node:test'
import { pounds } from './money.ts'

it('an amount is told in pounds, with pence only where there are some', () => {
  const told = [50_000, 50_981, 150_000, 7, 0].map(pounds)
  assert.deepEqual(told, ['£500', '£509.81', '£1,500', '£0.07', '£0'])
})
