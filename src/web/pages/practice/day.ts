import { dayInWords, readDay } from '#law/day-words.ts'
import { firstDayCovered, lastDayCovered } from '#law/holidays.ts'
import { londonDay } from '#office/office.ts'
import { button, buttonGroup } from '../../components/button.ts'
import { input } from '../../components/input.ts'
import { html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here, redirect } from '../../site.ts'
import { notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'

function page(here: Here, typed: string, wrong: string | null): Answer {
  const today = londonDay(here.site.office.now())
  const content = html`<form method="post" action="/practice/day" novalidate>
<input type="hidden" name="_csrf" value="${here.token()}">
<h1 class="govuk-heading-l">What day is it in practice?</h1>
<p class="govuk-body">It is ${dayInWords(today)}${here.site.clock?.set ? ', set for practice' : ''}. Set another day to live through a complaint from its first day, or to see what happens when a date passes. It holds for everybody who practises here. A real council always has the true day.</p>
${input({
  name: 'day',
  label: { text: 'Day', classes: 'govuk-label--s' },
  hint: { text: 'For example, 8 September 2022.' },
  value: typed,
  classes: 'govuk-input--width-20',
  autocomplete: 'off',
  ...(wrong === null ? {} : { errorMessage: { text: wrong } }),
})}
${buttonGroup(button({ text: 'Set the day' }), button({ text: 'Use the true day', name: 'true', value: 'yes', kind: 'secondary' }))}
</form>`
  const errors = wrong === null ? [] : [{ text: wrong, href: '#day' }]
  return answer(
    frame(here, { title: 'What day is it in practice?', content, errors, backLink: { href: '/' } }),
    wrong === null ? 200 : 422,
  )
}

export const askDay = async (_asked: Asked, here: Here): Promise<Answer> =>
  here.site.clock ? page(here, '', null) : notFound(here)

/** Sets the practice day. There is no such page where a council is real. */
export async function setDay({ body }: Asked, here: Here): Promise<Answer> {
  const { clock, office } = here.site
  if (!clock) return notFound(here)
  if (body.true === 'yes') clock.setDay(null)
  else {
    const typed = typeof body.day === 'string' ? body.day.trim() : ''
    const day = readDay(typed)
    if (day === undefined) return page(here, typed, 'Enter a day, such as 8 September 2022')
    if (day < firstDayCovered || day > lastDayCovered)
      return page(here, typed, 'Enter a day between 2005 and 2040, whose bank holidays are known')
    clock.setDay(day)
  }
  here.session.set('notice', `In practice it is now ${dayInWords(londonDay(office.now()))}.`)
  return redirect('/')
}
