import { type Html, html } from '../../html.ts'
import type { Here } from '../../site.ts'
import { onceField } from '../recording/once.ts'

/** The hidden fields of every form in a complaint: where it came from, what was looked at, and a key of its own. */
export const carried = (here: Here, version: number): Html =>
  html`<input type="hidden" name="_csrf" value="${here.token()}">${onceField(here)}<input type="hidden" name="version" value="${String(version)}">`
