import type { FileTold } from '#register/bulk/import-files.ts'
import { button } from '../../components/button.ts'
import { link, path } from '../../components/link.ts'
import { table } from '../../components/table.ts'
import { type Content, type Html, html } from '../../html.ts'
import { type Answer, answer, type Here } from '../../site.ts'
import { counted } from '../days.ts'
import { frame } from '../frame.ts'

export interface BroughtIn {
  /** Its name as it was sent, or its path in the zip. */
  readonly file: string
  readonly told: FileTold
}

interface Sorted {
  readonly added: readonly (readonly [string, Content])[]
  readonly replaced: readonly (readonly [string, Content])[]
  readonly there: readonly (readonly [string, Content])[]
  readonly refused: readonly (readonly [string, Content])[]
}

function sorted(all: readonly BroughtIn[]): Sorted {
  const of = (keep: (told: FileTold) => Content | null) =>
    all.flatMap(({ file, told }) => {
      const words = keep(told)
      return words === null ? [] : [[file, words] as const]
    })
  const decision = (kind: 'added' | 'replaced' | 'already there') =>
    of(told =>
      told.kind === 'filed' && told.filed.kind === kind
        ? link(path`/decisions/${told.reference}`, told.reference)
        : null,
    )
  return {
    added: decision('added'),
    replaced: decision('replaced'),
    there: decision('already there'),
    refused: of(told => {
      if (told.kind === 'not read') return told.why
      return told.filed.kind === 'not filed' ? told.filed.why : null
    }),
  }
}

const listed = (title: string, head: string, rows: readonly (readonly [string, Content])[]): Html | '' =>
  rows.length === 0
    ? ''
    : html`<section class="brought-in"><h2 class="govuk-heading-m">${title}</h2>
${table({
  caption: title,
  captionClasses: 'govuk-visually-hidden',
  head: ['File', head],
  firstCellIsHeader: true,
  rows: rows.map(([file, words]) => [html`<span class="brought-in__file">${file}</span>`, words]),
})}</section>`

/** What came of each file: first what somebody has to look at. */
export function broughtInPage(all: readonly BroughtIn[], leftAside: number, here: Here): Answer {
  const { added, replaced, there, refused } = sorted(all)
  const parts = [
    `${counted(added.length, 'decision')} added`,
    replaced.length > 0 && `${replaced.length.toLocaleString('en-GB')} with a later text`,
    there.length > 0 && `${there.length.toLocaleString('en-GB')} there already`,
    refused.length > 0 && `${counted(refused.length, 'file')} not taken`,
  ].filter(part => part !== false)
  const title = refused.length > 0 ? 'Some files were not taken' : 'The decisions are in the register'
  const content = html`<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body-l">${parts.join(', ')}.</p>
${leftAside > 0 && html`<p class="govuk-body">${counted(leftAside, 'other file')} of the zip ${leftAside === 1 ? 'was' : 'were'} left aside: neither text, web page, PDF nor Word.</p>`}
${listed('Not taken', 'Why', refused)}${listed('Added', 'Decision', added)}${listed('A later text', 'Decision', replaced)}${listed('There already', 'Decision', there)}
<div class="govuk-button-group">${button({ text: 'Bring in more', href: '/decisions/import', kind: 'secondary' })}${link('/decisions', 'Search the register')}</div>`
  return answer(frame(here, { title, area: 'decisions', backLink: { href: '/decisions/import' }, content }))
}
