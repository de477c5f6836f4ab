import { shortDay } from '#law/day-words.ts'
import type { ListedPoolMember } from '#office/views/pool.ts'
import { type LedgerCell, ledger } from '../../components/ledger.ts'
import { type Content, type Html, html } from '../../html.ts'
import { capital, counted } from '../days.ts'

const work = ({ open, closed }: ListedPoolMember): string =>
  [open > 0 && counted(open, 'open complaint'), closed > 0 && counted(closed, 'closed complaint')]
    .filter(Boolean)
    .join(', ') || 'None that you may know of'

/** Each as a sentence, whether or not it was written as one. */
const sentences = (...said: readonly (string | null)[]): string =>
  said.flatMap(one => (one === null ? [] : [/[.!?]$/.test(one) ? one : `${one}.`])).join(' ')

interface More {
  readonly nameOf: (personId: string) => string
  /** One column more, for where somebody is chosen: what speaks for or against them there. */
  readonly here?: { readonly title: string; readonly of: (member: ListedPoolMember) => Content | LedgerCell }
}

/** Those who can be asked: what they can be, what they bring, when, what they should not be asked about, their work. */
export const poolTable = (members: readonly ListedPoolMember[], { nameOf, here }: More): Html =>
  ledger({
    id: 'pool',
    caption: html`<span class="govuk-visually-hidden">Independent people who can be asked</span>`,
    columns: [
      'Name',
      'Can be',
      { text: 'Brings', wide: true },
      'When',
      'Not about',
      'Work',
      ...(here ? [here.title] : []),
    ],
    rows: members.map(member => ({
      heading: nameOf(member.personId),
      cells: [
        capital(member.work.join(', ')),
        member.skills ?? 'Not recorded',
        sentences(
          member.availability ?? 'Not recorded',
          member.awayUntil === null ? null : `Away until ${shortDay(member.awayUntil)}`,
        ),
        sentences(
          member.conflicts ?? 'Nothing known',
          member.employedUntil === null ? null : `Worked here until ${shortDay(member.employedUntil)}`,
        ),
        work(member),
        ...(here ? [here.of(member)] : []),
      ],
    })),
  })
