import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { WrongSetting } from '../dispatch/settings.ts'
import { inboxSettings } from './settings.ts'

const right = { REDRESS_INBOX: '2525', REDRESS_INBOX_ADDRESSES: 'complaints@council.example' }

describe('Where email comes in', () => {
  it('is nowhere unless it is set up, and then on this computer only unless an address is given', () => {
    assert.equal(inboxSettings({}), null)
    const settings = inboxSettings(right)
    assert.deepEqual([settings?.host, settings?.port, settings?.largest], ['127.0.0.1', 2525, 50 * 1024 * 1024])
    assert.equal(inboxSettings({ ...right, REDRESS_INBOX: '10.0.0.5:25' })?.host, '10.0.0.5')
    assert.equal(inboxSettings({ ...right, REDRESS_INBOX: '[::1]:25' })?.host, '::1')
  })

  it('is for the addresses named, each with its council, however they are written', () => {
    const both = inboxSettings({
      ...right,
      REDRESS_INBOX_ADDRESSES: 'Complaints@North.example=NNB, other@south.example = SSB',
    })
    assert.deepEqual(
      [...(both?.addresses ?? [])],
      [
        ['complaints@north.example', 'NNB'],
        ['other@south.example', 'SSB'],
      ],
    )
  })

  it('is refused with a sentence that says what is wrong', () => {
    for (const [wrong, says] of [
      [{ REDRESS_INBOX: 'mail.example:25' }, /REDRESS_INBOX must say/],
      [{ REDRESS_INBOX: '0' }, /REDRESS_INBOX must say/],
      [{ REDRESS_INBOX_ADDRESSES: '' }, /REDRESS_INBOX_ADDRESSES must name/],
      [{ REDRESS_INBOX_ADDRESSES: 'complaints' }, /REDRESS_INBOX_ADDRESSES must name/],
      [{ REDRESS_INBOX_ADDRESSES: 'a@b=' }, /REDRESS_INBOX_ADDRESSES must name/],
      [{ REDRESS_INBOX_LARGEST: 'big' }, /REDRESS_INBOX_LARGEST must be/],
      [{ REDRESS_INBOX_KEY_FILE: '/nowhere' }, /belong together/],
      [{ REDRESS_INBOX_KEY_FILE: '/nowhere', REDRESS_INBOX_CERT_FILE: '/nowhere' }, /cannot be read/],
    ] as const)
      assert.throws(
        () => inboxSettings({ ...right, ...wrong }),
        (error: unknown) => error instanceof WrongSetting && says.test(error.message),
        JSON.stringify(wrong),
      )
  })
})
