import type { Logo } from '#authority/letters/logo.ts'
import { ownWords, versionsOf } from '#authority/letters/state.ts'
import { submissionStanding } from '#complaint/investigation/as-submitted.ts'
import type { ReportVersion, Stage2Author } from '#complaint/investigation/state.ts'
import type { HeadUsed, MadeFrom } from '#complaint/letters/state.ts'
import type { ComplaintState } from '#complaint/state.ts'
import type { Strand } from '#complaint/words.ts'
import { isExact } from '#law/span.ts'
import { type Composed, compose } from '#paper/compose.ts'
import type { Given, Template } from '#paper/template.ts'
import { templateNamed } from '#paper/templates.ts'
import { authorityOf } from '#record/read-tables/law-of-authority.ts'
import { holdsAny } from '#stream/role.ts'
import { headAsUsed, headOfLetters } from '../letters/letterhead.ts'
import type { View } from '../view.ts'
import { loadWithReach } from './complaint.ts'
import { mayInvestigate } from './investigation.ts'
import type { ShownComplaint } from './shown-complaint.ts'

/** The reports of stage 2 by the template they are made with: whose each is, and of which strand. */
export const reportTemplates: Readonly<Record<string, { readonly author: Stage2Author; readonly strand: Strand }>> = {
  'investigation-report': { author: 'investigating officer', strand: 'substance' },
  'investigation-report-on-handling': { author: 'investigating officer', strand: 'handling' },
  'independent-persons-report': { author: 'independent person', strand: 'substance' },
  'independent-persons-report-on-handling': { author: 'independent person', strand: 'handling' },
}

export const reportTemplateOf = (author: Stage2Author, strand: Strand): string =>
  Object.keys(reportTemplates).find(id => {
    const one = reportTemplates[id]
    return one?.author === author && one.strand === strand
  }) ?? ''

export interface ReportQuery {
  readonly id: string
  readonly template: string
}

/** A report as it stands, or as it was submitted. */
export interface ShownReport {
  readonly complaint: ShownComplaint
  readonly template: Template
  readonly author: Stage2Author
  readonly strand: Strand
  /** null for whoever may not see it yet: what the independent person writes is theirs alone until it is submitted. */
  readonly report: {
    readonly given: Given
    readonly composed: Composed
    readonly wording: number | null
    readonly logo: Logo | null
    readonly head: HeadUsed
    readonly submitted: boolean
    /** It was submitted, and its files are kept as they were made from the record. */
    readonly madeHere: boolean
  } | null
}

/** The words and the letterhead that a locked version was made with: in another layout it says the same. */
const madeFromOf = ({ letters }: ComplaintState, { files }: ReportVersion): MadeFrom | undefined =>
  letters.checks.findLast(({ fileId, madeFrom }) => madeFrom !== null && files.some(file => file.fileId === fileId))
    ?.madeFrom ?? undefined

const load: View<ReportQuery, ShownReport>['load'] = async (tx, { id, template: named }, setting) => {
  const of = reportTemplates[named]
  const template = templateNamed(named)
  const complaint = await loadWithReach(tx, { id, looking: { kind: 'now' } }, setting)
  if (!of || !template || !complaint) return null
  const { state, now, names, actor } = complaint
  if (of.strand === 'handling' && !state.strands.has('handling')) return null
  const standing = submissionStanding(state, of.strand, of.author)
  const isTheirs = holdsAny(actor, [of.author])
  if (of.author === 'independent person' && !standing && !isTheirs) return { complaint, template, ...of, report: null }
  const { name, colour, letters } = await authorityOf(tx, setting.visitor.authorityId)
  const kept = state.investigation.versions.findLast(
    ({ kind, author, strand, seq }) =>
      kind === 'submitted' &&
      author === of.author &&
      strand === of.strand &&
      standing !== undefined &&
      seq > standing.seq,
  )
  const locked = kept && madeFromOf(state, kept)
  const versions = versionsOf(letters, named)
  const version = locked ? versions.find(one => one.version === locked.wording) : versions.at(-1)
  const ofCouncil = { name, colour, letters }
  const { council, logo, head } = locked?.head ? headAsUsed(ofCouncil, locked.head) : headOfLetters(ofCouncil)
  // A submitted report bears the day it was submitted, whenever it is made into a file again.
  const dated = standing && isExact(standing.happened) ? { ...now, today: standing.happened.earliest } : now
  const given: Given = { state, now: dated, names, council, to: null, answers: {}, wordings: ownWords(version) }
  const composed = compose(template, given)
  const report = {
    given,
    composed,
    wording: version?.version ?? null,
    logo,
    head,
    submitted: standing !== undefined,
    madeHere: kept !== undefined,
  }
  return { complaint, template, ...of, report }
}

/** A report of stage 2 as it is written, and as it was submitted. */
export const reportView: View<ReportQuery, ShownReport> = {
  name: 'report',
  may: mayInvestigate,
  kind: 'view',
  complaint: ({ id }) => id,
  load,
  audit: ({ id, template }, { report }) => ({
    subject: `complaint/${id}`,
    detail: { report: template, ...(report === null ? { shown: false } : {}) },
  }),
}

/** The same taken away as a file. */
export const reportFileView: View<ReportQuery & { readonly as: string }, ShownReport> = {
  ...reportView,
  name: 'report file',
  kind: 'download',
  audit: ({ id, template, as }, { report }) => ({
    subject: `complaint/${id}`,
    detail: { report: template, as, made: report !== null },
  }),
}
