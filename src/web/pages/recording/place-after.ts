import { path } from '../../components/link.ts'

/** Verbs done in the course of some other work: the page of the complaint from which they are opened, and returned to. */
const partOf: Readonly<Record<string, string>> = {
  'draft-point': 'statement-of-complaint',
  'move-drafted-point': 'statement-of-complaint',
  'send-statement': 'statement-of-complaint',
  'comment-on-statement': 'statement-of-complaint',
  'settle-statement-of-complaint': 'statement-of-complaint',
  'ask-for-record': 'investigation/papers',
  'follow-up-record': 'investigation/papers',
  'plan-interview': 'investigation/papers',
  'hold-interview': 'investigation/papers',
  'follow-interview-record': 'investigation/papers',
  'note-chronology': 'investigation/papers',
  'ask-for-fact-check': 'investigation/papers',
  'answer-fact-check': 'investigation/papers',
  'register-evidence': 'investigation/evidence',
  'work-on-point': 'investigation',
  'view-on-point': 'investigation/independent-person',
  'draft-recommendation': 'investigation/recommendations',
  'drop-drafted-recommendation': 'investigation/recommendations',
  'report-on-desired-outcome': 'investigation/recommendations',
  'write-investigation-report': 'investigation/report',
  'write-independent-report': 'investigation/independent-person',
  'return-report': 'investigation/report',
  'correct-reported-finding': 'investigation/report',
  'record-letter': 'told',
  'decide-who-is-told': 'told',
  'ask-to-send': 'letters',
  'release-dispatch': 'letters',
  'withdraw-dispatch': 'letters',
  'settle-delivery': 'letters',
  'compose-pack': 'packs',
  'move-in-pack': 'packs',
  'note-pack-delivery': 'packs',
  'note-court-paper': 'packs',
  'add-file': 'files',
  'note-missing-file': 'files',
  'check-file-again': 'files',
  'release-file': 'files',
  'destroy-file': 'files',
  'begin-redaction': 'files',
  'drop-redaction': 'files',
  'record-redacted-copy': 'files',
}

type Named = { readonly name: string }

const placeOf = ({ name }: Named, complaintId: string): string | null => {
  const place = partOf[name]
  return place === undefined ? null : `${path`/complaints/${complaintId}`}/${place}`
}

/** Where somebody goes on once it is recorded. */
export const placeAfter = (verb: Named, complaintId: string): string =>
  placeOf(verb, complaintId) ?? path`/complaints/${complaintId}`

/** Where somebody goes who leaves its questions. */
export const placeBefore = (verb: Named, complaintId: string): string =>
  placeOf(verb, complaintId) ?? path`/complaints/${complaintId}/record`
