import { button } from '../../components/button.ts'
import { radios } from '../../components/radios.ts'
import { html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here, redirect } from '../../site.ts'
import { frame } from '../frame.ts'

/** Who to be in practice mode. No passwords: the page says so, and everything in it is invented. */
export async function choosePersona(_asked: Asked, here: Here): Promise<Answer> {
  const { personas } = here.site
  const content = html`<form method="post" action="/practice/people" novalidate>
<input type="hidden" name="_csrf" value="${here.token()}">
${radios({
  name: 'personId',
  value: here.persona.personId,
  fieldset: { legend: { text: 'Who do you want to be?', isPageHeading: true, classes: 'govuk-fieldset__legend--l' } },
  hint: { text: 'Practice has no passwords. Each person sees and does only what is theirs.' },
  items: personas.map(({ personId, name, roles, words }) => ({
    value: personId,
    text: `${name}, ${roles.join(', ')}`,
    hint: { text: words },
  })),
})}
${button({ text: 'Continue' })}</form>`
  return answer(frame(here, { title: 'Who do you want to be?', content }))
}

export async function becomePersona({ body }: Asked, here: Here): Promise<Answer> {
  const chosen = here.site.personas.find(({ personId }) => personId === body.personId)
  if (chosen) {
    here.session.set('personaId', chosen.personId)
    here.session.set('notice', `You are now ${chosen.name}, ${chosen.roles.join(', ')}.`)
  }
  return redirect('/')
}
