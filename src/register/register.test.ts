import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import { show } from '#office/view.ts'
import { readStatement } from '#statement/read.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { fileDecisions } from './file-decisions.ts'
import { importDecisions } from './import-decisions.ts'
import { publishedDecision } from './published-decision.ts'
import { type DecisionQuery, everyDecision, referenceIn } from './query.ts'
import { MOST_READ, searchDecisions } from './search-decisions.ts'
import { decisionView } from './views/decision.ts'
import { figuresView } from './views/figures.ts'
import { decisionsView } from './views/search.ts'

const folder = new URL('../../test/statements/', import.meta.url)
const texts = readdirSync(folder)
  .filter(name => name.endsWith('.txt'))
  .map(name => readFileSync(new URL(name, folder), 'utf8'))

function decisionIn(text: string) {
  const reading = readStatement(text)
  if (reading.kind !== 'statement') assert.fail(reading.why)
  const decision = publishedDecision(reading.facts, text)
  if ('why' in decision) assert.fail(decision.why)
  return decision
}

let council: Council
let other: Council

const manager = (of: Council) => of.visitor('complaints manager')

const filed = async (...decisions: readonly ReturnType<typeof decisionIn>[]) => {
  const imported = await importDecisions(council.office, decisions, manager(council))
  return imported.kind === 'done' ? imported.filed : assert.fail(imported.kind)
}

const found = async (query: Partial<DecisionQuery>, by = council) => {
  const seen = await show(by.office, decisionsView, { ...everyDecision, ...query }, manager(by))
  return seen.kind === 'shown' ? seen.shown : assert.fail(seen.kind)
}

const references = async (query: Partial<DecisionQuery>) => (await found(query)).rows.map(row => row.reference)

describe('the register of published decisions', () => {
  before(async () => {
    ;[council, other] = await openCouncils(['RGA', 'RGB'])
    const results = await filed(...texts.map(decisionIn))
    assert.deepEqual(new Set(results.map(({ kind }) => kind)), new Set(['added']))
  })
  after(() => council.record.close())

  it('is one register for all councils', async () => {
    assert.equal((await found({}, other)).total, texts.length)
  })

  it('takes the same decision once, whatever its line ends and trailing spaces', async () => {
    const [first = ''] = texts
    const again = first.replaceAll('\r\n', '\n').replaceAll('\n', '  \r\n')
    assert.deepEqual(await filed(decisionIn(first), decisionIn(again)), [
      { kind: 'already there' },
      { kind: 'already there' },
    ])
    assert.equal((await found({})).total, texts.length)
  })

  it('puts a newer text of a decision in the place of the one before, which is kept', async () => {
    const text = texts[1] ?? ''
    const decision = decisionIn(text)
    const amended = decisionIn(`${text}\nThe wording was amended after publication: zebrafish.\n`)
    assert.deepEqual(await filed(amended, decision), [{ kind: 'replaced', version: 2 }, { kind: 'already there' }])
    assert.deepEqual(await references({ words: 'zebrafish' }), [decision.reference])
    const seen = await show(council.office, decisionView, { reference: decision.reference }, manager(council))
    assert.ok(seen.kind === 'shown')
    assert.equal(seen.shown.version, 2)
    const kept = await council.record.transaction(council.authorityId, tx =>
      tx.query('select version from published_texts where reference = $1', [decision.reference]),
    )
    assert.equal(kept.length, 2)
  })

  it('takes two texts of one decision in one batch, one after the other', async () => {
    const text = texts[2] ?? ''
    const results = await filed(decisionIn(`${text}\nFirst change.\n`), decisionIn(`${text}\nSecond change.\n`))
    assert.deepEqual(results, [
      { kind: 'replaced', version: 2 },
      { kind: 'replaced', version: 3 },
    ])
  })

  it('does not swallow a decision about another council, or an older one, under a reference that it has', async () => {
    const decision = decisionIn(texts[3] ?? '')
    const [stranger, older] = await filed(
      { ...decision, digest: 'sha256:1', authority: 'Elsewhere Council' },
      { ...decision, digest: 'sha256:2', decidedOn: '1999-01-01' },
    )
    assert.ok(stranger?.kind === 'not filed' && older?.kind === 'not filed')
    assert.match(stranger.why, /This one is about Elsewhere Council\.$/)
    assert.match(older.why, /with a later date/)
    assert.deepEqual(await references({ authority: 'Elsewhere Council' }), [])
  })

  it('says that a statement without a reference cannot be filed', () => {
    const text = texts[0] ?? ''
    const reading = readStatement(text)
    assert.ok(reading.kind === 'statement')
    const header = { ...reading.facts.header, reference: null, referenceDashed: null }
    assert.deepEqual(publishedDecision({ ...reading.facts, header }, text), {
      why: 'It has no reference of the Ombudsman, so it cannot be filed.',
    })
  })

  it('adds up the payments of a decision in pence, and knows its longest delay in days', () => {
    const reading = readStatement(texts[0] ?? '')
    assert.ok(reading.kind === 'statement')
    const told = { quote: '', lines: [], sure: 'stated' } as const
    const payment = {
      ...told,
      action: 'payment',
      payee: null,
      reason: null,
      symbolic: false,
      deadline: null,
      rate: null,
      totalGBP: null,
    } as const
    const decision = publishedDecision(
      {
        ...reading.facts,
        agreedActions: [
          { ...payment, amountGBP: 100.1 },
          { ...payment, amountGBP: 0.2 },
        ],
        delays: [
          { ...told, what: 'stage 2', n: 2, unit: 'month', measure: 'over the limit' },
          { ...told, what: 'stage 2', n: 2, unit: 'year', measure: 'in all' },
        ],
      },
      texts[0] ?? '',
    )
    assert.ok('remedyPence' in decision)
    assert.deepEqual([decision.remedyPence, decision.delayDays], [10_030, 61])
  })

  it('finds a decision by its reference, however it is typed', async () => {
    const { reference } = decisionIn(texts[0] ?? '')
    for (const typed of [reference, reference.replaceAll('-', ' '), reference.replaceAll('-', '')])
      assert.deepEqual(await references({ words: ` ${typed} ` }), [reference], typed)
    assert.equal(referenceIn('24 001 902 and more'), null)
  })

  it('marks the words that were looked for, and finds phrases and leaves out what is not wanted', async () => {
    const { rows, total } = await found({ words: 'independent person' })
    assert.ok(total > 0)
    assert.ok(rows.every(({ passage }) => passage.some(piece => piece.found)))
    assert.ok(rows.some(({ passage }) => passage.some(piece => piece.found && /independen/i.test(piece.text))))
    const phrase = await found({ words: '"person independent"' })
    assert.ok(phrase.total < total)
    assert.equal((await found({ words: 'independent person -independent' })).total, 0)
  })

  it('survives what nobody means to search for', async () => {
    for (const words of [
      '\0',
      "'; drop table entries; --",
      '"',
      '\ud800',
      '((((',
      '🦓',
      'a'.repeat(3_000),
      'ابحث',
      '-',
    ])
      await found({ words })
    assert.deepEqual((await found({ words: 'the' })).wordsLeftOut, true)
  })

  it('narrows by authority, outcome, day, payment, delay and stage, and counts what is left', async () => {
    const all = texts.map(decisionIn)
    const expected = (keep: (decision: (typeof all)[number]) => boolean) =>
      all
        .filter(keep)
        .map(({ reference }) => reference)
        .sort()
    const authority = all[0]?.authority ?? ''
    const sorted = async (query: Partial<DecisionQuery>) => (await references(query)).toSorted()
    assert.deepEqual(
      await sorted({ authority }),
      expected(one => one.authority === authority),
    )
    assert.deepEqual(
      await sorted({ outcome: 'Upheld' }),
      expected(one => one.outcome === 'Upheld'),
    )
    assert.deepEqual(
      await sorted({ stage: 3 }),
      expected(one => one.stageReached === 3),
    )
    assert.deepEqual(
      await sorted({ decidedFrom: '2023-01-01', decidedTo: '2023-12-31' }),
      expected(one => (one.decidedOn ?? '').startsWith('2023')),
    )
    assert.deepEqual(
      await sorted({ remedy: { from: 30_000, to: null } }),
      expected(one => (one.remedyPence ?? 0) >= 30_000),
    )
    assert.deepEqual(
      await sorted({ delay: { from: 30, to: 200 } }),
      expected(one => one.delayDays !== null && one.delayDays >= 30 && one.delayDays <= 200),
    )
    const { facets, total } = await found({ outcome: 'Upheld' })
    assert.deepEqual(facets.outcome, [{ value: 'Upheld', decisions: total }])
    const tooSmall = expected(one => one.outcome === 'Upheld' && one.faultKinds.includes('remedy-too-small'))
    assert.ok(tooSmall.length > 1)
    assert.deepEqual(await sorted({ outcome: 'Upheld', faultKind: 'remedy-too-small' }), tooSmall)
    assert.equal(facets.faultKind.find(one => one.value === 'remedy-too-small')?.decisions, tooSmall.length)
    assert.equal(
      facets.year.reduce((sum, { decisions }) => sum + decisions, 0),
      expected(one => one.outcome === 'Upheld' && one.decidedOn !== null).length,
    )
  })

  it('shows the newest first, and by relevance those that say it in their summary', async () => {
    const days = (await found({})).rows.flatMap(({ decidedOn }) => decidedOn ?? [])
    assert.deepEqual(days, days.toSorted().toReversed())
    const word = 'zebrafish'
    const decision = decisionIn(texts[4] ?? '')
    await filed({
      ...decision,
      digest: 'sha256:3',
      summary: `About a ${word}.`,
      decidedOn: '2012-01-01',
      reference: '12-900-900',
    })
    const [byRank] = await references({ words: word, order: 'relevance' })
    const byDay = await references({ words: word, order: 'newest' })
    assert.equal(byRank, '12-900-900')
    assert.equal(byDay.at(-1), '12-900-900')
  })

  it('shows others of the same category and stage beside a decision, and never itself', async () => {
    for (const text of texts) {
      const { reference, category } = decisionIn(text)
      const seen = await show(council.office, decisionView, { reference }, manager(council))
      assert.ok(seen.kind === 'shown')
      for (const alike of seen.shown.alike) {
        assert.notEqual(alike.reference, reference)
        const shown = await show(council.office, decisionView, { reference: alike.reference }, manager(council))
        assert.ok(shown.kind === 'shown' && shown.shown.category === category)
      }
    }
  })

  it('finds at once what another process brought in, and nothing of one that was broken off', async () => {
    const before = (await found({})).total
    const decision = { ...decisionIn(texts[5] ?? ''), reference: '13-900-901', digest: 'sha256:4' }
    await assert.rejects(
      council.record.transaction(council.authorityId, async tx => {
        await fileDecisions(tx, [decision], { at: '2026-11-22T10:00:00.000Z', mark: randomUUID() })
        assert.equal((await searchDecisions(tx, everyDecision)).total, before + 1)
        throw new Error('broken off')
      }),
      /broken off/,
    )
    assert.equal((await found({})).total, before)
    await filed({ ...decision, outcome: 'Not upheld' })
    assert.equal((await found({})).total, before + 1)
    assert.equal((await found({ words: '13 900 901' })).rows[0]?.outcome, 'Not upheld')
  })

  it('says so where only the newest were read for a phrase, or compared for their order', async () => {
    const decision = decisionIn(texts.toSorted((one, other) => one.length - other.length)[0] ?? '')
    const many = Array.from({ length: MOST_READ + 1 }, (_, place) => ({
      ...decision,
      reference: `10-${String(Math.floor(place / 1000)).padStart(3, '0')}-${String(place % 1000).padStart(3, '0')}`,
      digest: `sha256:many-${place}`,
      decidedOn: '2010-01-01',
      summary: 'About a quagga and a dodo.',
      searched: place === 0 ? 'The dodo and quagga.' : 'A quagga, and a dodo quagga.',
    }))
    await filed(...many)
    const words = await found({ words: 'quagga', order: 'relevance' })
    assert.deepEqual([words.total, words.notAllRanked, words.notAllRead], [MOST_READ + 1, MOST_READ + 1, null])
    const phrase = await found({ words: '"dodo quagga"' })
    assert.deepEqual([phrase.total, phrase.notAllRead], [MOST_READ - 1, MOST_READ + 1])
    const narrow = await found({ words: '"dodo quagga"', decidedTo: '2009-12-31' })
    assert.deepEqual([narrow.total, narrow.notAllRead], [0, null])
  })

  it('looks in the words of a decision, and neither in the tags nor in the furniture of the page it was saved from', async () => {
    const page = readFileSync(new URL('23-902-815.txt', folder), 'utf8')
    assert.match(page, /cookies/)
    assert.deepEqual(await references({ words: 'cookies' }), [])
    const web = `<!doctype html><html><body>${page
      .split('\n')
      .map(line => `<p class="quibble">${line.replace('I read', 'Xylophone. I read')}</p>`)
      .join('\n')}</body></html>`
    await filed(decisionIn(web.replace('23 902 815', '23 902 816')))
    const [row] = (await found({ words: 'xylophone' })).rows
    assert.match(row?.passage.map(piece => piece.text).join('') ?? '', /Xylophone/)
    assert.doesNotMatch(row?.passage.map(piece => piece.text).join('') ?? '', /[<>]|quibble/)
    assert.deepEqual(await references({ words: 'quibble' }), [])
  })

  it('counts by year what it holds', async () => {
    const seen = await show(council.office, figuresView, { authority: '', year: null }, manager(council))
    assert.ok(seen.kind === 'shown')
    const dated = (await found({})).facets.year.reduce((sum, { decisions }) => sum + decisions, 0)
    assert.equal(
      seen.shown.years.reduce((sum, { decisions }) => sum + decisions, 0),
      dated,
    )
  })

  it('writes what came in, and from whom, into the audit', async () => {
    const lines = await council.record.transaction(council.authorityId, tx =>
      tx.query<{ detail: string }>(
        `select detail from audit where subject = 'decisions' and kind = 'change' order by id`,
      ),
    )
    assert.match(lines[0]?.detail ?? '', /"added":\["18-978-476"/)
  })
})
