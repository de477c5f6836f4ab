import { versionsOf } from '#authority/letters/state.ts'
import { spanInWords } from '#law/day-words.ts'
import { show } from '#office/view.ts'
import { councilLettersView } from '#office/views/council-letters.ts'
import { templateGroups } from '#paper/templates.ts'
import { ledger } from '../../components/ledger.ts'
import { link, path } from '../../components/link.ts'
import { html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here } from '../../site.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'

/** Every letter with the version of the council's own words that it is made with. */
export async function councilLettersPage(_asked: Asked, here: Here): Promise<Answer> {
  const seen = await show(here.site.office, councilLettersView, { template: null }, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  const { state, names } = seen.shown
  const content = html`<h1 class="govuk-heading-l">How this council words its letters</h1>
<p class="govuk-body-l">Each letter can be worded in the council’s own way. What the law wants in it stays in it, and what comes from the record is never typed.</p>
<p class="govuk-body">${link('/council/letterhead', 'Address, logo and standard paragraphs')}</p>
${templateGroups.map((group, place) =>
  ledger({
    id: `letters-${place}`,
    caption: group.title,
    columns: [{ text: 'Letter', wide: true }, 'Words', { text: 'Last settled', wide: true }],
    rows: group.templates.map(({ id, title }) => {
      const last = versionsOf(state.letters, id).at(-1)
      return {
        heading: link(path`/council/letters/${id}`, title),
        cells: [
          last ? `Version ${last.version}` : { text: 'As delivered', tone: 'quiet' as const },
          last
            ? { text: `${spanInWords(last.happened)}, ${names.get(last.by) ?? 'Name erased'}`, note: last.reason }
            : { text: 'Never', tone: 'quiet' as const },
        ],
      }
    }),
  }),
)}`
  const title = 'How this council words its letters'
  return answer(frame(here, { title, area: 'council', wide: true, backLink: { href: '/council' }, content }))
}
