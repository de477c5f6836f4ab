import { takeBounce } from '../dispatch/take-bounce.ts'
import { Rests } from '../files/rests.ts'
import { handlingOf, type Office } from '../office.ts'
import { senderProof } from './sender-proof.ts'
import { mailFile, rawMail } from './take-mail.ts'

interface Row {
  id: string
  stored_as: string
  from_address: string | null
  sent_to: string
}

/** What came back tells the sending it is about. One that is about none waits for a person. */
async function toldItsSending(office: Office, authorityId: string, { id, stored_as: storedAs }: Row): Promise<boolean> {
  const taken = await takeBounce(office, authorityId, (await rawMail(office, authorityId, storedAs)).toString('latin1'))
  if (taken === 'not ours') return false
  await office.record.transaction(authorityId, async tx => {
    const at = office.now().toISOString()
    await tx.query(
      `update inbox set standing = 'told', settled_at = $3, settled_by = 'system', reason = $4
       where authority_id = $1 and mail_id = $2 and standing = 'waiting'`,
      [authorityId, id, at, taken],
    )
    tx.audit({ at, actor: 'system', kind: 'change', subject: 'inbox', detail: { mail: id, told: taken } })
  })
  return true
}

async function checked(office: Office, authorityId: string, { id, stored_as: storedAs }: Row): Promise<boolean> {
  const { scanner } = handlingOf(office)
  const answer = await scanner
    .scan(office.record.files.read(mailFile(authorityId, storedAs)))
    .catch(() => ({ result: 'could not be checked', by: `${scanner.name ?? 'the scanner'} gave no answer` }) as const)
  await office.record.transaction(authorityId, tx =>
    tx.query('update inbox set check_result = $3, check_by = $4 where authority_id = $1 and mail_id = $2', [
      authorityId,
      id,
      answer.result,
      answer.by,
    ]),
  )
  return answer.result !== 'could not be checked'
}

async function senderLookedAt(office: Office, authorityId: string, row: Row): Promise<boolean> {
  const { senders } = office
  if (!senders || row.from_address === null) return true
  const between = { from: row.from_address, to: row.sent_to }
  const { proof, by } = await senderProof(await rawMail(office, authorityId, row.stored_as), between, senders)
  await office.record.transaction(authorityId, tx =>
    tx.query('update inbox set sender_proof = $3, sender_proof_by = $4 where authority_id = $1 and mail_id = $2', [
      authorityId,
      row.id,
      proof,
      by,
    ]),
  )
  return proof !== 'could not be looked up'
}

/** What is not done yet. What came back long ago is left to a person, and a domain that never answers is asked no more. */
const unfinished = {
  check: `(check_result is null or check_result = 'could not be checked') order by check_result nulls first, received_at`,
  sending: `kind = 'bounce' and standing = 'waiting' and received_at > $3::timestamptz - interval '14 days'
    order by received_at desc`,
  sender: `from_address is not null and (sender_proof is null or sender_proof = 'could not be looked up')
    and received_at > $3::timestamptz - interval '2 days' order by sender_proof nulls first, received_at desc`,
} as const

const finish = { check: checked, sending: toldItsSending, sender: senderLookedAt } as const

/** So that one that gives no answer for half a minute holds up few others. */
const AT_ONCE = { check: 1, sending: 1, sender: 8 } as const

interface Which {
  /** One message, or all of them. */
  readonly mailId?: string
  readonly rests?: Rests
  readonly stopping?: AbortSignal
}

/** @throws the first of what went wrong, once all the others are done: a damaged one is said, and holds up none after it */
async function finishEach(
  office: Office,
  authorityId: string,
  what: keyof typeof unfinished,
  { mailId, rests = new Rests(), stopping }: Which = {},
): Promise<void> {
  const rows = await office.record.transaction(authorityId, tx =>
    tx.query<Row>(
      `select mail_id as id, stored_as, from_address, sent_to from inbox
       where authority_id = $1 and ($2::uuid is null or mail_id = $2) and $3::timestamptz is not null
         and ${unfinished[what]}`,
      [authorityId, mailId ?? null, office.now().toISOString()],
    ),
  )
  const now = performance.now()
  const waiting = rows.filter(({ stored_as: storedAs }) => rests.isOver({ storedAs }, now))
  const failures: unknown[] = []
  const step = async (row: Row): Promise<void> => {
    const which = { storedAs: row.stored_as }
    const isFinished = await finish[what](office, authorityId, row).catch((error: unknown) => {
      failures.push(error)
      return false
    })
    if (isFinished) rests.none(which)
    else rests.longer(which, now)
  }
  for (let at = 0; at < waiting.length && !stopping?.aborted; at += AT_ONCE[what])
    await Promise.all(waiting.slice(at, at + AT_ONCE[what]).map(step))
  if (failures.length > 0) throw failures[0]
}

/** @throws the first of what went wrong, once nothing of it is under way any more */
async function allOf(parts: readonly Promise<void>[]): Promise<void> {
  const [wrong] = (await Promise.allSettled(parts)).filter(({ status }) => status === 'rejected')
  if (wrong?.status === 'rejected') throw wrong.reason
}

/** Has messages looked at by the virus scanner that nothing could check before. Not inside a transaction. */
export const checkMail = (office: Office, authorityId: string, which?: Which): Promise<void> =>
  finishEach(office, authorityId, 'check', which)

/**
 * Tells sendings what came back, and looks whether senders are proved: what was cut off, or had no answer, not long ago.
 * Not inside a transaction.
 */
export async function lookAgainAtMail(office: Office, authorityId: string, which?: Which): Promise<void> {
  const parts = [finishEach(office, authorityId, 'sending', which)]
  if (office.senders) parts.push(finishEach(office, authorityId, 'sender', which))
  await allOf(parts)
}

/** Does with a message that has come in all that follows. What was cut off is done the next time. Not inside a transaction. */
export async function finishMail(office: Office, authorityId: string, mailId: string): Promise<void> {
  await allOf([checkMail(office, authorityId, { mailId }), lookAgainAtMail(office, authorityId, { mailId })])
}
