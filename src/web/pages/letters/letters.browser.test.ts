import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { answerPointAtStage1 } from '#complaint/verbs/answer-point-at-stage-1.ts'
import { writeStage1Response } from '#complaint/verbs/write-stage-1-response.ts'
import { pdfText } from '#office/files/pdf-text.ts'
import { type Screen, withPage } from '#test/browser.ts'
import { docxOf } from '#test/made-files.ts'
import { check, visit, wordsOf } from '#test/page-check.ts'
import { recordStory } from '#test/recorded-story.ts'
import { type ServedCouncil, serveCouncil } from '#test/served-council.ts'
import { pointId, stage1StartedWithPoint, withPart } from '#test/stories.ts'

const screens: readonly (readonly [string, Screen])[] = [
  ['on a desk', {}],
  ['on a telephone, without JavaScript', { width: 390, height: 844, javaScript: false }],
]

const says = (page: Page): Promise<string> => wordsOf(page.locator('main'))
const hostile = 'A. <b>Officer</b> & #Co *x* _y_ $z$ @a'

describe('a letter in the browser', () => {
  let site: ServedCouncil
  let letters = ''
  before(async () => {
    site = await serveCouncil()
    const story = withPart(stage1StartedWithPoint(), site.visitor('reader').personId, 'complainant')
    story
      .givenDone(answerPointAtStage1, {
        happened: '14 August 2024',
        pointId: pointId(story, '1'),
        lookedAt: 'The call log.',
        finding: 'upheld',
        reasons: 'Four calls were not returned.',
      })
      .givenDone(writeStage1Response, {
        happened: '14 August 2024',
        askingForStage2: 'You can ask for stage 2 by telephone.',
      })
    const { id } = await recordStory(site, story)
    letters = `${site.base}/complaints/${id}/letters`
  })
  after(async () => {
    await site.close()
    assert.deepEqual(site.logged, [])
  })

  async function press(page: Page, button: string): Promise<void> {
    await Promise.all([page.waitForNavigation(), page.getByRole('button', { name: button, exact: true }).click()])
    await check(page)
  }

  async function saved(page: Page, button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button, exact: true }).click(),
    ])
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
  }

  for (const [where, screen] of screens)
    it(`is chosen among those that fit, asks only what is not on record, and is taken away, ${where}`, () =>
      withPage(screen, async page => {
        await visit(page, letters)
        assert.match(
          await says(page),
          /Letters that fit now[\s\S]*Stage 1 response[\s\S]*Not now[\s\S]*Stage 2: \d+ letters/,
        )
        await page.getByText(/^Stage 2: /).click()
        assert.match(await says(page), /Opens when stage 2 has been asked for/)
        await check(page)
        await visit(page, `${letters}/stage-1-response`)
        assert.match(await says(page), /Your complaint[\s\S]*Calls were missed[\s\S]*Upheld/)

        for (const asked of ['Who signs the letter?', 'How can they be reached?']) await page.getByLabel(asked).fill('')
        await press(page, 'PDF')
        assert.match(await page.title(), /^Error: /)
        assert.match(await says(page), /Answer this: Who signs the letter\?/)

        await page.getByLabel('Who signs the letter?').fill(hostile)
        await page.getByLabel('How can they be reached?').fill('01632 960000')
        await press(page, 'Show the letter')
        assert.equal(await page.getByLabel('Who signs the letter?').inputValue(), hostile)
        assert.ok((await wordsOf(page.locator('.letter'))).includes(hostile))
        assert.match(await says(page), /Plain English\s+Reading age \d+ years.*That is plain enough/)

        const pdf = await saved(page, 'PDF')
        assert.match(pdf.name, /^Stage 1 response .*\.pdf$/)
        const words = (await pdfText(pdf.bytes, 100_000)).map(one => one.words).join(' ')
        assert.ok(words.replaceAll(/\s+/g, ' ').includes(hostile), words)
        assert.match((await saved(page, 'Word')).name, /\.docx$/)
        assert.match((await saved(page, 'Plain text')).bytes.toString('utf8'), /Finding: Upheld/)
        assert.ok((await saved(page, 'Large print PDF')).bytes.length > 1_000)

        await visit(page, `${letters}/stage-1-response`)
        assert.equal(
          await page.getByLabel('Who signs the letter?').inputValue(),
          hostile,
          'the draft is not found again',
        )

        const lines = await site.record.transaction(site.authorityId, tx =>
          tx.query<{ detail: string }>("select detail from audit where kind = 'download' order by id"),
        )
        assert.match(JSON.stringify(lines), /stage-1-response[\s\S]*large print/)
      }))

  for (const [where, screen] of screens)
    it(`is kept among the files, leads on to its sending, and is held against the record, ${where}`, () =>
      withPage(screen, async page => {
        await visit(page, `${letters}/stage-1-response`)
        await page.getByLabel('Who signs the letter?').fill('A. Officer')
        await page.getByLabel('How can they be reached?').fill('01632 960000')
        await press(page, 'Keep as Word')
        assert.match(await page.title(), /Record the stage 1 answer/)
        const [file] = await page.locator('input[name=files]:checked').all()
        assert.ok(file, 'the letter is not chosen')
        assert.equal(await page.locator('input[name=sentTo]:checked').count(), 1)

        await visit(page, letters)
        assert.match(
          await says(page),
          /Stage 1 response [\s\S]*\.docx[\s\S]*Agrees with the record[\s\S]*Not recorded as sent/,
        )
        await Promise.all([
          page.waitForNavigation(),
          page
            .getByRole('link', { name: /^Hold it against the record/ })
            .first()
            .click(),
        ])
        await check(page)
        await press(page, 'Hold it against the record')
        assert.match(await says(page), /No difference found[\s\S]*Compared: the labels of points/)
        await press(page, 'Save that it agrees')
        assert.match(await page.locator('body').innerText(), /Saved with the letter/)

        await visit(page, `${letters}/against-record`)
        await press(page, 'Bring it back')
        assert.match(await page.title(), /^Error: /)
        assert.match(await says(page), /Choose the file of the letter/)
        await page.getByLabel('Which file?').setInputFiles({
          name: 'changed.docx',
          mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          buffer: Buffer.from(docxOf(['Dear reader', 'Your complaint reached us on 6 August 2024.'])),
        })
        await page.getByLabel('Is it a later version').selectOption({ index: 1 })
        await page.getByLabel('What date does it bear?').fill('16 August 2024')
        await press(page, 'Bring it back')
        assert.match(
          await page.locator('body').innerText(),
          /The file is kept.*\d+ differences?[\s\S]*checked for viruses/,
        )
        await visit(page, letters)
        assert.match(await says(page), /Stage 1 response [\s\S]*\.docx[\s\S]*Differs from the record/)

        await visit(page, `${letters}/against-record`)
        await press(page, 'Hold it against the record')
        assert.match(await page.title(), /^Error: /)
        const typed = 'We upheld point 7. <b>Your complaint reached us on 6 August 2024.</b>'
        await page.getByLabel('Or paste its text').fill(typed)
        await page.getByLabel('What date does the letter bear?').fill('soon')
        await press(page, 'Hold it against the record')
        assert.equal(await page.getByLabel('Or paste its text').inputValue(), typed)
        await page.getByLabel('What date does the letter bear?').fill('16 August 2024')
        await press(page, 'Hold it against the record')
        assert.match(await says(page), /differences?[\s\S]*The letter[\s\S]*point 7[\s\S]*The record/)
      }))
})
