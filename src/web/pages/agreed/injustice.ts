import { injusticeByPerson } from '#complaint/agreed/injustice.ts'
import { injusticeOpen } from '#complaint/agreed/injustice-open.ts'
import type { AgreedItem } from '#complaint/agreed/item.ts'
import type { InjusticeAnswer } from '#complaint/agreed/state.ts'
import { partInWords } from '#complaint/words.ts'
import { spanInWords } from '#law/day-words.ts'
import type { ShownComplaint } from '#office/views/shown-complaint.ts'
import { ledger } from '../../components/ledger.ts'
import { link, path } from '../../components/link.ts'
import { summaryList } from '../../components/summary-list.ts'
import { type TagOptions, tag } from '../../components/tag.ts'
import { type Html, html } from '../../html.ts'
import type { May } from '../complaint/may-now.ts'
import { capital, counted } from '../days.ts'

const colours: Record<InjusticeAnswer, TagOptions['colour']> = {
  remedied: 'green',
  'remedied in part': 'yellow',
  'not remedied': 'red',
  'no injustice': 'grey',
}

/** The two questions, which have two answers. */
export function twoAnswers(items: readonly AgreedItem[], { state }: ShownComplaint): Html {
  const done = items.filter(item => item.done).length
  const people = injusticeByPerson(state)
  const answered = people.flatMap(({ last }) => last ?? [])
  const remedied = answered.filter(({ answer }) => answer === 'remedied' || answer === 'no injustice').length
  const open = injusticeOpen(state)
  const injustice =
    people.length === 0
      ? 'Nobody is recorded to whom it could have been done.'
      : answered.length === 0
        ? 'Nobody has said so yet.'
        : `${remedied === people.length ? 'Yes' : 'Not yet'}: for ${remedied} of ${counted(people.length, 'person', 'people')}.`
  return summaryList({
    rows: [
      {
        key: 'Are the actions done?',
        value: `${done === items.length ? 'Yes' : 'Not yet'}: ${done} of ${items.length} proved.`,
      },
      {
        key: 'Is the injustice remedied?',
        value:
          open && state.closed
            ? html`${injustice} <strong class="list__late">The complaint was closed without an answer for ${open.unanswered === open.people ? 'anybody' : counted(open.unanswered, 'person', 'people')}.</strong>`
            : injustice,
      },
    ],
  })
}

/** Person by person, what the fault did to them and whether that is put right. */
export function injusticeTable({ id, state, names }: ShownComplaint, may: May): Html | '' {
  const people = injusticeByPerson(state)
  if (people.length === 0) return ''
  return ledger({
    id: 'injustice',
    caption: 'Is the injustice remedied?',
    explanation: 'Person by person: that the actions are done does not answer it.',
    columns: ['Person', { text: 'What the fault did', wide: true }, { text: 'Put right?', wide: true }],
    rows: people.map(({ personId, part, last }) => {
      const name = names.get(personId) ?? 'Name erased'
      const answer = may('consider-injustice')
        ? link(
            `${path`/complaints/${id}/record/consider-injustice`}?personId=${encodeURIComponent(personId)}`,
            html`${last ? 'Answer again' : 'Answer'}<span class="govuk-visually-hidden">, for ${name}</span>`,
          )
        : ''
      return {
        heading: name,
        cells: [
          {
            text: last?.injustice ?? 'Not said yet',
            note: capital(partInWords(part)),
            tone: last ? undefined : ('quiet' as const),
          },
          last
            ? html`${tag({ text: capital(last.answer), colour: colours[last.answer] })}<span class="ledger__note">${last.reasons} (${spanInWords(last.happened)}) ${answer}</span>`
            : html`Not answered yet ${answer}`,
        ],
      }
    }),
  })
}
