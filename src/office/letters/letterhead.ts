import type { Logo } from '#authority/letters/logo.ts'
import type { Letterhead } from '#authority/letters/state.ts'
import type { AuthorityState } from '#authority/state.ts'
import type { HeadUsed } from '#complaint/letters/state.ts'
import type { Paper } from '#paper/content.ts'
import type { Given } from '#paper/template.ts'
import { FileDamaged, FileMissing, FilesLocked } from '#record/files/file-errors.ts'
import type { Office } from '../office.ts'

interface Head {
  readonly council: Given['council']
  readonly logo: Logo | null
  /** By which it can be told later what a letter was made with. */
  readonly head: HeadUsed
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map(one => one.trim())
    .filter(one => one !== '')

type OfCouncil = Pick<AuthorityState, 'name' | 'colour' | 'letters'>

/** What stands at the head and the end of a council's letters now. */
export const headOfLetters = ({ name, colour, letters }: OfCouncil): Head =>
  headMade(letters.heads.at(-1), { name, colour })

/** The same as it stood when a letter was made with it. */
export const headAsUsed = ({ letters }: OfCouncil, { version, name, colour }: HeadUsed): Head =>
  headMade(
    letters.heads.find(one => one.version === version),
    { name, colour },
  )

function headMade(head: Letterhead | undefined, { name, colour }: Pick<AuthorityState, 'name' | 'colour'>): Head {
  const address = linesOf(head?.address ?? '')
  return {
    council: {
      name,
      colour,
      ...(address.length > 0 ? { address } : {}),
      ...(head?.standard ? { standard: head.standard } : {}),
    },
    logo: head?.logo ?? null,
    head: { version: head?.version ?? null, name, colour },
  }
}

/** The bytes of a logo; null where they cannot be read. Not inside a transaction. */
export async function readLogo({ record }: Office, authorityId: string, { storedAs }: Logo): Promise<Buffer | null> {
  const parts: Uint8Array[] = []
  try {
    for await (const piece of record.files.read({ authorityId, complaintId: authorityId, storedAs })) parts.push(piece)
  } catch (error) {
    if (error instanceof FileMissing || error instanceof FileDamaged || error instanceof FilesLocked) return null
    throw error
  }
  return Buffer.concat(parts)
}

/** A paper with the picture itself. A letter without its logo is still the letter, so one that is lost stops nothing. */
export async function withLogo(office: Office, authorityId: string, paper: Paper, logo: Logo | null): Promise<Paper> {
  const bytes = logo && (await readLogo(office, authorityId, logo))
  if (!logo || !bytes) return paper
  const { type, width, height, alt } = logo
  return {
    ...paper,
    council: { ...paper.council, logo: { type, width, height, alt, base64: bytes.toString('base64') } },
  }
}
