import { type Html, html } from '../html.ts'
import { type CouncilShown, page } from '../layout.ts'
import { cards, deadlines, decidedPoints, findings, history, picture, wrongs } from './gallery/our-own.ts'
import { questions } from './gallery/questions.ts'
import { lists, messages, tables, wayfinding } from './gallery/standard.ts'
import { identity } from './identity.ts'
import { subNavigation } from './sub-navigation.ts'

const SECTIONS: readonly (readonly [string, () => Html])[] = [
  ['Next and latest', cards],
  ['The stages', picture],
  ['Findings', decidedPoints],
  ['What went wrong', wrongs],
  ['History', history],
  ['Deadlines', deadlines],
  ['Every finding', findings],
  ['Messages', messages],
  ['Summary lists', lists],
  ['Tables and tags', tables],
  ['Finding the way', wayfinding],
  ['Questions', questions],
]

/** Every component with an example or two on one page: what the browser tests visit, and where to look at a change. */
export function gallery(council: CouncilShown): Html {
  const sections = SECTIONS.map(
    ([title, show]) =>
      html`<section class="gallery__section"><h2 class="govuk-heading-m">${title}</h2>${show()}</section>`,
  )
  return page({
    title: 'Gallery of components',
    council,
    persona: { text: 'complaints manager', changeHref: '/practice/persona' },
    navigation: [
      { text: 'My work', href: '/work' },
      { text: 'Complaints', href: '/complaints', active: true },
      { text: 'Actions', href: '/actions' },
      { text: 'Decisions', href: '/decisions' },
      { text: 'Reports', href: '/reports' },
    ],
    backLink: { href: '/complaints', text: 'Back to complaints' },
    wide: true,
    content: html`${identity({
      reference: 'Complaint 2022-0147 · Ombudsman 24 000 000',
      title: 'Calls, reviews and the move to a new school',
      summary:
        'Ms Quill, about the services to two children. 31 points. Stage 3 answered; with the Ombudsman’s remedy.',
    })}${subNavigation({
      label: 'This complaint',
      items: [
        { text: 'Overview', href: '/gallery', current: true },
        { text: 'Points (31)', href: '/gallery/points' },
        { text: 'People', href: '/gallery/people' },
        { text: 'Files', href: '/gallery/files' },
        { text: 'Actions (2 open)', href: '/gallery/actions' },
        { text: 'History', href: '/gallery/history' },
      ],
      more: [{ text: 'Clocks', href: '/gallery/clocks' }],
    })}${sections}`,
  })
}
