import type { Mark } from '#law/source.ts'
import { type SourceRef, sourceText } from '#law/sources.ts'
import type { ComparedDecision } from '#register/compared-payments.ts'
import { link, path } from '../../components/link.ts'
import { tag } from '../../components/tag.ts'
import { type Html, html } from '../../html.ts'

const marks: Readonly<Record<Mark, string>> = {
  verified: 'Read in the source',
  secondary: 'Read on a page about it',
  recalled: 'Recalled',
  derived: 'Our inference',
}

/** On what something rests, and how sure that is. */
export const restsOn = (source: readonly SourceRef[], mark: Mark): Html =>
  html`<span class="remedy__source">${source.map(sourceText).join('; ')}. ${mark === 'recalled' ? html`${tag({ text: marks[mark], colour: 'yellow' })} Check it before you rely on it.` : `${marks[mark]}.`}</span>`

/** A published decision by its council and reference. */
export const decisionLink = ({ reference, authority }: Pick<ComparedDecision, 'reference' | 'authority'>): Html =>
  html`${link(path`/decisions/${reference}`, html`${authority ?? 'Council not stated'} <span class="remedy__reference">${reference.replaceAll('-', ' ')}</span>`)}`

export const decisionLinks = (decisions: readonly ComparedDecision[]): Html =>
  html`${decisions.map((one, index) => html`${index > 0 && ' and '}${decisionLink(one)}`)}`

/** "about 5 months", "about 40 days". */
export const delayInWords = (days: number): string =>
  days < 91 ? `About ${days} days` : `About ${Math.round(days / 30.4)} months`
