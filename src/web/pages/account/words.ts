import { findInWords, whatInstead } from '#complaint/account/check.ts'
import type { Find } from '#complaint/account/find.ts'
import { type Html, html } from '../../html.ts'

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

/** The passage with what was found marked in it. */
const passage = ({ before, text, after }: Find): Html =>
  html`<p class="find__passage">…${before}<mark>${text.trim() === '' ? '(a line break)' : text}</mark>${after}…</p>`

/** Where it stands, what it is and what to do instead. */
export const aboutFind = (find: Find): Html =>
  html`<p class="find__place">${find.label}</p>${passage(find)}<p class="find__what"><strong>${capital(findInWords(find))}.</strong> ${whatInstead(find)}.</p>`
