import { show } from '#office/view.ts'
import type { Became, FileKept } from '#register/imports/kept-import.ts'
import { importView, type ShownImport } from '#register/views/import.ts'
import { button } from '../../components/button.ts'
import { link, path } from '../../components/link.ts'
import { table } from '../../components/table.ts'
import { type Content, type Html, html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here } from '../../site.ts'
import { counted } from '../days.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'
import { turning } from '../paging.ts'

const figure = (number: number): string => number.toLocaleString('en-GB')

const sections: readonly { readonly became: Became; readonly title: string; readonly head: string }[] = [
  { became: 'refused', title: 'Not taken', head: 'Why' },
  { became: 'added', title: 'Added', head: 'Decision' },
  { became: 'replaced', title: 'A later text', head: 'Decision' },
  { became: 'already there', title: 'There already', head: 'Decision' },
]

function becameOf({ became, reference, why }: FileKept): Content {
  if (became === 'refused' || reference === null) return why ?? ''
  return link(path`/decisions/${reference}`, reference)
}

function listed(rows: readonly FileKept[]): readonly (Html | '')[] {
  return sections.map(({ became, title, head }) => {
    const own = rows.filter(row => row.became === became)
    return own.length === 0
      ? ''
      : html`<section class="brought-in"><h2 class="govuk-heading-m">${title}</h2>
${table({
  caption: title,
  captionClasses: 'govuk-visually-hidden',
  head: ['File', head],
  firstCellIsHeader: true,
  rows: own.map(row => [html`<span class="brought-in__file">${row.file}</span>`, becameOf(row)]),
})}</section>`
  })
}

const inTotal = ({ counts }: ShownImport): string =>
  [
    `${counted(counts.added, 'decision')} added`,
    counts.replaced > 0 && `${figure(counts.replaced)} with a later text`,
    counts['already there'] > 0 && `${figure(counts['already there'])} there already`,
    counts.refused > 0 && `${counted(counts.refused, 'file')} not taken`,
  ]
    .filter(part => part !== false)
    .join(', ')

const titles = {
  running: () => 'The decisions are being brought in',
  stopped: () => 'The import was stopped',
  done: ({ counts: { added, replaced, refused, ...counts } }: ShownImport) =>
    refused > 0 && added + replaced + counts['already there'] === 0
      ? 'No file was taken'
      : refused > 0
        ? 'Some files were not taken'
        : 'The decisions are in the register',
} as const

/** How far it is, in words and as a bar. Nothing moves by itself without scripts: the link looks again. */
function howFar(shown: ShownImport): Html | '' {
  const { state, told, files, last, id } = shown
  const done = `${figure(told)} of ${counted(files, 'file')} done`
  if (state === 'done') return ''
  if (state === 'stopped')
    return html`<p class="govuk-body">It stopped with ${done}${last !== null && html`. The last one was <span class="brought-in__file">${last}</span>`}. What was done until then is in the register. Send the same files again: what is there already is not taken twice, and the rest is done.</p>`
  return html`<p class="govuk-body"><label for="import-progress">${done}</label> <progress id="import-progress" class="import-progress" max="${String(Math.max(1, files))}" value="${String(told)}">${done}</progress></p>
<p class="govuk-body">It goes on if you leave this page. ${link(path`/decisions/import/${id}`, 'Look again')} to see how far it is.</p>`
}

/** An import: how far it is, and what came of each file, first what somebody has to look at. */
export async function importPage({ params, query }: Asked, here: Here): Promise<Answer> {
  const { office } = here.site
  const page = /^\d{1,6}$/.test(query.page ?? '') ? Number(query.page) : 1
  const seen = await show(office, importView, { id: params.id ?? '', page, now: office.now() }, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  const { shown } = seen
  const title = titles[shown.state](shown)
  const { leftAside } = shown
  const content = html`<div class="import" data-look-again="${shown.state === 'running' ? 'yes' : 'no'}"><span class="govuk-caption-l brought-in__file">${shown.named}</span>
<h1 class="govuk-heading-l">${title}</h1>
${howFar(shown)}<p class="govuk-body-l" aria-live="polite">${inTotal(shown)}${shown.state === 'running' ? ' so far' : ''}.</p>
${leftAside > 0 && html`<p class="govuk-body">${counted(leftAside, 'other file')} of the zip ${leftAside === 1 ? 'was' : 'were'} left aside: neither text, web page, PDF nor Word.</p>`}
${listed(shown.rows)}${turning(shown.page, shown.pages, to => `${path`/decisions/import/${shown.id}`}?page=${to}`)}
<div class="govuk-button-group">${button({ text: 'Bring in more', href: '/decisions/import', kind: 'secondary' })}${link('/decisions', 'Search the register')}</div></div>`
  return answer(frame(here, { title, area: 'decisions', backLink: { href: '/decisions/import' }, content }))
}
