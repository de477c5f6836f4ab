import { dayGiven } from '#complaint/account/coarse-dates.ts'
import { themesInTwoLevels } from '#complaint/intake/themes.ts'
import { show } from '#office/view.ts'
import { type AccountsQuery, accountsView, type ListedAccounts } from '#office/views/accounts.ts'
import { link, path } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here } from '../../site.ts'
import { capital, counted } from '../days.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'
import { turning } from '../paging.ts'

function queryOf({ query }: Asked): AccountsQuery {
  const year = /^(?:19|20)\d{2}$/.test(query.year ?? '') ? Number(query.year) : null
  const theme = themesInTwoLevels.find(one => one === query.theme) ?? null
  return { year, theme, page: /^\d{1,6}$/.test(query.page ?? '') ? Math.max(1, Number(query.page)) : 1 }
}

function addressOf({ year, theme, page }: AccountsQuery): string {
  const query = new URLSearchParams()
  if (year !== null) query.set('year', String(year))
  if (theme !== null) query.set('theme', theme)
  if (page > 1) query.set('page', String(page))
  const text = query.toString()
  return text === '' ? '/accounts' : `/accounts?${text}`
}

function narrowing(query: AccountsQuery, { years, themes }: ListedAccounts): Html | '' {
  if (years.length + themes.length < 2 && query.year === null && query.theme === null) return ''
  const one = (to: AccountsQuery, words: string, current: boolean): Html =>
    html`<li>${current ? html`<strong aria-current="true">${words}</strong>` : link(addressOf({ ...to, page: 1 }), words, { classes: 'govuk-link--no-visited-state' })}</li>`
  return html`<nav class="list-tools__stages accounts__by" aria-label="By year"><ul>${one({ ...query, year: null }, 'All years', query.year === null)}${years.map(({ year, count }) => one({ ...query, year }, `${year} (${count})`, query.year === year))}</ul></nav>
${themes.length > 0 && html`<nav class="list-tools__stages accounts__by" aria-label="By theme"><ul>${one({ ...query, theme: null }, 'All themes', query.theme === null)}${themes.map(({ theme, count }) => one({ ...query, theme }, `${capital(theme)} (${count})`, query.theme === theme))}</ul></nav>`}`
}

/** The council's own accounts of past complaints, for everybody who works there. */
export async function accountsPage(asked: Asked, here: Here): Promise<Answer> {
  const query = queryOf(asked)
  const seen = await show(here.site.office, accountsView, query, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  const { accounts, total, page, pages } = seen.shown
  const narrowed = query.year !== null || query.theme !== null
  const content = html`<h1 class="govuk-heading-l">Accounts of past complaints</h1>
<p class="govuk-body-l">What complaints were about, what was found and what was learnt. They name nobody.</p>
${narrowing(query, seen.shown)}
<h2 class="govuk-heading-m">${counted(total, 'account')}</h2>
${
  total === 0
    ? html`<p class="govuk-body">${narrowed ? html`None of that year or theme. ${link('/accounts', 'Show all')}` : 'None is published yet. The complaints team writes one from the page of a complaint.'}</p>`
    : html`<ul class="accounts">${accounts.map(
        ({ reference, title, theme, publishedOn }) =>
          html`<li class="accounts__one"><h3 class="govuk-heading-s accounts__title">${link(path`/accounts/${reference}`, title)}</h3>
<p class="list__detail">${[theme === null ? '' : capital(theme), publishedOn === null ? '' : `Published in ${dayGiven(publishedOn, 'month and year')}`].filter(one => one !== '').join(' · ')}</p></li>`,
      )}</ul>`
}
${turning(page, pages, to => addressOf({ ...query, page: to }))}`
  const title = pages > 1 ? `Accounts of past complaints, page ${page} of ${pages}` : 'Accounts of past complaints'
  return answer(frame(here, { title, area: 'accounts', content }))
}
