import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { foldComplaint } from '#complaint/complaint.ts'
import { formatIsoDay, isoDay } from '#law/day.ts'
import { compose } from '#paper/compose.ts'
import type { Paper } from '#paper/content.ts'
import type { Given, Template } from '#paper/template.ts'
import { templates } from '#paper/templates.ts'
import { personas } from '#practice/personas.ts'
import { bradford } from '#practice/retold/bradford.ts'
import { westminster } from '#practice/retold/westminster.ts'
import type { Layout } from '#print/layout.ts'
import type { FileKind } from '#print/order.ts'
import { print } from '#print/print.ts'
import type { Facts } from '#statement/facts.ts'
import { proposeEntries } from '#statement/propose/propose.ts'
import type { StoredEntry } from '#stream/entry.ts'
import { describeWith } from './at-hand.ts'
import { nowOn } from './derived.ts'
import { toolSays } from './packs.ts'
import { countingIds, stored } from './scenario.ts'

interface Case {
  readonly entries: readonly StoredEntry[]
  readonly names: ReadonlyMap<string, string>
}

function caseOf(facts: Facts): Case {
  const told = proposeEntries(facts, {
    reference: 'NM/2026/0001',
    text: null,
    digest: 'sha256:0',
    newId: countingIds(),
  })
  const names = new Map([...told.people, ...personas].map(({ personId, name }) => [personId, name]))
  return { entries: stored(told.entries), names }
}

/** As it is most nearly whole at any moment of the case, with an answer to everything that is asked; null where it opens at none. */
function wholest(template: Template, { entries, names }: Case) {
  let best: { readonly paper: Paper; readonly lacks: number } | null = null
  for (let upTo = entries.length; upTo > 0 && best?.lacks !== 0; upTo -= 1) {
    const state = foldComplaint(entries.slice(0, upTo))
    if (template.opensWhen(state) !== null) continue
    const today = entries[upTo - 1]?.happened.latest ?? isoDay('2025-06-02')
    const to = state.parts.find(({ part, until }) => template.goesTo.includes(part) && until === null)?.personId ?? null
    const council = { name: 'Northmere Council', colour: '#1f4e5f' }
    const bare: Given = { state, now: nowOn(formatIsoDay(today)), names, council, to, answers: {} }
    const answers = Object.fromEntries(
      template
        .asks(bare)
        .map(({ name, hint }) => [name, /27 March/.test(hint ?? '') ? '3 March 2027' : 'We will see.']),
    )
    const { paper, lacks } = compose(template, { ...bare, answers })
    if (best === null || lacks.length < best.lacks) best = { paper, lacks: lacks.length }
  }
  return best
}

async function printed(paper: Paper, as: FileKind, layout: Layout): Promise<Buffer> {
  const made = await print(paper, as, layout)
  return made.kind === 'printed' ? Buffer.from(made.bytes) : assert.fail(made.letters.join())
}

/** The others lack a day that the published decision does not tell, or what only the council wrote. */
const whole: Readonly<Record<string, readonly string[]>> = {
  '24-001-902': [
    'consent-form',
    'statement-of-complaint',
    'report-for-a-child',
    'adjudication-for-a-child',
    'early-referral',
    'what-next-for-a-child',
    'apology',
    'sorry-for-a-child',
    'payment',
  ],
  '18-011-015': [
    'consent-form',
    'statement-of-complaint',
    'taking-longer-for-a-child',
    'report-for-a-child',
    'apology',
    'sorry-for-a-child',
    'payment',
  ],
}

for (const [reference, facts] of [
  ['24-001-902', bradford],
  ['18-011-015', westminster],
] as const) {
  const published = caseOf(facts)
  const papers = templates.flatMap(template => {
    const found = wholest(template, published)
    return found === null ? [] : [{ id: template.id, ...found }]
  })

  describe(`the papers of ${reference}`, () => {
    it('are whole where the published decision tells enough, and only there', () =>
      assert.deepEqual(
        papers.flatMap(({ id, lacks }) => (lacks === 0 ? [id] : [])),
        whole[reference],
      ))
  })

  describeWith('the PDF tools', `the papers of ${reference}, as another program reads them`, folder => {
    for (const { id, paper } of papers)
      it(`${id}: is a tagged PDF in every layout, with its title, in its own typeface`, async () => {
        for (const layout of ['standard', 'large print', 'easy read'] as const) {
          const pdf = await printed(paper, 'pdf', layout)
          const about = toolSays(folder, 'pdfinfo', pdf, file => [file])
          assert.match(about, /^Tagged: +yes$/m)
          assert.ok(about.includes(paper.title), about)
          const words = toolSays(folder, 'pdftotext', pdf, file => [file, '-']).replaceAll(/\s+/g, ' ')
          assert.ok(words.includes(paper.title), words)
        }
      })
  })
}
