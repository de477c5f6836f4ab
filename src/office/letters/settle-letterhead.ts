import type { Logo } from '#authority/letters/logo.ts'
import { settleLetterhead } from '#authority/letters/settle-letterhead.ts'
import { formatIsoDay } from '#law/day.ts'
import type { Paper } from '#paper/content.ts'
import { print } from '#print/print.ts'
import { FilesLocked } from '#record/files/file-errors.ts'
import type { InputIssue } from '#stream/refusal.ts'
import { tellType } from '../files/tell-type.ts'
import { londonDay, type Office, type Visitor } from '../office.ts'
import type { Once } from '../once.ts'
import { type CouncilResult, runForCouncil } from '../run-for-council.ts'
import { show } from '../view.ts'
import { councilLettersView } from '../views/council-letters.ts'
import { pictureSize } from './picture-size.ts'

/** In bytes: every letter carries it. */
const LARGEST_LOGO = 300 * 1024
/** In pixels, either way: more is no logo, and takes a computer long to unpack. */
const WIDEST_LOGO = 4_000

export interface HeadToSettle {
  readonly address: string
  readonly standard: string
  /** A new picture, the one in use, or none. */
  readonly logo: Buffer | 'as it is' | 'none'
  readonly alt: string
  readonly reason: string
  readonly expectedVersion: number
}

type Looked = Omit<Logo, 'storedAs' | 'sha256' | 'alt'>

const ONLY = 'Choose a PNG or JPEG picture'

async function looked(bytes: Buffer): Promise<Looked | string> {
  if (bytes.length > LARGEST_LOGO) return `The picture is larger than ${LARGEST_LOGO / 1024} KB. Choose a smaller one`
  const type = await tellType(bytes, '')
  if (type !== 'png' && type !== 'jpg') return ONLY
  const size = pictureSize(bytes, type)
  if (!size || size.width < 1 || size.height < 1) return `${ONLY}: this one cannot be read`
  if (size.width > WIDEST_LOGO || size.height > WIDEST_LOGO)
    return `The picture is wider or higher than ${WIDEST_LOGO.toLocaleString('en-GB')} pixels. Choose a smaller one`
  return { type, size: bytes.length, ...size }
}

/** Whether a letter can be printed with it at all: a picture that is broken inside would stop every letter. */
async function canBePrinted(bytes: Buffer, { type, width, height }: Looked): Promise<boolean> {
  const logo = { type, width, height, alt: 'Logo', base64: bytes.toString('base64') }
  const paper: Paper = {
    title: 'A letter',
    council: { name: 'The council', colour: '#000000', logo },
    reference: '',
    date: '',
    to: [],
    blocks: [],
    closing: [],
    enclosures: [],
  }
  return print(paper, 'pdf').then(
    ({ kind }) => kind === 'printed',
    () => false,
  )
}

export type SettledHead = CouncilResult | { readonly kind: 'wrong'; readonly issues: readonly InputIssue[] }

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

const longest = (field: string, text: string, most: number): readonly InputIssue[] =>
  text.length > most ? [{ field, message: `Enter at most ${most.toLocaleString('en-GB')} characters` }] : []

/** Settles the address, the logo and the standard paragraphs of a council's letters. A picture is told by its content. */
export async function settleHead(
  office: Office,
  { address, standard, logo, alt, reason, expectedVersion }: HeadToSettle,
  visitor: Visitor,
  key: Once | null = null,
): Promise<SettledHead> {
  const seen = await show(office, councilLettersView, { template: null }, visitor)
  if (seen.kind !== 'shown') return { kind: 'not allowed' }
  const before = seen.shown.state.letters.heads.at(-1)?.logo ?? null
  const found = Buffer.isBuffer(logo) ? await looked(logo) : null
  const broken =
    Buffer.isBuffer(logo) && found !== null && typeof found !== 'string' && !(await canBePrinted(logo, found))
  const shows = Buffer.isBuffer(logo) || (logo === 'as it is' && before !== null)
  const issues: readonly InputIssue[] = [
    ...longest('address', address, 1_000),
    ...longest('standard', standard, 10_000),
    ...longest('alt', alt, 200),
    ...(typeof found === 'string' ? [{ field: 'file', message: found }] : []),
    ...(broken ? [{ field: 'file', message: `${ONLY}: this one cannot be read` }] : []),
    ...(shows && alt.trim() === '' ? [{ field: 'alt', message: 'Say what the logo shows' }] : []),
    ...(reason.trim() === '' ? [{ field: 'reason', message: 'Say why' }] : longest('reason', reason, 10_000)),
  ]
  if (issues.length > 0) return { kind: 'wrong', issues }
  const { authorityId } = visitor
  let kept: Logo | null = logo === 'as it is' && before ? { ...before, alt: alt.trim() } : null
  let isNew = false
  if (Buffer.isBuffer(logo) && found !== null && typeof found !== 'string') {
    try {
      const { storedAs, sha256 } = await office.record.files.keep(
        { authorityId, complaintId: authorityId },
        once(logo),
        LARGEST_LOGO,
      )
      kept = { ...found, storedAs, sha256, alt: alt.trim() }
      isNew = true
    } catch (error) {
      if (!(error instanceof FilesLocked)) throw error
      return {
        kind: 'wrong',
        issues: [{ field: 'file', message: `Files cannot be kept at present. ${error.message}` }],
      }
    }
  }
  const happened = formatIsoDay(londonDay(office.now()))
  const input = { happened, address: address.trim(), standard: standard.trim(), logo: kept, reason: reason.trim() }
  const remove = async () => {
    if (isNew && kept) await office.record.files.remove({ authorityId, storedAs: kept.storedAs })
  }
  const sent = { once: key, expectedVersion }
  const done = await runForCouncil(office, settleLetterhead, input, visitor, sent).catch(async (error: unknown) => {
    await remove()
    throw error
  })
  if (done.kind !== 'done') await remove()
  return done
}
