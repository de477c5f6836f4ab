import type { AgreedItem, Done } from './item.ts'
import type { OmbudsmanView, Proof, ProofCheck, SentToOmbudsman } from './state.ts'

/** How far something agreed has come on its way to proof. Nothing is done unproved. */
export type AgreedStanding =
  | { readonly kind: 'to do' }
  | { readonly kind: 'to be checked'; readonly proof: Proof }
  | { readonly kind: 'proof not enough'; readonly check: ProofCheck }
  /** Proved here, and to be sent to the Ombudsman, with whom it was agreed. */
  | { readonly kind: 'to be sent'; readonly check: ProofCheck }
  | { readonly kind: 'with the Ombudsman'; readonly sent: SentToOmbudsman }
  | { readonly kind: 'not accepted'; readonly view: OmbudsmanView }
  | { readonly kind: 'done'; readonly done: Done }

/** Of what was recorded, the last in the order of the fold says it: each later step comes back to the one before. */
export function agreedStanding({
  done,
  followed,
  matterId,
}: Pick<AgreedItem, 'done' | 'followed' | 'matterId'>): AgreedStanding {
  if (done) return { kind: 'done', done }
  const [proof, check, sent, view] = [
    followed.proofs.at(-1),
    followed.checks.at(-1),
    followed.sent.at(-1),
    followed.views.at(-1),
  ]
  if (!proof) return view?.outcome === 'not accepted' ? { kind: 'not accepted', view } : { kind: 'to do' }
  if (view && view.seq > proof.seq) return { kind: 'not accepted', view }
  if (!check || check.seq < proof.seq) return { kind: 'to be checked', proof }
  if (check.verdict === 'not enough') return { kind: 'proof not enough', check }
  if (matterId !== null && sent && sent.seq > check.seq) return { kind: 'with the Ombudsman', sent }
  return { kind: 'to be sent', check }
}
