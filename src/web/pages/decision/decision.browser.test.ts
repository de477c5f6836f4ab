import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { roleGranted } from '#authority/entries/role-granted.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { excludePerson } from '#complaint/verbs/exclude-person.ts'
import { receiveComplaint } from '#complaint/verbs/receive-complaint.ts'
import { recordOmbudsmanContact } from '#complaint/verbs/record-ombudsman-contact.ts'
import { isoDay } from '#law/day.ts'
import { confirmDecision } from '#office/decision/confirm.ts'
import { londonDay } from '#office/office.ts'
import { run } from '#office/run.ts'
import { show } from '#office/view.ts'
import { complaintView } from '#office/views/complaint.ts'
import { decisionBesideView } from '#office/views/decision-beside.ts'
import { onDay } from '#stream/when.ts'
import { type Screen, withPage } from '#test/browser.ts'
import { Browserless } from '#test/browserless.ts'
import { docxOf, lockedPdf, pdfLetter } from '#test/made-files.ts'
import { check, visit, wordsOf } from '#test/page-check.ts'
import { filled, formsIn } from '#test/page-forms.ts'
import { type ServedCouncil, serveCouncil } from '#test/served-council.ts'
import { pageOf } from '#test/statements/page-of.ts'

const decision = (...remedy: readonly string[]): string =>
  pageOf({
    found: [
      '# What happened',
      'Mrs B complained to the Council on 8 October 2022.',
      '# Analysis',
      'There was fault. It caused Mrs B distress.',
    ],
    remedy:
      remedy.length > 0
        ? remedy
        : [
            'Within four weeks of my final decision the Council will pay Mrs B £500 for distress.',
            'Within four weeks of my final decision the Council will apologise to Mrs B.',
          ],
  }).replace('Wexley Council', 'NNB Council')

const screens: readonly (readonly [string, Screen])[] = [
  ['on a desk', {}],
  ['on a telephone', { width: 320, height: 844 }],
  ['without JavaScript', { javaScript: false }],
]

describe('a decision of the Ombudsman, given for the complaint it decides', () => {
  let site: ServedCouncil
  before(async () => {
    site = await serveCouncil()
  })
  after(async () => {
    await site.close()
    assert.deepEqual(site.logged, [])
  })

  const manager = () => site.visitor('complaints manager')

  async function record(
    verb: Parameters<typeof run>[1],
    complaintId: string | null,
    input: Readonly<Record<string, unknown>>,
  ): Promise<string> {
    const task = { complaintId, input, expectedVersion: null, source: { kind: 'worked' } } as const
    const done = await run(site.office, verb, task, manager())
    if (done.kind !== 'done') assert.fail(JSON.stringify(done))
    return done.complaintId
  }

  async function withTheOmbudsman(): Promise<string> {
    const id = await record(receiveComplaint, null, {
      happened: '5 September 2022',
      form: 'written',
      subject: 'Nobody listened',
    })
    await record(recordOmbudsmanContact, id, {
      happened: '9 January 2023',
      reference: '22 945 111',
      about: 'Nobody listened.',
    })
    return id
  }

  async function stateOf(id: string): Promise<ComplaintState> {
    const seen = await show(site.office, complaintView, { id, looking: { kind: 'now' } }, manager())
    if (seen.kind !== 'shown') assert.fail(seen.kind)
    return seen.shown.state
  }

  async function browser(): Promise<Browserless> {
    const as = new Browserless(site.app)
    await as.become(manager().personId)
    return as
  }

  const says = (page: Page): Promise<string> => wordsOf(page.locator('main'))

  for (const [where, screen] of screens)
    it(`is read, put beside the record, confirmed fact by fact and then due, ${where}`, () =>
      withPage(screen, async page => {
        const id = await withTheOmbudsman()
        await visit(page, `${site.base}/complaints/${id}/ombudsman`)
        await Promise.all([
          page.waitForNavigation(),
          page.getByRole('link', { name: 'Put the text of its decision beside the record' }).click(),
        ])
        await check(page)
        await page.getByLabel('Paste the text of the decision').fill(decision())
        await Promise.all([
          page.waitForNavigation(),
          page.getByRole('button', { name: 'Put it beside the record' }).click(),
        ])
        await check(page)
        assert.match(
          await says(page),
          /Complaint made: 8 October 2022 in the statement\. The record has 5 September 2022/,
        )
        await page.getByRole('link', { name: 'Correct the record of Complaint made' }).waitFor()
        const untaken = page.locator('#confirmed')
        assert.equal(await untaken.isChecked(), false)
        assert.equal((await stateOf(id)).decisionsRead.length, 0)

        await page.getByLabel(/^Payment to Mrs B/).check()
        await Promise.all([
          page.waitForNavigation(),
          page.getByRole('button', { name: 'Record what I confirmed' }).click(),
        ])
        await check(page)
        assert.match(await says(page), /Confirm the outcome and the date of the decision first/)
        assert.ok(await page.getByLabel(/^Payment to Mrs B/).isChecked(), 'what was ticked is lost')

        await page.getByLabel(/^Outcome: Upheld/).check()
        await page.getByLabel(/^Decided on/).check()
        await Promise.all([
          page.waitForNavigation(),
          page.getByRole('button', { name: 'Record what I confirmed' }).click(),
        ])
        await check(page)
        assert.match(await says(page), /What you confirmed is recorded/)
        const { matters, actions, decisionsRead } = await stateOf(id)
        const [matter] = [...matters.values()]
        assert.equal(matter?.decided?.text, decision())
        assert.equal(matter?.decided?.label, 'Upheld')
        const [payment] = [...actions.values()]
        assert.equal(actions.size, 1)
        assert.equal(payment?.amountPence, 50_000)
        assert.equal(payment?.matterId, matter?.id)
        assert.equal(payment?.deadline?.n, 4)
        assert.equal(decisionsRead.length, 1)

        await visit(page, `${site.base}/complaints/${id}/agreed`)
        await check(page)
        assert.match(await says(page), /£500[\s\S]*11 April 2023/)
      }))

  /** Reads it there, and sends the form that comes with those answers. */
  async function confirm(
    as: Browserless,
    id: string,
    given: string | File,
    answers: Readonly<Record<string, string | readonly string[]>>,
  ) {
    const looked = await as.send(
      `/complaints/${id}/decision`,
      typeof given === 'string' ? { text: given } : { text: '', file: given },
    )
    const form = formsIn(looked.body).find(({ action }) => action.endsWith('/confirm'))
    assert.ok(form, looked.body.slice(0, 2000))
    const sent = filled(form, answers)
    return { looked, form, sent, answer: await as.post(form.action, sent) }
  }

  const theDecision = ['decision outcome', 'decision date', 'agreed 1']

  it('sent twice, by the same form or read again, is recorded once', async () => {
    const [as, id] = [await browser(), await withTheOmbudsman()]
    const { form, sent, answer } = await confirm(as, id, decision(), { confirmed: theDecision })
    assert.equal(answer.statusCode, 303)
    const after = (await stateOf(id)).history.stored.length
    assert.equal((await as.post(form.action, sent)).statusCode, 303)
    const again = await confirm(as, id, decision(), { confirmed: theDecision })
    assert.equal(again.answer.statusCode, 303)
    const state = await stateOf(id)
    assert.equal(state.history.stored.length, after)
    assert.equal(state.actions.size, 1)
  })

  it('with nothing confirmed is kept as seen, and nothing becomes an entry of its own', async () => {
    const [as, id] = [await browser(), await withTheOmbudsman()]
    const { answer } = await confirm(as, id, decision(), { confirmed: [] })
    assert.equal(answer.statusCode, 303)
    const { matters, actions, decisionsRead } = await stateOf(id)
    assert.equal([...matters.values()][0]?.decided, null)
    assert.equal(actions.size, 0)
    assert.deepEqual(
      decisionsRead.map(({ confirmed }) => confirmed.length),
      [0],
    )
  })

  it('of another council or with another reference is asked about first, and not swallowed', async () => {
    const [as, id] = [await browser(), await withTheOmbudsman()]
    const other = decision().replace('NNB Council (22 945 111)', 'Wexley Council (22 945 222)')
    const { looked, answer } = await confirm(as, id, other, { confirmed: theDecision })
    assert.match(looked.body, /It may be the decision on another complaint\./)
    assert.match(looked.body, /It is about Wexley Council\. This complaint is with NNB Council/)
    assert.match(looked.body, /Its reference is 22 945 222/)
    assert.equal(answer.statusCode, 422)
    assert.match(answer.body, /Say whether it is the decision on this complaint/)
    const otherCase = decision().replace('22 945 111', '22 945 222')
    const ofAnother = await as.send(`/complaints/${id}/decision`, { text: otherCase })
    assert.match(ofAnother.body, /It may be the decision on another complaint\.[\s\S]*Its reference is 22 945 222/)
    assert.doesNotMatch(ofAnother.body, /It is about/)
    const declined = await confirm(as, id, other, { confirmed: theDecision, fits: 'no' })
    assert.equal(declined.answer.statusCode, 303)
    assert.equal((await stateOf(id)).decisionsRead.length, 0)
  })

  it('with an amount of “£1,00O” asks how much it is, and guesses nothing', async () => {
    const [as, id] = [await browser(), await withTheOmbudsman()]
    const text = decision('Within four weeks of my final decision the Council will pay Mrs B £1,00O for distress.')
    const asked = await confirm(as, id, text, { confirmed: theDecision })
    assert.equal(asked.answer.statusCode, 422)
    assert.match(asked.answer.body, /Enter how much “£1,00O” is/)
    const wrong = await confirm(as, id, text, { confirmed: theDecision, 'amount agreed 1': '1,00O' })
    assert.equal(wrong.answer.statusCode, 422)
    const right = await confirm(as, id, text, { confirmed: theDecision, 'amount agreed 1': '£1,000' })
    assert.equal(right.answer.statusCode, 303)
    assert.equal([...(await stateOf(id)).actions.values()][0]?.amountPence, 100_000)
  })

  it('with a limit that is a day has that day as the due date, once it is confirmed, and says so if another is told', async () => {
    const [as, id] = [await browser(), await withTheOmbudsman()]
    const by = (day: string) => decision(`By ${day} the Council will apologise to Mrs B for the distress.`)
    const { looked, answer } = await confirm(as, id, by('4 April 2023'), { confirmed: theDecision })
    assert.match(looked.body, /by 4 April 2023/i)
    assert.equal(answer.statusCode, 303)
    const [action] = [...(await stateOf(id)).actions.values()]
    assert.doesNotMatch(action?.text ?? '', /\(/)
    assert.equal(action?.deadline?.fromEvent, 'a fixed day')
    assert.deepEqual(action?.deadline?.from, onDay(isoDay('2023-04-04')))
    const page = await as.get(`/complaints/${id}/agreed`)
    assert.match(page.body, /4 April 2023[\s\S]*the day that was set/i)
    const same = await as.send(`/complaints/${id}/decision`, { text: by('4 April 2023') })
    assert.doesNotMatch(same.body, /in the statement, [^.]*in the record/)
    const other = await as.send(`/complaints/${id}/decision`, { text: by('14 April 2023') })
    assert.match(other.body, /by 14 April 2023 in the statement, by 4 April 2023 in the record/i)
  })

  it('as a PDF or a Word file is kept with its hash beside its text', async () => {
    const lines = decision().split('\n')
    for (const [name, bytes] of [
      ['decision.docx', docxOf(lines)],
      ['decision.pdf', pdfLetter(lines)],
    ] as const) {
      const [as, id] = [await browser(), await withTheOmbudsman()]
      const { answer } = await confirm(as, id, new File([Buffer.from(bytes)], name), { confirmed: theDecision })
      assert.equal(answer.statusCode, 303, `${name}: ${answer.body}`)
      const { matters, files } = await stateOf(id)
      const decided = [...matters.values()][0]?.decided
      const file = files.held.get(decided?.fileId ?? '')
      assert.match(file?.sha256 ?? '', /^[0-9a-f]{64}$/, name)
      assert.match(decided?.text ?? '', /NNB Council/)
    }
  })

  it('that is empty, no decision, a scan or locked says what is wrong and what to do', async () => {
    const [as, id] = [await browser(), await withTheOmbudsman()]
    const send = (fields: Parameters<Browserless['send']>[1]) => as.send(`/complaints/${id}/decision`, fields)
    const answers = [
      [await send({ text: '  ' }), /Paste the text of the decision, or choose a file/],
      [await send({ text: 'Dear Sir, thank you for your letter.' }), /There is a problem/],
      [await send({ text: decision(), file: new File(['x'], 'x.txt') }), /Paste the text or choose a file, not both/],
      [
        await send({ file: new File([Buffer.from(pdfLetter([]))], 'scan.pdf') }),
        /It has no words that can be read: it is probably a scan/,
      ],
      [
        await send({ file: new File([Buffer.from(lockedPdf())], 'locked.pdf') }),
        /It is protected by a password\. Save it without one\./,
      ],
      [
        await send({ file: new File([Buffer.from(docxOf(['Dear Sir.']))], 'letter.docx') }),
        /id="file-error"[^>]*>.{0,80}It has neither an Ombudsman reference nor an Ombudsman’s decision in it/,
      ],
    ] as const
    for (const [answer, told] of answers) {
      assert.equal(answer.statusCode, 422)
      assert.match(answer.body, told)
    }
    const large = await send({ file: new File([new Uint8Array(11 * 1024 * 1024)], 'large.txt') })
    assert.equal(large.statusCode, 413)
    assert.equal((await stateOf(id)).decisionsRead.length, 0)
  })

  it('is no past case as well: read in by itself, it leads to the complaint that it decides', async () => {
    const [as, id] = [await browser(), await withTheOmbudsman()]
    const reference = '22 945 333'
    const text = decision().replace('22 945 111', reference)
    assert.equal((await confirm(as, id, text, { confirmed: theDecision, fits: 'yes' })).answer.statusCode, 303)
    const looked = await as.send('/statements/look', { text })
    assert.match(looked.body, /This is the decision on complaint <a [^>]*>NNB\/2026\/\d+<\/a>, which is worked here/)
    assert.match(looked.body, new RegExp(`href="/complaints/${id}/decision"`))
    assert.doesNotMatch(looked.body, /Record this as a complaint/)
    const sent = await as.send('/statements/import', { text: `${text}\nA line more.` })
    assert.equal(sent.statusCode, 200)
    assert.match(sent.body, /No past case was made of it[\s\S]*not quite the same/)
    assert.match(sent.body, new RegExp(`href="/complaints/${id}/decision"`))
  })

  it('on a complaint that has changed meanwhile is shown again, with what is new and with every tick', async () => {
    const [as, id] = [await browser(), await withTheOmbudsman()]
    const { form, sent } = await confirm(as, id, decision(), { confirmed: ['decision outcome'] })
    await record(recordOmbudsmanContact, id, { happened: '12 January 2023', reference: '', about: 'Something else.' })
    const answer = await as.post(form.action, { ...sent, confirmed: theDecision })
    assert.equal(answer.statusCode, 409)
    assert.match(answer.body, /1 entry came in since you opened the page/)
    assert.match(answer.body, /value="agreed 1"[^>]* checked/)
  })

  it('is not there for somebody who is kept out, and not for another office', async () => {
    const id = await withTheOmbudsman()
    const officer = new Browserless(site.app)
    await officer.become(site.visitor('investigating officer').personId)
    assert.equal((await officer.get(`/complaints/${id}/decision`)).statusCode, 403)
    assert.equal((await officer.send(`/complaints/${id}/decision`, { text: decision() })).statusCode, 403)
    assert.equal((await officer.post(`/complaints/${id}/decision/confirm`, { text: decision() })).statusCode, 403)
    const keptOut = { authorityId: site.authorityId, personId: crypto.randomUUID() }
    const task = { complaintId: id, text: decision(), confirmed: [], amounts: new Map(), fits: true, brought: null }
    const told = () => confirmDecision(site.office, { ...task, expectedVersion: -1 }, keptOut)
    assert.equal((await told()).kind, 'not allowed')
    const today = onDay(londonDay(site.office.now()))
    await site.record.transaction(site.authorityId, async tx => {
      const stream = { kind: 'authority', id: site.authorityId } as const
      const term = {
        ...keptOut,
        role: 'complaints manager',
        standing: 'officer',
        from: '2024-01-01',
        to: null,
      } as const
      const { authorityId: _, ...data } = term
      const granted = roleGranted.write(today, { kind: 'worked' }, data)
      const recording = { actor: 'system', now: site.office.now().toISOString() }
      await tx.append(stream, (await tx.load(stream)).length, [granted], recording)
    })
    assert.equal((await told()).kind, 'conflict')
    await record(excludePerson, id, {
      happened: '2 March 2026',
      personId: keptOut.personId,
      reason: 'A neighbour of the family.',
    })
    assert.equal((await told()).kind, 'not found')
    const query = { id, looking: { kind: 'now' } } as const
    assert.equal((await show(site.office, decisionBesideView, query, keptOut)).kind, 'not found')
  })
})
