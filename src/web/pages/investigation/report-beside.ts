import { asSubmitted, submissionStanding, submissionsOf } from '#complaint/investigation/as-submitted.ts'
import { reportChanges } from '#complaint/investigation/changes.ts'
import { spanInWords } from '#law/day-words.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { details } from '../../components/details.ts'
import { insetText } from '../../components/inset-text.ts'
import { ledger } from '../../components/ledger.ts'
import { link } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import { fileLink } from '../files/file-link.ts'
import { lacksLinked, type WhichReport, writeAddress } from './lacks-linked.ts'
import { asTyped } from './words.ts'

/** What was kept of a report, the latest first: each version with its files. */
function versions(shown: ShownComplaint, { author, strand }: WhichReport): Html | '' {
  const all = shown.state.investigation.versions
    .filter(one => one.author === author && one.strand === strand)
    .toReversed()
  if (all.length === 0) return ''
  return html`<h2 class="govuk-heading-m">Versions kept</h2><ul class="govuk-list govuk-list--bullet">${all.map(
    ({ kind, number, happened, files }) =>
      html`<li>${kind === 'draft' ? `Draft ${number}` : `Version ${number}, as submitted`}, ${spanInWords(happened)}: ${files.map(({ fileId, as }, place) => html`${place > 0 && ', '}${fileLink(shown, fileId) ?? as}`)}</li>`,
  )}</ul>`
}

/** What a version says otherwise than the one before it. */
function changes(shown: ShownComplaint, { author, strand }: WhichReport): Html | '' {
  const { state } = shown
  const submitted = submissionsOf(state, strand, author).filter(({ source }) => source.kind === 'worked')
  const standing = submissionStanding(state, strand, author)
  const before = standing ? submitted.at(-2) : submitted.at(-1)
  if (author !== 'investigating officer' || !before) return ''
  const all = reportChanges(asSubmitted(state, before), standing ? asSubmitted(state, standing) : state, strand)
  const which = spanInWords(before.happened)
  return details({
    summaryText: `What changed since the report of ${which}: ${all.length === 0 ? 'nothing' : all.length === 1 ? '1 thing' : `${all.length} things`}`,
    text:
      all.length === 0
        ? 'Nothing has changed.'
        : ledger({
            id: 'changes',
            caption: html`<span class="govuk-visually-hidden">What changed since that report</span>`,
            columns: ['About', 'What', { text: 'Then', wide: true }, { text: 'Now', wide: true }],
            rows: all.map(({ about, what, before: was, after }) => ({
              heading: about,
              cells: [what, asTyped(was, 'Nothing'), asTyped(after, 'Nothing')],
            })),
          }),
  })
}

/** Beside the work: where the report is written and looked at, what it lacks, what was kept of it, and what changed. */
export function reportBeside(shown: ShownComplaint, which: WhichReport, mine: boolean): Html {
  const lacks = mine ? lacksLinked(shown, which) : []
  return html`<p class="govuk-body">${link(writeAddress(shown.id, which), mine ? 'Write the report and look at it' : 'Look at the report')}</p>
${
  lacks.length > 0 &&
  insetText({
    text: html`<h2 class="govuk-heading-s">What the report still lacks</h2><ul class="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">${lacks.map(({ text, href }) => html`<li>${href === undefined ? text : link(href, text)}</li>`)}</ul>`,
  })
}${versions(shown, which)}${changes(shown, which)}`
}
