import { type Html, html } from '../html.ts'

/** `true` gives the name alone; `false`, null and undefined give nothing; the rest is quoted and escaped. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>

const NAME = /^(?!on|style$)[a-z][a-z0-9:.-]*$/i

/**
 * The attributes of one element, each with a space before it.
 * @throws RangeError for `style` and `on…`: the content security policy would drop them, and they carry script.
 */
export function attributes(values: Attributes): Html {
  const written: Html[] = []
  for (const [name, value] of Object.entries(values)) {
    if (!NAME.test(name)) throw new RangeError(`"${name}" may not be an attribute here`)
    if (value === false || value === null || value === undefined) continue
    written.push(value === true ? html` ${name}` : html` ${name}="${value}"`)
  }
  return html`${written}`
}

export type ClassName = string | false | null | undefined

export const classNames = (...names: readonly ClassName[]): string => names.filter(Boolean).join(' ')

/** What nearly every component takes besides its own options. */
export interface Common {
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}
