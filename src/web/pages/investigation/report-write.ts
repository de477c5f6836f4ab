import { independentPersonOpens, investigationOpens } from '#complaint/investigation/open.ts'
import type { Stage2Author } from '#complaint/investigation/state.ts'
import type { PartsAsked } from '#complaint/investigation/written-fields.ts'
import { wordsOn, writtenIn } from '#complaint/investigation/written-in.ts'
import { independentReportParts, writeIndependentReport } from '#complaint/verbs/write-independent-report.ts'
import { investigationReportParts, writeInvestigationReport } from '#complaint/verbs/write-investigation-report.ts'
import { formatIsoDay } from '#law/day.ts'
import { isLetterFile } from '#office/letters/make-letter.ts'
import { makeReport, reportPaper } from '#office/reports/report-file.ts'
import { show } from '#office/view.ts'
import { reportTemplateOf, reportTemplates, reportView, type ShownReport } from '#office/views/report.ts'
import { plainText } from '#paper/plain-text.ts'
import { peopleNamed } from '#paper/third-parties.ts'
import { button } from '../../components/button.ts'
import { insetText } from '../../components/inset-text.ts'
import { link, path } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, type Here, redirect } from '../../site.ts'
import { strandOf } from '../complaint/strands.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { plainEnglish } from '../letters/plain-english.ts'
import { letterPreview } from '../letters/preview.ts'
import { question } from '../recording/question.ts'
import { type Typed, typedIn } from '../recording/typed.ts'
import { atTheQuestion, listed } from '../recording/wrong.ts'
import { carried } from './carried.ts'
import { workPage } from './frame.ts'
import { lacksLinked, type WhichReport, writeAddress } from './lacks-linked.ts'
import { canDo } from './may.ts'
import { type Shortfall, tryVerb } from './tried.ts'

interface Writes {
  readonly verb: typeof writeInvestigationReport | typeof writeIndependentReport
  readonly parts: PartsAsked
  readonly opens: typeof investigationOpens
  readonly back: { readonly page: string; readonly text: string }
}

const writes: Readonly<Record<Stage2Author, Writes>> = {
  'investigating officer': {
    verb: writeInvestigationReport,
    parts: investigationReportParts,
    opens: investigationOpens,
    back: { page: 'report', text: 'Check the report' },
  },
  'independent person': {
    verb: writeIndependentReport,
    parts: independentReportParts,
    opens: independentPersonOpens,
    back: { page: 'independent-person', text: 'Independent person' },
  },
}

const fieldsOf = ({ verb, parts }: Writes) => verb.fields.filter(({ name }) => Object.hasOwn(parts, name))

/** As it was saved last, for the form. */
function saved({ complaint: { state }, author, strand }: ShownReport): Typed {
  const written = writtenIn(state, strand, author)
  return Object.fromEntries(
    Object.entries(writes[author].parts).map(([name, part]) => [name, wordsOn(written, part) ?? '']),
  )
}

const mayWrite = ({ complaint, author, strand }: ShownReport): boolean =>
  canDo(writes[author].verb, complaint) && writes[author].opens(complaint.state, strand) === null

function form(shown: ShownReport, typed: Typed, why: Shortfall | null, here: Here): Html {
  const { complaint, author, strand } = shown
  return html`<form id="questions" method="post" action="${writeAddress(complaint.id, { author, strand })}" novalidate>
${carried(here, complaint.version, why)}${strand === 'handling' && html`<input type="hidden" name="strand" value="handling">`}
${fieldsOf(writes[author]).map(field => question(field, { typed, wrong: atTheQuestion(why?.issues ?? [], field), offered: undefined }))}
${button({ text: 'Save', preventDoubleClick: true })}</form>`
}

/** People who are named in it and are not told of it as a matter of course. */
function thirdParties(shown: ShownReport, words: string): Html | '' {
  const named = peopleNamed(words, shown.complaint)
  if (named.length === 0) return ''
  return insetText({
    text: html`<h2 class="govuk-heading-s">People named who are not to be told of it</h2><p class="govuk-body">The complainant reads this report. Say their part in place of their name, or take it out.</p><ul class="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">${named.map(({ name, is }) => html`<li>${name} (${is})</li>`)}</ul>`,
  })
}

const files = [
  ['pdf', 'PDF'],
  ['large print', 'Large print PDF'],
  ['word', 'Word'],
  ['text', 'Plain text'],
] as const

function page(shown: ShownReport, typed: Typed, why: Shortfall | null, here: Here): Answer {
  const { complaint, template, report, author, strand } = shown
  if (report === null) return notAllowed(here)
  const { id, state } = complaint
  const which: WhichReport = { author, strand }
  const writing = mayWrite(shown)
  const lacks = writing ? lacksLinked(complaint, which) : []
  const paper = reportPaper(report)
  const title = writing ? `Write the ${template.title.toLowerCase()}` : template.title
  const file = path`/complaints/${id}/investigation/made/${template.id}`
  return workPage(complaint, here, {
    title,
    back: {
      href: `${path`/complaints/${id}/investigation`}/${writes[author].back.page}`,
      text: writes[author].back.text,
    },
    errors: listed(why?.issues ?? [], fieldsOf(writes[author])),
    status: why?.status ?? 200,
    content: html`${why?.above?.(complaint)}<span class="govuk-caption-l">Complaint ${state.reference}, investigation</span>
<h1 class="govuk-heading-l">${title}</h1>
${
  writing
    ? html`<p class="govuk-body">Points, evidence, findings and everything else on record come from the record. These are the parts that only you can write. Save as often as you like.</p>${form(shown, typed, why, here)}`
    : report.submitted && html`<p class="govuk-body">It is submitted and locked.</p>`
}
${
  lacks.length > 0 &&
  insetText({
    text: html`<h2 class="govuk-heading-s">What it still lacks</h2><ul class="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">${lacks.map(({ text, href }) => html`<li>${href === undefined ? text : link(href, text)}</li>`)}</ul>`,
  })
}${thirdParties(shown, plainText(paper))}
<h2 class="govuk-heading-m" id="report">The report as it stands</h2>
<ul class="govuk-list to-do">${files.map(([as, words]) => html`<li>${link(`${file}?as=${encodeURIComponent(as)}`, words)}</li>`)}</ul>
${letterPreview(paper, report.logo)}${plainEnglish(paper, 'adult')}`,
  })
}

async function opened(author: Stage2Author, strand: WhichReport['strand'], { params }: Asked, here: Here) {
  const query = { id: params.id ?? '', template: reportTemplateOf(author, strand) }
  const seen = await show(here.site.office, reportView, query, here.visitor)
  if (seen.kind === 'shown') return { shown: seen.shown }
  return { instead: seen.kind === 'not allowed' ? notAllowed(here) : notFound(here) }
}

/** Where the author of a report writes what is not on record, with the report below as it stands. */
export const reportWritePage =
  (author: Stage2Author) =>
  async (asked: Asked, here: Here): Promise<Answer> => {
    const seen = await opened(author, strandOf(asked.query), asked, here)
    return seen.instead ?? page(seen.shown, saved(seen.shown), null, here)
  }

/** Saves what was written, as far as it has come. */
export const saveReportWords =
  (author: Stage2Author) =>
  async (asked: Asked, here: Here): Promise<Answer> => {
    const typed = typedIn(asked.body)
    const strand = strandOf(typed)
    const seen = await opened(author, strand, asked, here)
    if (seen.instead) return seen.instead
    const { complaint } = seen.shown
    const given = { happened: formatIsoDay(complaint.now.today), strand }
    const tried = await tryVerb(writes[author].verb, complaint.id, typed, given, here)
    if (tried.kind === 'answer') return tried.answer
    if (tried.kind === 'not saved') return page(seen.shown, typed, tried.why, here)
    here.session.set('notice', 'What you wrote is saved.')
    return redirect(writeAddress(complaint.id, { author, strand }))
  }

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

/** The report as a file. */
export async function reportFile({ params, query }: Asked, here: Here): Promise<Answer> {
  const [as, template] = [String(query.as ?? 'pdf'), params.template ?? '']
  if (!isLetterFile(as) || !Object.hasOwn(reportTemplates, template)) return notFound(here)
  const made = await makeReport(here.site.office, { id: params.id ?? '', template, as }, here.visitor)
  if (made.kind === 'not allowed') return notAllowed(here)
  if (made.kind === 'not found') return notFound(here)
  if (made.kind === 'not made')
    return page(
      made.shown,
      saved(made.shown),
      {
        issues: [],
        status: 422,
        openedWith: null,
        above: () =>
          insetText({ text: html`${made.wrong.map(({ words }) => html`<p class="govuk-body">${words}</p>`)}` }),
      },
      here,
    )
  return { kind: 'file', name: made.name, media: made.media, size: made.bytes.length, content: once(made.bytes) }
}
