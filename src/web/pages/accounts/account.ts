import { dayGiven } from '#complaint/account/coarse-dates.ts'
import { NAMES_CHANGED } from '#complaint/account/produced.ts'
import { show } from '#office/view.ts'
import { accountDownloadView, accountView } from '#office/views/accounts.ts'
import { link, path } from '../../components/link.ts'
import { html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here } from '../../site.ts'
import { capital } from '../days.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'
import { accountTold } from './told.ts'

/** One account, as everybody at the council reads and prints it. */
export async function accountPage({ params }: Asked, here: Here): Promise<Answer> {
  const seen = await show(here.site.office, accountView, { reference: params.reference ?? '' }, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  const { reference, text, theme, publishedOn } = seen.shown
  const published = publishedOn === null ? '' : `Published in ${dayGiven(publishedOn, 'month and year')}. `
  const content = html`<article class="account-page"><span class="govuk-caption-l">Account of a past complaint${theme !== null && `: ${theme}`}</span>
<h1 class="govuk-heading-l">${text.title}</h1>
${accountTold(text, 2)}
<p class="govuk-body account__foot">${NAMES_CHANGED} ${published}${capital(here.site.council.name)}, account ${reference}.</p></article>
<section class="account-files"><h2 class="govuk-heading-s">For a report</h2><ul class="govuk-list">
<li>${link(path`/accounts/${reference}/page`, 'Save it as a web page that needs nothing else')}</li>
<li>${link(path`/accounts/${reference}/text`, 'Save it as plain text')}</li></ul></section>`
  return answer(
    frame(here, {
      title: text.title,
      area: 'accounts',
      backLink: { href: '/accounts', text: 'Accounts of past complaints' },
      content,
    }),
  )
}

const saving =
  (as: 'page' | 'text') =>
  async ({ params }: Asked, here: Here): Promise<Answer> => {
    const query = { reference: params.reference ?? '', as }
    const seen = await show(here.site.office, accountDownloadView, query, here.visitor)
    if (seen.kind === 'not allowed') return notAllowed(here)
    if (seen.kind === 'not found') return notFound(here)
    const bytes = new TextEncoder().encode(seen.shown.file)
    const [ending, media] =
      as === 'page' ? (['html', 'text/html; charset=utf-8'] as const) : (['txt', 'text/plain; charset=utf-8'] as const)
    async function* content() {
      yield bytes
    }
    return {
      kind: 'file',
      name: `account-${seen.shown.reference}.${ending}`,
      media,
      size: bytes.length,
      content: content(),
    }
  }

export const saveAccountPage = saving('page')
export const saveAccountText = saving('text')
