import { takeBounce } from '../dispatch/take-bounce.ts'
import { handlingOf, type Office } from '../office.ts'
import { senderProof } from './sender-proof.ts'
import { mailFile, rawMail } from './take-mail.ts'

interface Row {
  id: string
  stored_as: string
  kind: string
  standing: string
  check_result: string | null
  from_address: string | null
  sent_to: string
  sender_proof: string | null
}

/** What came back tells the sending it is about. One that is about none waits for a person. */
async function toldItsSending(office: Office, authorityId: string, { id, stored_as: storedAs }: Row): Promise<void> {
  const taken = await takeBounce(office, authorityId, (await rawMail(office, authorityId, storedAs)).toString('latin1'))
  if (taken === 'not ours') return
  await office.record.transaction(authorityId, async tx => {
    const at = office.now().toISOString()
    await tx.query(
      `update inbox set standing = 'told', settled_at = $3, settled_by = 'system', reason = $4
       where authority_id = $1 and mail_id = $2 and standing = 'waiting'`,
      [authorityId, id, at, taken],
    )
    tx.audit({ at, actor: 'system', kind: 'change', subject: 'inbox', detail: { mail: id, told: taken } })
  })
}

async function checked(office: Office, authorityId: string, { id, stored_as: storedAs }: Row): Promise<void> {
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
}

/** How long a domain is asked again that gave no answer. */
const ASKED_FOR = '2 days'

async function senderLookedAt(office: Office, authorityId: string, row: Row): Promise<void> {
  const { senders } = office
  if (!senders || row.from_address === null) return
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
}

/**
 * Finishes what came in: tells sendings what came back, has messages looked at by the virus scanner, and looks whether
 * their senders are proved. What was cut off,
 * or could not be checked, is done the next time. Not inside a transaction.
 * @throws the first of what went wrong, once all the others are done
 */
export async function finishMail(office: Office, authorityId: string, mailId: string | null = null): Promise<void> {
  const rows = await office.record.transaction(authorityId, tx =>
    tx.query<Row>(
      `select mail_id as id, stored_as, kind, standing, check_result, from_address, sent_to, sender_proof from inbox
       where authority_id = $1 and ($2::uuid is null or mail_id = $2)
         and (check_result is null or check_result = 'could not be checked' or (kind = 'bounce' and standing = 'waiting')
           or ($3 and from_address is not null and received_at > $4::timestamptz - interval '${ASKED_FOR}'
             and (sender_proof is null or sender_proof = 'could not be looked up')))
       order by received_at limit 500`,
      [authorityId, mailId, office.senders !== undefined, office.now().toISOString()],
    ),
  )
  const failures: unknown[] = []
  for (const row of rows) {
    try {
      if (row.check_result !== 'clean' && row.check_result !== 'infected') await checked(office, authorityId, row)
      if (row.kind === 'bounce' && row.standing === 'waiting') await toldItsSending(office, authorityId, row)
      if (row.sender_proof === null || row.sender_proof === 'could not be looked up')
        await senderLookedAt(office, authorityId, row)
    } catch (error) {
      // A damaged one is said, and those after it are done all the same.
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
}
