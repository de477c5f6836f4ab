import type { Lack } from '#paper/compose.ts'
import type { Paper } from '#paper/content.ts'
import { print } from '#print/print.ts'
import { withLogo } from '../letters/letterhead.ts'
import { type LetterFile, letterFiles } from '../letters/make-letter.ts'
import type { Office, Visitor } from '../office.ts'
import { type Seen, show } from '../view.ts'
import { type ReportQuery, reportFileView, type ShownReport } from '../views/report.ts'

export type MadeReport =
  | { readonly kind: 'made'; readonly bytes: Uint8Array; readonly name: string; readonly media: string }
  | { readonly kind: 'not made'; readonly shown: ShownReport; readonly wrong: readonly Lack[] }
  | Exclude<Seen<never>, { readonly kind: 'shown' }>

/** On every page of what is not submitted. */
const DRAFT = 'Draft. Not submitted: it may still change.'

/** On every page of what is put together from a record that holds no report made here. */
const WRITTEN_ELSEWHERE = 'From the record. The report itself was written elsewhere.'

/** A report as it can be looked at: with a mark, unless it is what was submitted. */
export function reportPaper({ composed, submitted, madeHere }: NonNullable<ShownReport['report']>): Paper {
  if (submitted && madeHere) return composed.paper
  return { ...composed.paper, mark: submitted ? WRITTEN_ELSEWHERE : DRAFT }
}

type Printed =
  | { readonly kind: 'printed'; readonly bytes: Uint8Array; readonly name: string; readonly media: string }
  | { readonly kind: 'not printed'; readonly wrong: readonly Lack[] }

/** Prints a report, under its title and the reference of its complaint. */
export async function printReport(
  office: Office,
  { template, report }: ShownReport,
  as: LetterFile,
  { authorityId }: Visitor,
  { paper: given, called = template.title }: { readonly paper: Paper; readonly called?: string },
): Promise<Printed> {
  const { as: kind, layout, ending, media } = letterFiles[as]
  const paper = await withLogo(office, authorityId, given, report?.logo ?? null)
  const printed = await print(paper, kind, layout)
  if (printed.kind === 'letters not shown') {
    const words = `No typeface here can show ${printed.letters.join(' ')} in a PDF. Put other letters in their place.`
    return { kind: 'not printed', wrong: [{ field: null, words }] }
  }
  const name = `${called} ${given.reference.replaceAll('/', '-')}`.trim()
  return { kind: 'printed', bytes: printed.bytes, name: `${name}.${ending}`, media }
}

/** A report taken away as a file, in any layout: as submitted, or with a mark on every page that it is not. */
export async function makeReport(
  office: Office,
  query: ReportQuery & { readonly as: LetterFile },
  visitor: Visitor,
): Promise<MadeReport> {
  const seen = await show(office, reportFileView, query, visitor)
  if (seen.kind !== 'shown') return seen
  const { shown } = seen
  if (shown.report === null) return { kind: 'not allowed' }
  const paper = reportPaper(shown.report)
  const printed = await printReport(office, shown, query.as, visitor, { paper })
  return printed.kind === 'printed' ? { ...printed, kind: 'made' } : { kind: 'not made', shown, wrong: printed.wrong }
}
