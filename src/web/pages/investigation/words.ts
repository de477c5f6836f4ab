import type { FindingSeen } from '#complaint/investigation/progress.ts'
import type { Evidence, SavedView } from '#complaint/investigation/state.ts'
import type { Point } from '#complaint/state.ts'
import { spanInWords } from '#law/day-words.ts'
import { isUndated } from '#stream/when.ts'
import { finding } from '../../components/finding.ts'
import { type Content, html } from '../../html.ts'
import { capital } from '../days.ts'

export const pointName = ({ label }: Point): string => (label === null ? 'A point without a number' : `Point ${label}`)

/** "3: Case notes of the duty team" */
export const evidenceWords = ({ number, what }: Evidence): string => `${number}: ${what}`

/** Its kind, its date and where it comes from. */
export const evidenceDetail = ({ kind, dated, whence }: Evidence): string =>
  [capital(kind), isUndated(dated) ? 'not dated' : spanInWords(dated), whence].join(' · ')

/** What somebody wrote, with its line breaks. */
export const asTyped = (words: string | null | undefined, none = 'Nothing written yet'): Content =>
  words ? html`<span class="as-typed">${words}</span>` : none

export const findingWords = (found: FindingSeen | undefined): Content =>
  found
    ? html`${finding(found.finding)}${found.whichPart && html` <span class="list__detail">Upheld in part: ${found.whichPart}</span>`}`
    : 'Not yet'

export const viewWords = (view: Pick<SavedView, 'view' | 'comments'> | undefined): Content =>
  view
    ? html`${capital(view.view)}.${view.comments && html` <span class="as-typed">${view.comments}</span>`}`
    : 'Not yet'
