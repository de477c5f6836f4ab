import { fileChecked } from '#complaint/entries/file-checked.ts'
import { isKept, wasNotChecked } from '#complaint/files/may-be-opened.ts'
import type { ComplaintFile } from '#complaint/files/state.ts'
import { keepWords } from '#record/file-words.ts'
import type { FileOf } from '#record/files/file-keeper.ts'
import { VersionConflict } from '#record/stream-errors.ts'
import { onDay } from '#stream/when.ts'
import { handlingOf, londonDay, type Office } from '../office.ts'
import { openComplaint } from '../open-complaint.ts'
import type { Words } from './inspection.ts'
import type { ScanAnswer } from './scanner.ts'

async function scanned(office: Office, file: FileOf): Promise<ScanAnswer> {
  const { scanner } = handlingOf(office)
  try {
    return await scanner.scan(office.record.files.read(file))
  } catch {
    return { result: 'could not be checked', by: `${scanner.name ?? 'the scanner'} gave no answer` }
  }
}

/** Whether an answer is to be kept of a file as it stands now. */
type Wanted = (held: ComplaintFile, answer: ScanAnswer) => boolean

const isFirst: Wanted = ({ check }) => check === null

/** The same said again every few minutes would bury the history. */
const saysMore: Wanted = (held, { result, by }) =>
  wasNotChecked(held) && (held.check?.result !== result || held.check.by !== by)

interface Told {
  readonly file: FileOf
  readonly words: Words | null
  readonly answer: ScanAnswer
}

async function record(office: Office, { file, words, answer }: Told, wanted: Wanted): Promise<boolean> {
  const { authorityId, complaintId, storedAs } = file
  const instant = office.now()
  const at = instant.toISOString()
  return office.record.transaction(authorityId, async tx => {
    const opened = await openComplaint(tx, complaintId)
    const held = [...(opened?.state.files.held.values() ?? [])].find(one => one.storedAs === storedAs)
    if (!opened || !held || !isKept(held)) return false
    if (words !== null && words.outcome !== 'not searched')
      await keepWords(tx, { authorityId, complaintId, fileId: held.id }, words)
    if (!wanted(held, answer)) return true
    // The check is as much live work, or history, as the entry that added the file.
    const source = opened.entries.find(({ seq }) => seq === held.seq)?.source ?? { kind: 'worked' }
    const checked = fileChecked.write(onDay(londonDay(instant)), source, { fileId: held.id, ...answer })
    await tx.append(opened.ref, opened.version, [checked], { actor: 'system', now: at })
    const detail = { check: answer.result, file: held.id }
    await tx.audit({ at, actor: 'system', kind: 'change', subject: `complaint/${complaintId}`, detail })
    return true
  })
}

async function recordPatiently(office: Office, told: Told, wanted: Wanted): Promise<boolean> {
  // An entry of somebody else may come between: nobody decided anything here that would have to be thought over.
  for (let tries = 1; ; tries++) {
    try {
      return await record(office, told, wanted)
    } catch (error) {
      if (!(error instanceof VersionConflict) || tries === 5) throw error
    }
  }
}

/** Lets the scanner look at a file that was added, and keeps its answer and the words of the file. Until then it is held.
 * @returns whether the record names the file at all */
export const afterAdding = async (office: Office, file: FileOf, words: Words | null): Promise<boolean> =>
  recordPatiently(office, { file, words, answer: await scanned(office, file) }, isFirst)

/** Lets the scanner look again at a file that nothing could check, and keeps what it says where that is something new. */
export async function lookAgain(office: Office, file: FileOf): Promise<ScanAnswer> {
  const answer = await scanned(office, file)
  await recordPatiently(office, { file, words: null, answer }, saysMore)
  return answer
}
