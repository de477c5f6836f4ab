import { lawAt } from '#authority/law.ts'
import { knownPersonOn } from '#authority/term-of-office.ts'
import { linkComplaint } from '#complaint/verbs/link-complaint.ts'
import { authorityOf } from '#record/read-tables/law-of-authority.ts'
import type { RecordTx } from '#record/record.ts'
import type { Actor } from '#stream/role.ts'
import type { Context } from '#stream/verb.ts'
import { draftOfPerson, draftsOf, mayDraft, type StoredDraft } from '../drafts.ts'
import { complaintNamed } from '../name-complaints.ts'
import { isStreamId } from '../office.ts'
import type { View } from '../view.ts'
import { colleaguesOf } from './complaint.ts'
import type { Colleague } from './shown-complaint.ts'

/** What somebody has begun and not sent. */
export const draftsView: View<null, readonly StoredDraft[]> = {
  name: 'drafts',
  may: mayDraft,
  kind: 'view',
  load: (tx, _params, { visitor, today }) => draftsOf(tx, visitor.personId, today),
  audit: (_params, shown) => ({ subject: 'drafts', detail: { shown: shown.length } }),
}

export interface ShownDraft {
  readonly draft: StoredDraft
  /** What its steps may know of the world when they are tried. */
  readonly context: Omit<Context, 'newId'>
  /** Those who work for the council, who can be complained about too. */
  readonly colleagues: readonly (Colleague & { readonly name: string })[]
  /** The complaints that the draft mentions by reference and that this person may know of: their ids. */
  readonly named: ReadonlyMap<string, string>
}

const REFERENCE = /\b[A-Z][A-Z0-9]{1,7}\/\d{4}\/\d{1,7}\b/gi
/** More than anybody links. */
const MOST_REFERENCES = 20

async function namedIn(tx: RecordTx, answers: string, actor: Actor): Promise<ReadonlyMap<string, string>> {
  const named = new Map<string, string>()
  for (const reference of [...new Set(answers.match(REFERENCE))].slice(0, MOST_REFERENCES)) {
    const id = await complaintNamed(tx, reference, actor, linkComplaint.may)
    if (id !== null) named.set(reference, id)
  }
  return named
}

async function colleaguesNamed(tx: RecordTx, colleagues: readonly Colleague[]): Promise<ShownDraft['colleagues']> {
  const rows = await tx.query<{ id: string; name: string }>(
    'select person_id as id, name from person_list where authority_id = $1 and person_id = any($2::uuid[])',
    [tx.authorityId, colleagues.map(({ personId }) => personId).filter(isStreamId)],
  )
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return colleagues.flatMap(one => {
    const name = names.get(one.personId)
    return name === undefined ? [] : [{ ...one, name }]
  })
}

/** One of one's own drafts. */
export const draftView: View<{ readonly id: string }, ShownDraft> = {
  name: 'draft',
  may: mayDraft,
  kind: 'view',
  async load(tx, { id }, { visitor, today, actor }) {
    const draft = await draftOfPerson(tx, visitor.personId, id)
    if (!draft) return null
    const authority = await authorityOf(tx, visitor.authorityId)
    const context = {
      today,
      calendar: lawAt(authority).calendar,
      actor,
      source: { kind: 'worked' },
      reference: '',
      people: (personId: string) => knownPersonOn(authority, personId, today),
    } as const
    const colleagues = await colleaguesNamed(tx, colleaguesOf(authority, today))
    return { draft, context, colleagues, named: await namedIn(tx, draft.answers, actor) }
  },
  audit: ({ id }) => ({ subject: `draft/${id}`, detail: null }),
}
