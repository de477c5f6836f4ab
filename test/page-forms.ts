/** A control of a form, with what it would send. */
export interface Control {
  readonly name: string
  readonly kind: 'hidden' | 'text' | 'choice' | 'choices' | 'file' | 'button'
  /** What it holds as the page comes; for a choice, what is chosen. */
  readonly value: string
  /** What can be chosen. */
  readonly offers: readonly string[]
}

/** A form of a page, read without a browser. */
export interface PageForm {
  readonly action: string
  readonly multipart: boolean
  readonly controls: readonly Control[]
}

const plain = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : plain(found)
}

const CONTROL =
  /<input[^>]*>|<textarea([^>]*)>([\s\S]*?)<\/textarea>|<select([^>]*)>([\s\S]*?)<\/select>|<button[^>]*>/g

function controlOf(tag: string, words: string | undefined, options: string | undefined): Control | null {
  const opening = /^<[^>]*>/.exec(tag)?.[0] ?? tag
  const name = attribute(opening, 'name')
  if (name === undefined) return null
  if (options !== undefined) {
    const all = [...options.matchAll(/<option[^>]*>/g)].map(([option]) => option)
    const chosen = all.find(option => / selected(?=[ =>])/.test(option))
    return {
      name,
      kind: 'choice',
      value: attribute(chosen ?? '', 'value') ?? '',
      offers: all.map(option => attribute(option, 'value') ?? ''),
    }
  }
  // A line break right after the tag is not part of what it holds.
  if (words !== undefined) return { name, kind: 'text', value: plain(words).replace(/^\n/, ''), offers: [] }
  const value = attribute(opening, 'value') ?? ''
  if (opening.startsWith('<button')) return { name, kind: 'button', value, offers: [value] }
  const type = attribute(opening, 'type') ?? 'text'
  const ticked = / checked(?=[ =>])/.test(opening) ? value : ''
  if (type === 'radio') return { name, kind: 'choice', value: ticked, offers: [value] }
  if (type === 'checkbox') return { name, kind: 'choices', value: ticked, offers: [value] }
  if (type === 'hidden') return { name, kind: 'hidden', value, offers: [value] }
  return { name, kind: type === 'file' ? type : 'text', value, offers: [] }
}

/** Radios, checkboxes and hidden fields of one name are one control. */
function together(controls: readonly Control[]): readonly Control[] {
  const byName = new Map<string, Control>()
  for (const control of controls) {
    const key = `${control.name} ${control.kind}`
    const before = byName.get(key)
    byName.set(
      key,
      before
        ? { ...before, value: before.value || control.value, offers: [...before.offers, ...control.offers] }
        : control,
    )
  }
  return [...byName.values()]
}

/** Every form of a page. */
export const formsIn = (body: string): readonly PageForm[] =>
  [...body.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, opening = '', inside = '']) => {
    const tag = `<form${opening}>`
    if (attribute(tag, 'method') !== 'post') return []
    const controls = [...inside.matchAll(CONTROL)].flatMap(
      ([all, , words, , options]) => controlOf(all, words, options) ?? [],
    )
    return [
      {
        action: attribute(tag, 'action') ?? '',
        multipart: attribute(tag, 'enctype') === 'multipart/form-data',
        controls: together(controls),
      },
    ]
  })

export type Answers = Readonly<Record<string, string | readonly string[]>>

/** What the form sends with those answers; what is not answered goes as it stands on the page. */
export function filled({ controls }: PageForm, answers: Answers): Answers {
  const sent: Record<string, string | readonly string[]> = {}
  for (const { name, kind, value, offers } of controls) {
    const given = answers[name]
    if (name === '_csrf' || kind === 'file') continue
    if (kind === 'button') {
      if (typeof given === 'string' && offers.includes(given)) sent[name] = given
    } else if (given !== undefined && kind !== 'hidden') sent[name] = given
    else if (kind === 'hidden' && offers.length > 1) sent[name] = offers
    else if (kind === 'hidden' || kind === 'text' || value !== '') sent[name] = value
  }
  return sent
}
