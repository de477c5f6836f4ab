import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Browserless } from '#test/browserless.ts'
import { withFile } from '#test/files.ts'
import { docxOf } from '#test/made-files.ts'
import { recordStory } from '#test/recorded-story.ts'
import { openTwoCouncils, type TwoCouncils } from '#test/two-councils.ts'

describe('a letter that is brought back', () => {
  let site: TwoCouncils
  let page = ''
  before(async () => {
    site = await openTwoCouncils()
    const [first] = site.councils
    page = `/complaints/${(await recordStory(first, withFile('clean'))).id}/letters/against-record`
  })
  after(() => site.close())

  async function manager(): Promise<Browserless> {
    const browser = new Browserless(site.app)
    const { personId, authorityId } = site.councils[0].visitor('complaints manager')
    await browser.become(personId)
    await browser.post('/working-for', { authorityId })
    return browser
  }

  it('leads on to that very letter, though another was held against the record in between', async () => {
    const as = await manager()
    const bring = async (once: string, words: string): Promise<string> => {
      const file = new File([Buffer.from(docxOf(['Dear Marian', words]))], 'letter.docx')
      const sent = await as.send(`${page}/file`, { once, versionOf: '', bears: '2 March 2026', file })
      assert.equal(sent.statusCode, 303, sent.body)
      return String(sent.headers.location)
    }
    const first = await bring('a-key-of-the-first', 'Point 5a is about calls.')
    const second = await bring('a-key-of-the-second', 'Point 7 is about visits.')
    assert.match(first, /\?held=yes&file=[^&]+$/)
    assert.notEqual(first, second)
    assert.equal(await bring('a-key-of-the-first', 'Point 5a is about calls.'), first, 'pressed twice')
  })

  it('asks for a letter where none is named, and never takes somebody else’s', async () => {
    const as = await manager()
    for (const query of ['?held=yes', '?held=yes&file=none']) {
      const { body } = await as.get(`${page}${query}`)
      assert.match(body, /Hold a letter against the record<\/h2>/)
      assert.doesNotMatch(body, /has been checked for viruses/)
    }
  })
})
