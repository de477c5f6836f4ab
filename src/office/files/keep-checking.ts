import type { FileOf } from '#record/files/file-keeper.ts'
import { checkMail } from '../inbox/after-taking.ts'
import { handlingOf, type Office } from '../office.ts'
import { pause } from '../pause.ts'
import { lookAgain } from './after-adding.ts'
import { Rests } from './rests.ts'

/** How often it is asked whether the scanner answers, in milliseconds. */
const EVERY = 60_000

interface Row {
  complaint_id: string
  stored_as: string
}

const notChecked = (office: Office, authorityId: string): Promise<readonly FileOf[]> =>
  office.record.transaction(authorityId, async tx => {
    const rows = await tx.query<Row>(
      `select complaint_id, stored_as from file_list where authority_id = $1 and not_checked
       order by complaint_id, file_id`,
      [authorityId],
    )
    return rows.map(({ complaint_id: complaintId, stored_as: storedAs }) => ({ authorityId, complaintId, storedAs }))
  })

/**
 * Has the files of a council checked that nothing could check before. Nothing is done while the scanner gives no answer.
 * @returns how many of them have been checked now
 */
export async function checkHeld(
  office: Office,
  authorityId: string,
  rests = new Rests(),
  stopping?: AbortSignal,
): Promise<number> {
  const { scanner } = handlingOf(office)
  if ((await scanner.standing()).kind !== 'answers' || (await office.record.files.locked()) !== null) return 0
  let checked = 0
  for (const file of await notChecked(office, authorityId)) {
    if (stopping?.aborted) break
    const now = performance.now()
    if (!rests.isOver(file, now)) continue
    const { result } = await lookAgain(office, file)
    if (result === 'could not be checked') rests.longer(file, now)
    else {
      rests.none(file)
      checked++
    }
  }
  return checked
}

/** The same again and again for every council, until it is told to stop. A failure is said, and tried again. */
export async function keepChecking(
  office: Office,
  authorities: readonly string[],
  stopping: AbortSignal,
  say: (line: string) => void,
): Promise<void> {
  if (handlingOf(office).scanner.name === null) return
  const rests = new Rests()
  let answered = false
  while (!stopping.aborted) {
    const answers = (await handlingOf(office).scanner.standing()).kind === 'answers'
    const isBack = answers && !answered
    answered = answers
    for (const authorityId of authorities)
      try {
        if (!stopping.aborted) await checkHeld(office, authorityId, rests, stopping)
        if (!stopping.aborted && isBack) await checkMail(office, authorityId)
      } catch (error) {
        say(`Held files could not be checked again: ${error instanceof Error ? error.message : error}`)
      }
    await pause(EVERY, stopping)
  }
}
