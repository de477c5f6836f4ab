import type { Logo } from '#authority/letters/logo.ts'
import { ownWords, versionsOf } from '#authority/letters/state.ts'
import type { HeadUsed } from '#complaint/letters/state.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { recordLetter } from '#complaint/verbs/record-letter.ts'
import { type Composed, compose } from '#paper/compose.ts'
import type { Given, Template } from '#paper/template.ts'
import { templateNamed } from '#paper/templates.ts'
import { authorityOf } from '#record/read-tables/law-of-authority.ts'
import { holdsAny, type Role } from '#stream/role.ts'
import { letterDraftOf } from '../letters/letter-draft.ts'
import { headOfLetters } from '../letters/letterhead.ts'
import type { View } from '../view.ts'
import { type ComplaintQuery, complaintView, loadWithReach } from './complaint.ts'
import { reportTemplates } from './report.ts'
import type { ShownComplaint } from './shown-complaint.ts'

/** Whoever may say that a letter was sent may make one. */
export const mayMakeLetters: readonly Role[] = recordLetter.may

/** How the council words and heads its letters now, by which a kept one can be told to be older. */
export interface CouncilNow {
  readonly head: HeadUsed
  /** By the template: the version in use. One that is not here is as delivered. */
  readonly wordings: ReadonlyMap<string, number>
}

/** The letters of a complaint. */
export interface ShownLetters {
  readonly complaint: ShownComplaint
  readonly council: CouncilNow
}

const loadLetters: View<ComplaintQuery, ShownLetters>['load'] = async (tx, query, setting) => {
  const complaint = await complaintView.load(tx, query, setting)
  if (!complaint) return null
  const authority = await authorityOf(tx, setting.visitor.authorityId)
  const { head } = headOfLetters(authority)
  const wordings = new Map(authority.letters.wordings.map(({ template, version }) => [template, version]))
  return { complaint, council: { head, wordings } }
}

/** The letters that can be made in a complaint. */
export const lettersView: View<ComplaintQuery, ShownLetters> = {
  name: 'letters',
  may: mayMakeLetters,
  kind: 'view',
  complaint: ({ id }) => id,
  load: loadLetters,
  audit: ({ id }) => ({ subject: `complaint/${id}`, detail: { looking: 'letters' } }),
}

/** One letter: which, to whom, and what the record does not hold. */
export interface LetterQuery {
  readonly id: string
  readonly template: string
  readonly to: string | null
  /** null: as they were left. */
  readonly answers: Readonly<Record<string, string>> | null
}

/** A letter as it can be made now. */
export interface ShownLetter {
  readonly complaint: ShownComplaint
  readonly template: Template
  /** Those it can go to, by their ids. */
  readonly recipients: readonly string[]
  /** null for somebody who may make letters, and not this one. */
  readonly letter: {
    readonly given: Given
    readonly composed: Composed
    /** The version of the council's own words for it; null as delivered. */
    readonly wording: number | null
    /** At its head; the picture itself is read when a file is made. */
    readonly logo: Logo | null
    readonly head: HeadUsed
  } | null
}

/** Those of a complaint, each once, whose part is not over and to whom such a letter can go. */
const recipientsOf = ({ parts }: ComplaintState, { goesTo }: Template): readonly string[] => [
  ...new Set(
    goesTo.flatMap(part => parts.filter(one => one.part === part && one.until === null).map(one => one.personId)),
  ),
]

const load: View<LetterQuery, ShownLetter>['load'] = async (tx, { id, template: named, to, answers }, setting) => {
  // A report of stage 2 is kept by being submitted, and in no other way.
  const template = Object.hasOwn(reportTemplates, named) ? undefined : templateNamed(named)
  const complaint = await loadWithReach(tx, { id, looking: { kind: 'now' } }, setting)
  if (!template || !complaint) return null
  const { state, now, names, actor } = complaint
  const recipients = recipientsOf(state, template)
  if (!holdsAny(actor, template.may)) return { complaint, template, recipients, letter: null }
  const { name, colour, letters } = await authorityOf(tx, setting.visitor.authorityId)
  const version = versionsOf(letters, named).at(-1)
  const wordings = ownWords(version)
  const [only = null] = recipients.length === 1 ? recipients : []
  const left = answers === null ? await letterDraftOf(tx, setting.visitor.personId, { id, template: named }) : null
  const asked = answers === null ? (left?.to ?? null) : to
  const chosen = asked !== null && recipients.includes(asked) ? asked : only
  const { council, logo, head } = headOfLetters({ name, colour, letters })
  const given: Given = { state, now, names, council, to: chosen, answers: answers ?? left?.answers ?? {}, wordings }
  return {
    complaint,
    template,
    recipients,
    letter: { given, composed: compose(template, given), wording: version?.version ?? null, logo, head },
  }
}

/** A letter looked at before any file is made of it. */
export const letterView: View<LetterQuery, ShownLetter> = {
  name: 'letter',
  may: mayMakeLetters,
  kind: 'view',
  complaint: ({ id }) => id,
  load,
  audit: ({ id, template }, { letter }) => ({
    subject: `complaint/${id}`,
    detail: { letter: template, ...(letter === null ? { shown: false } : {}) },
  }),
}

/** A letter taken away as a file. The line in the audit says as what, and whether there was anything to take. */
export const letterFileView: View<LetterQuery & { readonly as: string }, ShownLetter> = {
  ...letterView,
  name: 'letter file',
  kind: 'download',
  audit: ({ id, template, as }, { letter }) => ({
    subject: `complaint/${id}`,
    detail: { letter: template, as, made: letter !== null && letter.composed.lacks.length === 0 },
  }),
}

/** A letter about to be kept among the files of its complaint. */
export const letterToKeepView: View<LetterQuery & { readonly as: string }, ShownLetter> = {
  ...letterView,
  name: 'letter to keep',
  audit: ({ id, template, as }, { letter }) => ({
    subject: `complaint/${id}`,
    detail: { letter: template, toKeepAs: as, made: letter !== null && letter.composed.lacks.length === 0 },
  }),
}
