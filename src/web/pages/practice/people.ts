import { button } from '../../components/button.ts'
import { radios } from '../../components/radios.ts'
import { html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here, redirect, type Site } from '../../site.ts'
import { frame } from '../frame.ts'

const councilsOf = (personId: string, councils: readonly Site[]): string =>
  councils
    .filter(({ personas }) => personas.some(one => one.personId === personId))
    .map(({ council }) => council.name)
    .join(' and ')

/** Who to be in practice mode. No passwords: the page says so, and everything in it is invented. */
export const choosePersona = async (_asked: Asked, here: Here): Promise<Answer> => personaPage(here, null)

function personaPage(here: Here, wrong: string | null): Answer {
  const everybody = new Map(here.councils.flatMap(({ personas }) => personas.map(one => [one.personId, one] as const)))
  const content = html`<form method="post" action="/practice/people" novalidate>
<input type="hidden" name="_csrf" value="${here.token()}">
${radios({
  name: 'personId',
  value: here.persona.personId,
  fieldset: { legend: { text: 'Who do you want to be?', isPageHeading: true, classes: 'govuk-fieldset__legend--l' } },
  hint: { text: 'Practice has no passwords. Each person sees and does only what is theirs.' },
  ...(wrong === null ? {} : { errorMessage: wrong }),
  items: [...everybody.values()].map(({ personId, name, roles, words }) => ({
    value: personId,
    text: `${name}, ${roles.join(', ')}`,
    hint: { text: here.councils.length > 1 ? `${words} Works for ${councilsOf(personId, here.councils)}.` : words },
  })),
})}
${button({ text: 'Continue' })}</form>`
  const errors = wrong === null ? [] : [{ text: wrong, href: '#personId' }]
  return answer(frame(here, { title: 'Who do you want to be?', errors, content }), wrong === null ? 200 : 422)
}

export async function becomePersona({ body }: Asked, here: Here): Promise<Answer> {
  const found = here.councils.filter(({ personas }) => personas.some(({ personId }) => personId === body.personId))
  const chosen = found[0]?.personas.find(({ personId }) => personId === body.personId)
  if (!chosen || !found[0]) return personaPage(here, 'Choose somebody from the list')
  here.session.set('personaId', chosen.personId)
  here.session.set('authorityId', found[0].authorityId)
  here.session.set('search', undefined)
  here.session.set('notice', `You are now ${chosen.name}, ${chosen.roles.join(', ')}.`)
  return redirect(found.length > 1 ? '/working-for' : '/')
}

/** Which of their councils somebody is working for: nothing of the others is there meanwhile. */
export const chooseCouncil = async (_asked: Asked, here: Here): Promise<Answer> => councilPage(here, null)

function councilPage(here: Here, wrong: string | null): Answer {
  const content = html`<form method="post" action="/working-for" novalidate>
<input type="hidden" name="_csrf" value="${here.token()}">
${radios({
  name: 'authorityId',
  value: here.site.authorityId,
  fieldset: {
    legend: { text: 'Which council are you working for?', isPageHeading: true, classes: 'govuk-fieldset__legend--l' },
  },
  hint: { text: 'You see the complaints that this council gave you, and nothing of another council’s.' },
  ...(wrong === null ? {} : { errorMessage: wrong }),
  items: here.worksFor.map(({ authorityId, council }) => ({ value: authorityId, text: council.name })),
})}
${button({ text: 'Continue' })}</form>`
  const errors = wrong === null ? [] : [{ text: wrong, href: '#authorityId' }]
  const page = frame(here, { title: 'Which council are you working for?', errors, content })
  return answer(page, wrong === null ? 200 : 422)
}

export async function workForCouncil({ body }: Asked, here: Here): Promise<Answer> {
  const chosen = here.worksFor.find(({ authorityId }) => authorityId === body.authorityId)
  if (!chosen) return councilPage(here, 'Choose one of the councils you work for')
  here.session.set('authorityId', chosen.authorityId)
  here.session.set('search', undefined)
  here.session.set('notice', `You are now working for ${chosen.council.name}.`)
  return redirect('/')
}
