import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { mailChannel } from '#office/dispatch/email.ts'
import { sendNext } from '#office/dispatch/send-next.ts'
import type { Office } from '#office/office.ts'
import { type Screen, withPage } from '#test/browser.ts'
import { letterToSend, MOTHERS_EMAIL, withSomebody } from '#test/letter-to-send.ts'
import { type MailServer, mailServer } from '#test/mail-server.ts'
import { check, visit, wordsOf } from '#test/page-check.ts'
import { type ServedCouncil, serveCouncil } from '#test/served-council.ts'

const screens: readonly (readonly [string, Screen])[] = [
  ['on a desk', {}],
  ['on a telephone, without JavaScript', { width: 390, height: 844, javaScript: false }],
]

const says = (page: Page): Promise<string> => wordsOf(page.locator('main'))

describe('a letter sent from the complaint by email, through a real mail server', () => {
  let site: ServedCouncil
  let server: MailServer
  let office: Office
  before(async () => {
    server = await mailServer()
    site = await serveCouncil({
      channels: [
        mailChannel({
          host: '127.0.0.1',
          port: server.port,
          secure: false,
          requireTls: false,
          user: null,
          password: null,
          from: 'complaints@council.example',
        }),
      ],
    })
    office = site.office
  })
  after(async () => {
    await server.close()
    await site.close()
    assert.deepEqual(site.logged, [])
  })

  async function press(page: Page, button: string): Promise<void> {
    await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: button, exact: true }).click()])
    await check(page)
  }

  const step = () => sendNext(office, office.channels ?? [], site.authorityId)

  for (const [where, screen] of screens)
    it(`is chosen, told what is missing, released by somebody else, sent, and shown as gone, ${where}`, () =>
      withPage(screen, async page => {
        const { complaintId } = await letterToSend(site)
        await withSomebody(site, complaintId, 'advocate', { address: '2 Made-Up Street', safeWays: ['letter'] })
        const letters = `${site.base}/complaints/${complaintId}/letters`
        await visit(page, letters)
        await Promise.all([
          page.waitForNavigation(),
          page.getByRole('button', { name: 'Send a letter from here' }).click(),
        ])
        await check(page)
        await Promise.all([page.waitForNavigation(), page.getByRole('link', { name: 'Any other letter' }).click()])
        await check(page)
        assert.match(await says(page), /Their copy carries the step out/)

        await press(page, 'Send it')
        assert.match(await page.title(), /^Error: /)
        assert.match(await says(page), /Choose who gets it/)
        await page.getByLabel('What is it?').fill('<b>The</b> acknowledgement')
        await page.getByLabel('Which file is the letter?').selectOption({ index: 1 })
        await page.getByRole('radio', { name: 'Email' }).first().check()
        await page.getByRole('radio', { name: 'Email' }).last().check()
        await page.getByRole('radio', { name: 'Yes' }).check()
        await press(page, 'Send it')
        assert.match(await says(page), /No email address is recorded for the advocate/)
        assert.equal(await page.getByLabel('What is it?').inputValue(), '<b>The</b> acknowledgement')
        await page.getByRole('radio', { name: 'Post' }).last().check()
        await press(page, 'Send it')
        assert.match(await says(page), /once somebody else has released it[\s\S]*Waits for a second pair of eyes/)
        assert.equal(await step(), 'nothing to send')
        assert.equal(await page.getByRole('link', { name: 'Read it and release it' }).count(), 0)

        await visit(page, `${site.base}/practice/people`)
        await page
          .getByRole('radio', { name: /complaints officer/i })
          .first()
          .check()
        await press(page, 'Continue')
        await visit(page, letters)
        await Promise.all([
          page.waitForNavigation(),
          page.getByRole('link', { name: 'Read it and release it' }).click(),
        ])
        await page.getByLabel('When did you read it?').fill('2 March 2026')
        await press(page, 'Save')
        assert.match(await says(page), /To go Waits in the outbox/)

        assert.equal(await step(), 'taken')
        await visit(page, letters)
        assert.match(await says(page), /Gone[\s\S]*the mail server took it[\s\S]*Waits for a person to take it/)
        assert.deepEqual(server.taken.at(-1)?.to, [MOTHERS_EMAIL])
        assert.doesNotMatch(`${page.url()} ${await page.title()}`, /Made-Up/)
        await visit(page, `${site.base}/outbox`)
        assert.match(await says(page), /To be posted[\s\S]*to the advocate/)
        await page.getByRole('checkbox').first().uncheck()
        await press(page, 'They were posted')
        assert.match(await says(page), /Choose those that were taken to the post[\s\S]*Enter the day/)
        await page.getByRole('checkbox').first().check()
        await page.getByLabel('When were they taken to the post?').fill('2 March 2026')
        await press(page, 'They were posted')
        assert.match(await says(page), /Recorded as sent: 1 letter[\s\S]*Nothing waits to be sent/)
        await visit(page, `${site.base}/complaints/${complaintId}/history`)
        assert.match(await says(page), /Letter sent[\s\S]*acknowledgement/)
      }))
})
