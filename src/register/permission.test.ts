import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import { show, type View } from '#office/view.ts'
import { type Role, role } from '#stream/role.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { importDecisions } from './import-decisions.ts'
import { everyDecision } from './query.ts'
import { bringingInView } from './views/bringing-in.ts'
import { comparisonView } from './views/comparison.ts'
import { decisionView } from './views/decision.ts'
import { figuresView } from './views/figures.ts'
import { importView } from './views/import.ts'
import { decisionsView } from './views/search.ts'

/** Written down by hand: whoever works with complaints may read what is published; who only gives people roles has no need. */
const maySee: readonly Role[] = role.options.filter(each => each !== 'administrator')

describe('permission in the register of published decisions', () => {
  let council: Council
  before(async () => {
    ;[council] = await openCouncils(['RGP'])
  })
  after(() => council.record.close())

  let told = 0
  async function news(): Promise<readonly { kind: string; subject: string; actor: string }[]> {
    const lines = await council.record.transaction(council.authorityId, tx =>
      tx.query<{ id: number; kind: string; subject: string; actor: string }>(
        'select id, kind, subject, actor from audit where id > $1 order by id',
        [told],
      ),
    )
    told = lines.at(-1)?.id ?? told
    return lines
  }

  const look = <Params, Shown>(view: View<Params, Shown>, params: Params, there: string, may = maySee) => ({
    view,
    there,
    may,
    seen: (each: Role) => show(council.office, view, params, council.visitor(each)),
  })
  const looks = [
    look(decisionsView, everyDecision, 'shown'),
    look(comparisonView, { faultKind: '', stage: null, since: null }, 'shown'),
    look(figuresView, { authority: '', year: null }, 'shown'),
    look(decisionView, { reference: '24-000-000' }, 'not found'),
    look(bringingInView, null, 'shown', ['complaints manager']),
    look(importView, { id: crypto.randomUUID(), page: 1, now: new Date() }, 'not found', ['complaints manager']),
  ]

  it('has a look below for every view', async () => {
    const folder = new URL('views/', import.meta.url)
    const files = readdirSync(folder).filter(file => /^[^.]+\.ts$/.test(file))
    const modules = await Promise.all(files.map(file => import(new URL(file, folder).href)))
    const views = modules.flatMap(module => Object.values(module)).filter(value => typeof value === 'object')
    assert.deepEqual(new Set(views), new Set(looks.map(({ view }) => view)))
  })

  it('each look is for those named and nobody else, and stands in the audit either way', async () => {
    for (const { view, there, may, seen } of looks)
      for (const each of role.options) {
        await news()
        const { kind } = await seen(each)
        const [line, ...more] = await news()
        assert.equal(kind, may.includes(each) ? there : 'not allowed', `${view.name}: ${each}`)
        assert.equal(more.length, 0)
        assert.equal(line?.actor, council.visitor(each).personId)
        if (kind === 'shown') assert.equal(line?.kind, view.kind)
        else assert.deepEqual([line?.kind, line?.subject], ['refusal', `view/${view.name}`])
      }
  })

  it('import-decisions: complaints manager', async () => {
    for (const each of role.options) {
      await news()
      const { kind } = await importDecisions(council.office, [], council.visitor(each))
      const allowed = each === 'complaints manager'
      assert.equal(kind, allowed ? 'done' : 'not allowed', each)
      const [line] = await news()
      assert.deepEqual(
        [line?.kind, line?.subject],
        allowed ? ['change', 'decisions'] : ['refusal', 'verb/import-decisions'],
      )
    }
  })
})
