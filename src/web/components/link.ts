import { type Content, type Html, html } from '../html.ts'
import { attributes, type Common, classNames } from './attributes.ts'

// Browsers drop tabs and line breaks and read a backslash as a slash, so "/\evil" and "/<tab>/evil" leave the site.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to refuse
const NEVER_IN_AN_ADDRESS = /[\u0000-\u001f\u007f\\]/
const WITHIN_REDRESS = /^(?:\/(?!\/)|[#?]|$)/
const SECURE = /^https:\/\/[^/]/

/**
 * An address that may stand in a page: a path of this service, a fragment, a query, or https. Spaces and letters
 * outside ASCII are encoded.
 * @throws RangeError for anything else (`javascript:`, `//elsewhere`, http).
 */
export function address(written: string): string {
  if (NEVER_IN_AN_ADDRESS.test(written) || !(WITHIN_REDRESS.test(written) || SECURE.test(written))) {
    throw new RangeError('An address must be a path of this service or begin with https')
  }
  return written.toWellFormed().replace(/[^!-~]+/g, encodeURIComponent)
}

/** path`/complaints/${reference}/points/${label}`: every value is one encoded segment, or one value of the query. */
export function path(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  const encoded = values.map(value => {
    const text = String(value).toWellFormed()
    if (text === '' || text === '.' || text === '..') throw new RangeError(`"${text}" cannot be part of an address`)
    return encodeURIComponent(text)
  })
  return address(parts.reduce((written, part, index) => `${written}${encoded[index - 1] ?? ''}${part}`))
}

export interface LinkOptions extends Common {
  /** Words only a screen reader says, so that repeated links differ: "Change" + "point 14b(ii)". */
  readonly hidden?: string | undefined
}

/** The one way to put an address into a page. */
export function link(href: string, text: Content, options: LinkOptions = {}): Html {
  const opening = attributes({
    class: classNames('govuk-link', options.classes),
    href: address(href),
    ...options.attributes,
  })
  const hidden = options.hidden && html`<span class="govuk-visually-hidden"> ${options.hidden}</span>`
  return html`<a${opening}>${text}${hidden}</a>`
}
