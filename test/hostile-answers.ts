import type { LightMyRequestResponse } from 'fastify'
import { type Answers, formsIn, type PageForm } from './page-forms.ts'

/** Markup, emoji, right-to-left words and marks, a null byte and half a character, all in one. */
const NASTY = `<script>alert("1")</script>'"><img src=x onerror=alert(2)> 🦊👩‍👧‍👦 שלום \u202Eمرحبا \u0000 \uD800`
const TOO_LONG = 'x'.repeat(100_001)

export const textsOf = (form: PageForm): readonly string[] =>
  form.controls.filter(({ kind }) => kind === 'text').map(({ name }) => name)

const withAll = (names: readonly string[], value: string): Answers =>
  Object.fromEntries(names.map(name => [name, value]))

export interface Attack {
  readonly name: string
  readonly sent: Answers
  /** Only words are wrong with it: they come back as they were typed. */
  readonly inWords: boolean
}

/** What is typed into a form, or forged, by those who mean no good or do not know better. */
export function attacksOn(form: PageForm, good: Answers): readonly Attack[] {
  const names = textsOf(form)
  const forged = (name: string, sent: Answers): Attack => ({ name, sent, inWords: false })
  return [
    { name: 'far too long', sent: { ...good, ...withAll(names, TOO_LONG) }, inWords: true },
    { name: 'nasty words', sent: { ...good, ...withAll(names, NASTY) }, inWords: true },
    forged('lists', Object.fromEntries(Object.entries(good).map(([name, value]) => [name, [value, value].flat()]))),
    forged('nothing', {}),
    forged(
      'no ids',
      Object.fromEntries(
        Object.entries(good).map(([name, value]) => [name, /^(version|once)$/.test(name) ? value : 'no-such-id']),
      ),
    ),
    forged('more than was asked', { ...good, __proto__: 'x', constructor: 'y', zzz: NASTY, happened: NASTY }),
  ]
}

/** What is wrong with a page as such, whatever was asked for. */
export function wrongOnPage({ statusCode, body }: LightMyRequestResponse, said: string): readonly string[] {
  return [
    ...(statusCode >= 500 ? [`${said}: ${statusCode}`] : []),
    ...(body.includes('<script>alert') || body.includes('<img src=x') ? [`${said}: markup`] : []),
    ...(/Invalid input|expected string|received array/.test(body) ? [`${said}: told in the words of a machine`] : []),
  ]
}

/** What was typed and does not stand in the form any more. */
export function lostOnPage({ body }: LightMyRequestResponse, form: PageForm, sent: Answers, said: string) {
  const shown = formsIn(body).find(one => one.action === form.action)
  return textsOf(form).flatMap(name => {
    const [is, was] = [shown?.controls.find(one => one.name === name)?.value, sent[name]]
    const kept = String(was).replaceAll('\u0000', '').toWellFormed()
    return is === kept || (is !== undefined && kept.startsWith(is) && is.length > 150)
      ? []
      : [`${said}: ${name} came back as ${is?.slice(0, 60)}`]
  })
}
