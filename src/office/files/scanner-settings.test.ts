import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { WrongSetting } from '../dispatch/settings.ts'
import { scannerSetUp } from './scanner-settings.ts'

describe('The virus scanner as it is set up', () => {
  it('is none where nothing is named, and a ClamAV daemon where a host and port or a socket is', () => {
    for (const nothing of [{}, { REDRESS_CLAMAV: '' }]) assert.equal(scannerSetUp(nothing).name, null)
    for (const named of ['localhost:3310', 'clamav.internal:3310', '10.0.0.7:3310', '[::1]:3310', '/run/clamd.ctl'])
      assert.equal(scannerSetUp({ REDRESS_CLAMAV: named }).name, 'ClamAV', named)
  })

  it('is refused with a sentence that says how it is written', () => {
    for (const wrong of [
      'localhost',
      '3310',
      ':3310',
      'localhost:0',
      'localhost:99999',
      'tcp://host:3310',
      'a b:3310',
      '::1:3310x',
    ])
      assert.throws(
        () => scannerSetUp({ REDRESS_CLAMAV: wrong }),
        (error: unknown) => error instanceof WrongSetting && /host:port, such as localhost:3310/.test(error.message),
        wrong,
      )
  })
})
