import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { channelsSetUp, mailSettings, remindersSetUp, WrongSetting } from './settings.ts'

const from = { REDRESS_MAIL_FROM: 'complaints@council.example' }

describe('how a mail server is set up', () => {
  it('is not at all where nothing names one', () => assert.deepEqual(channelsSetUp({}), []))

  it('is encrypted wherever it is not on this computer', () => {
    const at = (REDRESS_SMTP: string) => mailSettings({ ...from, REDRESS_SMTP })
    assert.deepEqual(
      [
        at('smtps://mail.example')?.secure,
        at('smtp://mail.example')?.requireTls,
        at('smtp://localhost:25')?.requireTls,
      ],
      [true, true, false],
    )
    assert.deepEqual([at('smtps://mail.example')?.port, at('smtp://mail.example')?.port], [465, 587])
  })

  it('takes the password apart from the address, and says nothing of it where something is wrong', () => {
    const set = { REDRESS_SMTP: 'smtps://user:from-address@mail.example', REDRESS_SMTP_PASSWORD: 'apart' }
    assert.equal(mailSettings({ ...from, ...set })?.password, 'apart')
    for (const wrong of [{ ...set }, { ...from, REDRESS_SMTP: 'http://user:from-address@x' }])
      assert.throws(
        () => mailSettings(wrong),
        (error: unknown) => error instanceof WrongSetting && !/from-address|apart/.test(error.message),
      )
  })
})

describe('how reminders are set up', () => {
  const mail = { ...from, REDRESS_SMTP: 'smtps://mail.example' }

  it('is by the mail server of letters, and not at all without one', () => {
    assert.equal(remindersSetUp({ REDRESS_ADDRESS: 'https://redress.example' }), undefined)
    assert.equal(remindersSetUp(mail)?.site, null)
    assert.equal(
      remindersSetUp({ ...mail, REDRESS_ADDRESS: 'https://redress.example/' })?.site,
      'https://redress.example',
    )
  })

  it('refuses what is no address to open', () => {
    for (const REDRESS_ADDRESS of ['redress.example', 'javascript:alert(1)', 'https://redress.example/a?b=1'])
      assert.throws(() => remindersSetUp({ ...mail, REDRESS_ADDRESS }), WrongSetting)
  })
})
