import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { NotifyClient } from 'notifications-node-client'
import { NotifyStandIn } from '#test/notify-stand-in.ts'
import { notifyChannel } from './notify.ts'

describe('what GOV.UK Notify is asked', () => {
  it('is what its own client asks, and both understand the same answers', async () => {
    const notify = new NotifyStandIn()
    const url = await notify.listen()
    try {
      const letter = Buffer.from('Dear Ann, this is the letter.')
      const [to, reference] = ['ann.made-up@home.example', `${crypto.randomUUID()}.1`]
      const ours = notifyChannel({ url, key: notify.key, template: notify.template })
      const its = new NotifyClient(url, notify.key)

      const attached = [{ name: 'Letter.pdf', media: 'application/pdf', bytes: letter }]
      const at = new Date('2026-03-02T10:00:00.000Z')
      const council = 'Northbridge Council'
      const complaint = 'NNB/2026/0001'
      const message = await ours.compose({ reference, to, council, complaint, attached, at })
      assert.deepEqual(await ours.hand(message), { kind: 'taken', how: 'GOV.UK Notify took it' })
      await its.sendEmail(notify.template, to, {
        reference,
        personalisation: {
          council,
          reference: complaint,
          letter: its.prepareUpload(letter, { filename: 'Letter.pdf', confirmEmailBeforeDownload: true }),
        },
      })
      notify.become('delivered')
      assert.equal((await ours.news?.(reference))?.kind, 'arrived')
      const { data } = await its.getNotifications(undefined, undefined, reference)
      assert.deepEqual(
        data.notifications.map(({ status }) => status),
        ['delivered', 'delivered'],
      )

      const [sent, sentByIt, asked, askedByIt] = notify.heard
      assert.deepEqual(sent, sentByIt)
      assert.deepEqual(asked, askedByIt)
    } finally {
      await notify.close()
    }
  })
})
