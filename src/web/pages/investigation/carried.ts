import { type Html, html } from '../../html.ts'
import type { Here } from '../../site.ts'
import { onceField } from '../recording/once.ts'
import type { Shortfall } from './tried.ts'

/**
 * The hidden fields of every form in a complaint: where it came from, what was looked at, and a key of its own. A form shown
 * again after a mistake is still decided on what it was opened with.
 */
export const carried = (here: Here, version: number, why: Pick<Shortfall, 'openedWith'> | null = null): Html =>
  html`<input type="hidden" name="_csrf" value="${here.token()}">${onceField(here)}<input type="hidden" name="version" value="${String(why?.openedWith ?? version)}">`
