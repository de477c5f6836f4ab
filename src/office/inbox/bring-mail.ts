import { type Brought, bring, type Content } from '../files/bring.ts'
import type { Office } from '../office.ts'
import type { InInbox } from '../views/inbox.ts'
import { attachedIn, readMail } from './read-mail.ts'
import { rawMail } from './take-mail.ts'

/** Something of a message is not taken as a file; nothing was recorded. */
export interface NotTaken {
  readonly kind: 'not taken'
  readonly name: string
  readonly why: string
}

export interface Chosen {
  readonly mailId: string
  /** What is attached and goes along, by its place. */
  readonly parts: readonly number[]
}

interface Place {
  readonly authorityId: string
  readonly complaintId: string
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void> {
  yield bytes
}

const notGot = (name: string): NotTaken => ({
  kind: 'not taken',
  name,
  why: 'It could not be taken out of the email. Open the email with another program and add the file by itself, or leave it out here.',
})

/** The message itself, as it came, and what was chosen of what is attached: all of it, or why not. */
async function contentsOf(
  office: Office,
  authorityId: string,
  mail: InInbox,
  chosen: Chosen,
): Promise<readonly Content[] | NotTaken> {
  const raw = await rawMail(office, authorityId, mail.storedAs)
  const contents: Content[] = [{ name: 'email.eml', bytes: once(raw) }]
  if (chosen.parts.length === 0) return contents
  const parts = ((await readMail(raw))?.parts ?? []).filter(({ place }) => chosen.parts.includes(place))
  if (parts.length < chosen.parts.length) return notGot('What is attached')
  const places = parts.map(({ place }) => place)
  const bytes = await attachedIn(raw, places)
  for (const [at, { name }] of parts.entries()) {
    const content = bytes[at]
    if (!content) return notGot(name)
    contents.push({ name, bytes: once(content) })
  }
  return contents
}

/** Keeps a message and what was chosen of it as files of a complaint: all of them, or none. `remove` takes them away again. */
export async function bringMail(office: Office, place: Place, mail: InInbox, chosen: Chosen) {
  const { authorityId } = place
  const files: Brought[] = []
  const remove = () =>
    Promise.all(files.map(({ upload: { storedAs } }) => office.record.files.remove({ authorityId, storedAs })))
  const contents = await contentsOf(office, authorityId, mail, chosen)
  if ('kind' in contents) return { remove, all: contents } as const
  for (const content of contents) {
    const brought = await bring(office, place, content)
    if (brought.kind === 'brought') files.push(brought)
    else {
      await remove()
      const all: NotTaken = { kind: 'not taken', name: content.name, why: brought.why }
      return { remove, all } as const
    }
  }
  return { remove, all: { kind: 'brought', files } } as const
}
