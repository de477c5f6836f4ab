import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { AuthorityRefused } from '../authorities.ts'
import { disposeOfStream } from '../disposal.ts'
import { exportRecord } from '../export.ts'
import type { FileOf, KeptFile } from '../files/file-keeper.ts'
import { verifyFiles } from '../files/verify-files.ts'
import { writeHeads } from '../heads.ts'
import { recordOn } from '../record.ts'
import { DamagedExport, restoreRecord } from '../restore.ts'
import { verify } from '../verify.ts'
import {
  type EngineUnderTest,
  entries,
  entry,
  newComplaint,
  now,
  recording,
  type TwoCouncils,
  twoCouncils,
} from './engine.ts'

async function exported(record: TwoCouncils | ReturnType<typeof recordOn>): Promise<string[]> {
  const lines: string[] = []
  await exportRecord(record, async line => {
    lines.push(line.trimEnd())
  })
  return lines
}

async function* from(lines: readonly string[]): AsyncGenerator<string, void> {
  yield* lines
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void> {
  yield bytes
}

/** @param target the engine the export is taken into */
export function exportingContract(engine: EngineUnderTest, target: EngineUnderTest): void {
  describe(`Moving the record from ${engine.name} to ${target.name}`, () => {
    let record: TwoCouncils
    let moved: ReturnType<typeof recordOn>
    let lines: string[]
    let letter: KeptFile & FileOf & { readonly content: Buffer }
    before(async () => {
      record = await twoCouncils(engine)
      for (const authority of [record.northborough, record.southborough]) {
        for (let count = 1; count <= 3; count++) {
          await record.transaction(authority, async tx => {
            await tx.append(newComplaint(), 0, entries(count), recording)
            await tx.append(
              { ...newComplaint(), kind: 'person' },
              0,
              [entry({ name: 'Ann "A" \u2028 O’Dea' })],
              recording,
            )
            await tx.audit({ at: now, actor: 'system', kind: 'change', subject: 'a', detail: { count } })
            await tx.nextReference(2026)
          })
        }
      }
      const complaint = newComplaint()
      const content = randomBytes(200_000)
      const kept = await record.files.keep(
        { authorityId: record.northborough, complaintId: complaint.id },
        once(content),
        content.length,
      )
      letter = { ...kept, content, authorityId: record.northborough, complaintId: complaint.id }
      await record.transaction(record.northborough, tx =>
        tx.append(complaint, 0, [entry({ ...kept, fileId: 'f1' }, 'file-added')], recording),
      )
      const gone = newComplaint()
      await record.transaction(record.northborough, tx => tx.append(gone, 0, entries(2), recording))
      const disposal = { expectedVersion: 2, happened: entry({}).happened, why: 'retention' }
      await disposeOfStream({ ...record, projections: [] }, record.northborough, gone, disposal, recording)
      await record.transaction(record.southborough, tx =>
        tx.query(
          `insert into drafts (authority_id, actor, subject, form, answers, saved_at) values ($1, 'a', 'b', 'c', 'd', $2)`,
          [record.southborough, now],
        ),
      )
      const mail = await record.files.keep(
        { authorityId: record.northborough, complaintId: record.northborough },
        once(Buffer.from('From: a@b.example')),
        1000,
      )
      await record.transaction(record.northborough, tx =>
        tx.query(
          `insert into inbox (authority_id, mail_id, received_at, sent_to, kind, body_sha256, subject, about, stored_as, size, sha256)
           values ($1, $2, $3, 'c', 'message', $4, 'Two words', array[$2, $1]::uuid[], $5, $6, $4)`,
          [record.northborough, newComplaint().id, now, mail.sha256, mail.storedAs, mail.size],
        ),
      )
      await writeHeads(record.db, now)
      lines = await exported(record)
      moved = recordOn(await target.empty())
      await moved.migrate(now)
    })
    after(async () => {
      await record.close()
      await moved.close()
    })

    it('refuses a damaged export, names the line and takes nothing in', async () => {
      const entryAt = (nth: number) =>
        lines.map((line, at) => [line, at] as const).filter(([line]) => line.startsWith('{"is":"entry"'))[nth]?.[1] ??
        -1
      const third = entryAt(2)
      const whole = lines.at(third) ?? ''
      const damages: readonly (readonly [what: string, damaged: readonly string[], line: number])[] = [
        ['a word changed', lines.with(third, whole.replace('canonical":"{', 'canonical":"{ ')), third + 1],
        ['an author changed', lines.with(third, whole.replace('"actor":"system"', '"actor":"x"')), third + 1],
        ['a line cut short', lines.with(third, whole.slice(0, 40)), third + 1],
        ['an unknown member', lines.with(third, whole.replace('{"is"', '{"more":1,"is"')), third + 1],
        ['its head missing', lines.slice(1), 1],
        ['its end missing', lines.slice(0, -1), lines.length],
        ['a line after its end', [...lines, lines[1] ?? ''], lines.length + 1],
        [
          'an audit line taken out',
          lines.filter((_, at) => at !== lines.findIndex(one => one.startsWith('{"is":"audit"'))),
          lines.length - 1,
        ],
        ['an audit line changed', lines.map(line => line.replace('{\\"count\\":1}', '{\\"count\\":2}')), lines.length],
        [
          'a file with other bytes',
          lines.map(line => (line.startsWith('{"is":"part"') ? '{"is":"part","bytes":"QUJD"}' : line)),
          lines.findIndex(line => line.startsWith('{"is":"file-end"')) + 1,
        ],
        [
          'a file without its end',
          lines.filter(line => !line.startsWith('{"is":"file-end"')),
          lines.findIndex(line => line.startsWith('{"is":"file-end"')) + 1,
        ],
        ['its councils missing', lines.filter(line => !line.startsWith('{"is":"authority"')), 2],
        ['nothing in it', [], 1],
      ]
      for (const [what, damaged, line] of damages) {
        await assert.rejects(restoreRecord(moved, from(damaged)), (error: unknown) => {
          assert.ok(error instanceof DamagedExport, `${what}: ${error}`)
          assert.equal(error.line, line, what)
          return true
        })
        assert.deepEqual(await moved.listAuthorities(), [], what)
        for await (const { storedAs } of moved.files.list()) assert.fail(`${what}: ${storedAs} was left behind`)
      }
    })

    it('brings every line over, so that a second export is the first', async () => {
      const restored = await restoreRecord(moved, from(lines))
      assert.deepEqual(restored.authorities.toSorted(), [record.northborough, record.southborough].toSorted())
      assert.equal(restored.entries, 22)
      assert.equal(restored.files, 2)
      assert.deepEqual(await exported(moved), lines)
    })

    it('brings the files over, locked with the keys of the record they are now in', async () => {
      const parts: Uint8Array[] = []
      for await (const piece of moved.files.read(letter)) parts.push(piece)
      assert.ok(Buffer.concat(parts).equals(letter.content))
      const { files, problems, leftovers } = await verifyFiles(moved, Date.now(), 0)
      assert.deepEqual({ files, problems, leftovers }, { files: 2, problems: [], leftovers: 0 })
    })

    it('brings the chain over whole, and it can be added to', async () => {
      assert.deepEqual(await verify(moved.db), await verify(record.db))
      await moved.transaction(record.northborough, async tx => {
        await tx.append(newComplaint(), 0, entries(1), recording)
        assert.equal(await tx.nextReference(2026), 'NNB/2026/0004')
      })
      assert.deepEqual((await verify(moved.db)).problems, [])
    })

    it('refuses to take in a council that is there already', async () => {
      await assert.rejects(restoreRecord(record, from(lines)), AuthorityRefused)
    })
  })
}
