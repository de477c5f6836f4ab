import { aboutGround } from '#complaint/redaction/grounds.ts'
import { LAID_OUT_OTHERWISE } from '#complaint/redaction/in-words.ts'
import { isLaidOutOtherwise } from '#complaint/redaction/state.ts'
import { print } from '#print/print.ts'
import { FileDamaged, FileMissing, FilesLocked, FilesUnavailable, FileTooLarge } from '#record/files/file-errors.ts'
import type { KeptFile, Owner } from '#record/files/file-keeper.ts'
import { afterAdding } from '../files/after-adding.ts'
import type { Words } from '../files/inspection.ts'
import { removeUnlessNamed } from '../files/remove-unless-named.ts'
import { madeHere } from '../letters/keep-letter.ts'
import { londonDay, type Office } from '../office.ts'
import { type CopyToMake, copyToMake } from './copy-to-make.ts'
import { coverOf, titleOf } from './cover.ts'
import { type Answered, growingCopy, type NotRead, readCopyBack } from './in-own-process.ts'
import { keepCopy } from './keep-copy.ts'
import { Lane } from './lane.ts'
import type { Built, Progress } from './orders.ts'
import { pagesOf } from './pages-of.ts'
import { type Claimed, claimNext, type Ended, forget, tellEnd, tellHowFar, type UnderWay } from './under-way.ts'

/** In milliseconds: how often it is told how far a copy is. */
const EVERY = 5_000
/** A copy that was cut off so often may be what ends the service. */
const MOST_TRIES = 3
const MEGABYTE = 1024 * 1024
/** What is read back is held as a whole by the process that reads it. */
const LARGEST_COPY = 400 * MEGABYTE

type End = Ended | { readonly kind: 'kept' } | { readonly kind: 'overtaken' }

const inParts = 'Save the file in parts, add each of them to the files, and redact those.'

const whyNot: Record<Exclude<NotRead, 'stopped'>, string> = {
  broken: 'A page of this file cannot be taken apart. Save it as a PDF anew, add that to the files and redact it.',
  'too long': `It took too long. ${inParts}`,
  'too much memory': `It took too much memory. ${inParts}`,
}

class NotBuilt extends Error {
  override name = 'NotBuilt'
  readonly why: NotRead

  constructor(why: NotRead) {
    super(why)
    this.why = why
  }
}

const endOf = (why: NotRead): End => (why === 'stopped' ? { kind: 'waiting' } : { kind: 'failed', why: whyNot[why] })

interface Going {
  readonly stopping: AbortSignal
  readonly reached: (kind: 'being made' | 'being read back') => (progress: Progress) => void
}

/** The pages of the file, as they come out of its keeping. */
async function* originalOf(office: Office, owner: Owner, { file }: CopyToMake): AsyncGenerator<Uint8Array> {
  const content = office.record.files.read({ ...owner, storedAs: file.storedAs })
  if (file.type === 'pdf') return yield* content
  const parts: Uint8Array[] = []
  for await (const piece of content) parts.push(piece)
  const pages = await pagesOf(file, Buffer.concat(parts))
  if (!pages) throw new NotBuilt('broken')
  yield pages.pdf
}

/** Searched like any other file, without reading it once more. */
const wordsOf = ({ words, inFront }: Built): Words => {
  const pages = words.flatMap((text, at) => (text.trim() === '' ? [] : [{ page: inFront + at + 1, words: text }]))
  return pages.length > 0 ? { outcome: 'read', pages } : { outcome: 'no words' }
}

async function build(
  office: Office,
  owner: Owner,
  make: CopyToMake,
  says: readonly string[],
  going: Going,
): Promise<{ readonly kept: KeptFile; readonly built: Built }> {
  const marks = [...make.open.marks.values()]
  const cover = await print(coverOf(make), 'pdf')
  if (cover.kind !== 'printed') throw new NotBuilt('broken')
  const growing = growingCopy(
    originalOf(office, owner, make),
    cover.bytes,
    { marks, title: titleOf(make.file), says },
    { stopping: going.stopping, reached: going.reached('being made') },
  )
  const answered: Answered<Built>[] = []
  async function* pieces(): AsyncGenerator<Uint8Array> {
    const answer = yield* growing
    if (answer.kind !== 'answered') throw new NotBuilt(answer.why)
    answered.push(answer)
  }
  const kept = await office.record.files.keep(owner, pieces(), LARGEST_COPY)
  const [answer] = answered
  if (answer?.kind !== 'answered') throw new NotBuilt('broken')
  return { kept, built: answer.said }
}

async function make(office: Office, which: Claimed, going: Going): Promise<End> {
  const { authorityId, complaintId } = which
  const owner = { authorityId, complaintId }
  const today = londonDay(office.now())
  const given = await office.record.transaction(authorityId, tx => copyToMake(tx, which, today))
  if (!given) return { kind: 'overtaken' }
  const says = [...given.open.marks.values()].map(({ ground }) => `[taken out: ${aboutGround[ground].onCopy}]`)
  const { kept, built } = await build(office, owner, given, says, going)
  const copy = { ...owner, storedAs: kept.storedAs }
  let isKept = false
  try {
    if (isLaidOutOtherwise(given.open, built.layout)) return { kind: 'failed', why: LAID_OUT_OTHERWISE }
    const { nowhere, painted, inFront } = built
    const back = await readCopyBack(
      office.record.files.read(copy),
      { nowhere, painted, says, inFront, title: titleOf(given.file) },
      { stopping: going.stopping, reached: going.reached('being read back') },
    )
    if (back.kind !== 'answered') return endOf(back.why)
    const where = back.said.stillThere.map(one => one.where)
    if (where.length > 0) return { kind: 'still there', where }
    isKept = (await keepCopy(office, which, kept)) === 'kept'
    if (isKept) await afterAdding(madeHere(office), copy, wordsOf(built))
    return isKept ? { kind: 'kept' } : { kind: 'overtaken' }
  } finally {
    // Should this be broken off, "redress verify" removes it.
    if (!isKept) await removeUnlessNamed(office, copy)
  }
}

function endOfFailure(error: unknown): End {
  if (error instanceof NotBuilt) return endOf(error.why)
  if (error instanceof FileTooLarge)
    return { kind: 'failed', why: `The copy would be larger than ${LARGEST_COPY / MEGABYTE} MB. ${inParts}` }
  if (
    error instanceof FileMissing ||
    error instanceof FileDamaged ||
    error instanceof FilesLocked ||
    error instanceof FilesUnavailable
  )
    return { kind: 'failed', why: `The file cannot be read, or its copy not kept. ${error.message}` }
  throw error
}

async function end(office: Office, which: Claimed, came: Exclude<End, { readonly kind: 'kept' }>): Promise<void> {
  const { authorityId, complaintId, confirmedBy: actor, file } = which
  await office.record.transaction(authorityId, async tx => {
    if (came.kind === 'overtaken') {
      await forget(tx, which)
      return
    }
    await tellEnd(tx, which, came)
    if (came.kind === 'waiting') return
    const how = came.kind === 'still there' ? { stillThere: came.where.length } : { failed: true }
    const detail = { verb: 'confirm-redaction', file, ...how }
    await tx.audit({
      at: office.now().toISOString(),
      actor,
      kind: 'refusal',
      subject: `complaint/${complaintId}`,
      detail,
    })
  })
}

/** What is taken begins at once: what waited here, taken and silent, would count as cut off. */
const lane = new Lane()

/**
 * Makes the next redacted copy of a council that was confirmed: from the pages, page by page, into the keeping of the
 * files, and read back from there. Only then is it on record, if it is still what was confirmed. Not inside a transaction.
 * @returns false where there is none
 */
export async function makeNextCopy(office: Office, authorityId: string, stopping: AbortSignal): Promise<boolean> {
  const leave = await lane.enter()
  try {
    const which = stopping.aborted ? null : await claimNext(office, authorityId)
    if (which) await makeClaimed(office, which, stopping)
    return which !== null
  } finally {
    leave()
  }
}

async function makeClaimed(office: Office, which: Claimed, stopping: AbortSignal): Promise<void> {
  if (which.tries > MOST_TRIES) {
    const why = `It was broken off ${MOST_TRIES} times while it was being made. ${inParts}`
    await end(office, which, { kind: 'failed', why })
    return
  }
  const unwanted = new AbortController()
  let told: Extract<UnderWay, Progress> = { kind: 'being made', page: 0, pages: 0 }
  const telling = setInterval(() => {
    tellHowFar(office, which, told).then(
      isOurs => {
        if (!isOurs) unwanted.abort()
      },
      // The database may be away for a moment: that it is silent for long is what counts.
      () => {},
    )
  }, EVERY)
  const reached = (kind: 'being made' | 'being read back') => (progress: Progress) => {
    told = { kind, ...progress }
  }
  try {
    const going = { stopping: AbortSignal.any([stopping, unwanted.signal]), reached }
    const came = await make(office, which, going).catch(endOfFailure)
    if (came.kind !== 'kept') await end(office, which, came)
  } finally {
    clearInterval(telling)
  }
}
