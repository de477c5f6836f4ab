import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { html, render } from './html.ts'
import { type PageOptions, page } from './layout.ts'

const options: PageOptions = {
  title: 'Complaint 2022-0147',
  council: { name: 'Fernshire Council', colour: '#1f4e5f', practice: true },
  persona: { text: 'complaints manager', changeHref: '/persona' },
  navigation: [{ text: 'My work', href: '/work', current: true }],
  content: html`<h1>Overview</h1>`,
}
const titleOf = (document: string) => /<title>(.*)<\/title>/.exec(document)?.[1]

describe('a page', () => {
  it('is a whole document in English with a title of what, service and council', async () => {
    const document = await render(page(options))
    assert.match(document, /^<!doctype html>\n<html lang="en"/)
    assert.equal(titleOf(document), 'Complaint 2022-0147 – Redress – Fernshire Council')
    assert.match(document, /<a href="#main-content" class="govuk-skip-link"/)
    assert.match(document, /<main[^>]* id="main-content"/)
  })

  it('lists errors first and says so in its title', async () => {
    const document = await render(page({ ...options, errors: [{ text: 'Enter the day', href: '#received-day' }] }))
    assert.equal(titleOf(document), 'Error: Complaint 2022-0147 – Redress – Fernshire Council')
    assert.match(
      document,
      /<main[^>]*><div class="govuk-error-summary"[\s\S]*href="#received-day">Enter the day[\s\S]*<h1>/,
    )
  })

  it('of a practice council says that nothing is real; of a real council it does not', async () => {
    assert.match(await render(page(options)), /Invented council\. Nothing here is real/)
    const real = await render(page({ ...options, council: { ...options.council, practice: false } }))
    assert.doesNotMatch(real, /practice|Invented/i)
  })

  it("shows neither the crown nor the government's name", async () =>
    assert.doesNotMatch(await render(page(options)), /crown|govuk-header|GOV\.UK/))

  it('styles and scripts nothing in the page itself', async () => {
    const document = await render(page(options))
    assert.doesNotMatch(document, /\sstyle=|<style|\son[a-z]+=/)
    assert.deepEqual(
      [...document.matchAll(/<script[^>]*>([^<]*)/g)].map(match => match[1]),
      [''],
    )
  })

  it("escapes the council's name and the title", async () => {
    const document = await render(
      page({ ...options, title: '</title><b>', council: { ...options.council, name: '<b>' } }),
    )
    assert.doesNotMatch(document, /<b>/)
  })

  it('gives a column for reading, or the whole width for tables', async () => {
    assert.match(await render(page(options)), /<main class="govuk-main-wrapper page-reading"/)
    assert.match(await render(page({ ...options, wide: true })), /<main class="govuk-main-wrapper"/)
  })
})
