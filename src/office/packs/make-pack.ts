import { fileAdded } from '#complaint/entries/file-added.ts'
import { fileChecked } from '#complaint/entries/file-checked.ts'
import { packMade } from '#complaint/entries/pack-made.ts'
import { isKept } from '#complaint/files/may-be-opened.ts'
import { typeInWords } from '#complaint/files/types.ts'
import { packInWords } from '#complaint/packs/in-words.ts'
import { isAsItStood } from '#complaint/packs/order.ts'
import type { Pack } from '#complaint/packs/state.ts'
import { nowInTheWay } from '#complaint/packs/what-goes.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { csvOf } from '#paper/bundle/index-files.ts'
import { chronologyRows, packTold } from '#paper/bundle/pack-order.ts'
import { type Block, paragraphs } from '#paper/content.ts'
import { assemble, type MadePart, type PackDocument } from '#print/bundle/assemble.ts'
import { FileDamaged, FileMissing, FilesLocked } from '#record/files/file-errors.ts'
import type { KeptFile } from '#record/files/file-keeper.ts'
import type { RecordTx } from '#record/record.ts'
import { holdsAny } from '#stream/role.ts'
import { onDay, whenToData } from '#stream/when.ts'
import { whateverElseIsRecorded } from '../dispatch/note.ts'
import { largestPackOf } from '../files/handling.ts'
import { inspect } from '../files/inspect.ts'
import { removeUnlessNamed } from '../files/remove-unless-named.ts'
import { actorAt, actorIn } from '../grants.ts'
import { handlingOf, londonDay, type Office, type Visitor } from '../office.ts'
import { openComplaint } from '../open-complaint.ts'
import { show } from '../view.ts'
import { packToMakeView } from '../views/pack-to-make.ts'
import { mayMakePacks } from '../views/packs.ts'
import { forgetPack } from './under-way.ts'

export type MadePack =
  | { readonly kind: 'made'; readonly pages: number }
  | { readonly kind: 'made before' }
  /** A paper may no longer go: it was destroyed, is held, or its redacted copy is gone. */
  | { readonly kind: 'not made'; readonly why: string }
  | { readonly kind: 'not found' | 'not allowed' }

/** The service is stopping: nothing was kept, and it is made at the next start. */
export class Stopped extends Error {
  override name = 'Stopped'
}

const DAY = 86_400
const WORDED: ReadonlySet<string> = new Set(['docx', 'txt', 'csv'])
/** In characters: what is printed of one document that has no pages of its own. */
const MOST = 200_000

async function wordsOf(bytes: Buffer, name: string): Promise<readonly Block[] | null> {
  const found = await inspect(bytes, name)
  if (found.kind !== 'taken' || found.words.outcome !== 'read') return null
  const words = found.words.pages.map(page => page.words).join('\n\n')
  const cut = words.length > MOST ? [...paragraphs('It goes on in the file itself.')] : []
  return [...paragraphs(words.slice(0, MOST)), ...cut]
}

async function allOf(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of content) pieces.push(piece)
  return Buffer.concat(pieces)
}

interface Made extends KeptFile {
  readonly of: Omit<MadePart, 'content'>
}

const endings = { pdf: 'pdf', zip: 'zip', index: 'pdf' } as const

function nameOf({ of }: Made, pack: Pack, reference: string): string {
  const part = of.parts === 1 ? '' : ` part ${of.part} of ${of.parts}`
  const what = of.kind === 'index' ? 'Index of ' : ''
  return `${what}${packInWords(pack).replaceAll(',', '')} ${reference.replaceAll('/', '-')}${part}.${endings[of.kind]}`
}

/** Told before each document is read; what it throws ends the making, and nothing is kept. */
export type Reached = (document: number, documents: number) => void

/** The papers of a pack as they are read: piece by piece out of the keeping of the files. */
async function documentsOf(
  office: Office,
  owner: { readonly authorityId: string; readonly complaintId: string },
  state: ComplaintState,
  papers: ReturnType<typeof packTold>['papers'],
  reached: Reached,
): Promise<readonly PackDocument[]> {
  const documents: PackDocument[] = []
  let begun = 0
  for (const { usesId, title, kind, dated, suppliedBy } of papers) {
    const file = state.files.held.get(usesId)
    if (!file || !isKept(file)) continue
    const place = documents.length + 1
    const read = () => {
      begun = Math.max(begun, place)
      reached(begun, papers.length)
      return office.record.files.read({ ...owner, storedAs: file.storedAs })
    }
    const words = WORDED.has(file.type) ? await wordsOf(await allOf(read()), file.name) : null
    const { type, sha256, size } = file
    documents.push({ title, kind, dated, suppliedBy, type, typeInWords: typeInWords(type), sha256, size, words, read })
  }
  return documents
}

/**
 * Makes the files of a pack that was put together, and keeps them among the complaint's: permission and the line in the
 * audit first. Everything in it is looked at again, for a paper may have been destroyed since. Once for each pack.
 */
export async function makePack(
  office: Office,
  query: { readonly id: string; readonly pack: string },
  visitor: Visitor,
  reached: Reached = () => {},
): Promise<MadePack> {
  const seen = await show(office, packToMakeView, query, visitor)
  if (seen.kind !== 'shown') return { kind: seen.kind }
  const { state, pack, council, head } = seen.shown
  if (pack.made) return { kind: 'made before' }
  const why = nowInTheWay(state, pack)
  if (why !== null) return { kind: 'not made', why }
  const owner = { authorityId: visitor.authorityId, complaintId: query.id }
  const told = packTold(state, pack)
  const documents = await documentsOf(office, owner, state, told.papers, reached)
  const made: Made[] = []
  const undo = () => Promise.all(made.map(({ storedAs }) => removeUnlessNamed(office, { ...owner, storedAs })))
  const forOmbudsman = pack.purpose === 'enquiry of the Ombudsman'
  const cover = forOmbudsman ? { ...told.cover, lines: [...told.cover.lines, head] } : told.cover
  try {
    const { listed, last } = await assemble(
      {
        cover,
        council,
        documents,
        notIn: told.notIn,
        after: told.after,
        beside:
          told.chronology.length === 0
            ? []
            : [{ name: 'chronology.csv', text: csvOf(chronologyRows(told.chronology)) }],
        first: told.first,
        largest: largestPackOf(handlingOf(office)),
        seconds: (pack.happened.latest ?? 0) * DAY,
      },
      async ({ content, ...of }) => {
        // The files themselves hold what their pages do not show.
        if (of.kind === 'zip' && pack.recipient === 'person complained about') return
        made.push({ of, ...(await office.record.files.keep(owner, content, Number.POSITIVE_INFINITY)) })
      },
    )
    const instant = office.now()
    const today = londonDay(instant)
    const at = instant.toISOString()
    const source = { kind: 'worked' } as const
    const files = made.map(one => ({ ...one, fileId: office.newId() }))
    const keep = async (tx: RecordTx): Promise<MadePack> => {
      const opened = await openComplaint(tx, query.id)
      const actor = opened && actorIn(await actorAt(tx, visitor, today), opened.state)
      if (!opened || !actor) return { kind: 'not found' }
      if (!holdsAny(actor, mayMakePacks)) return { kind: 'not allowed' }
      if (opened.state.packs.composed.get(pack.id)?.made) return { kind: 'made before' }
      if (!isAsItStood(opened.state, pack))
        return { kind: 'not made', why: 'Its papers were moved meanwhile. Ask for its files again.' }
      const inTheWay = nowInTheWay(opened.state, pack)
      if (inTheWay !== null) return { kind: 'not made', why: inTheWay }
      const added = files.map(one =>
        fileAdded.write(onDay(today), source, {
          fileId: one.fileId,
          storedAs: one.storedAs,
          name: nameOf(one, pack, state.reference),
          kind: 'other',
          what: `${one.of.kind === 'index' ? 'Index: ' : ''}${packInWords(pack)}`,
          type: endings[one.of.kind],
          size: one.size,
          sha256: one.sha256,
          dated: whenToData(onDay(today)),
          suppliedBy: null,
          versionOf: null,
        }),
      )
      const said = packMade.write(onDay(today), source, {
        packId: pack.id,
        files: files.map(({ fileId, of: { kind, part, parts } }) => ({ fileId, kind, part, parts })),
        ranges: listed.flatMap(({ pages, sha256 }, place) => {
          const paper = told.papers[place]
          return paper ? [{ fileId: paper.fileId, ...pages, sha256 }] : []
        }),
        lastPage: last,
      })
      // Every paper in it may be opened, which was asked above, and nothing else came in.
      const checked = files.map(({ fileId }) =>
        fileChecked.write(onDay(today), source, {
          fileId,
          result: 'made here',
          by: 'of files that may be opened',
        }),
      )
      await tx.append(opened.ref, opened.version, [...added, ...checked, said], { actor: visitor.personId, now: at })
      const detail = { pack: pack.id, files: files.map(({ fileId }) => fileId) }
      await tx.audit({ at, actor: visitor.personId, kind: 'change', subject: `complaint/${query.id}`, detail })
      await forgetPack(tx, { complaintId: query.id, pack: pack.id })
      return { kind: 'made', pages: last }
    }
    const result = await whateverElseIsRecorded(() => office.record.transaction(visitor.authorityId, keep))
    if (result.kind !== 'made') {
      await undo()
      return result
    }
    return result
  } catch (error) {
    await undo()
    if (error instanceof FileMissing || error instanceof FileDamaged || error instanceof FilesLocked)
      return { kind: 'not made', why: `A paper of this pack cannot be read. ${error.message}` }
    throw error
  }
}
