import { type Html, html } from '../../html.ts'
import { breadcrumbs } from '../breadcrumbs.ts'
import { details } from '../details.ts'
import { insetText } from '../inset-text.ts'
import { notificationBanner } from '../notification-banner.ts'
import { pagination } from '../pagination.ts'
import { panel } from '../panel.ts'
import { scrollRegion } from '../scroll-region.ts'
import { serviceNavigation } from '../service-navigation.ts'
import { summaryList } from '../summary-list.ts'
import { table } from '../table.ts'
import { tag } from '../tag.ts'
import { warningText } from '../warning-text.ts'

export const messages =
  (): Html => html`${notificationBanner({ text: 'The due date moved to Monday 14 April 2025.', titleId: 'moved' })}${notificationBanner(
    { text: 'The letter was sent.', type: 'success', titleId: 'sent', disableAutoFocus: true },
  )}${panel({ titleText: 'Complaint recorded', text: html`Its reference<br><strong>2025-0031</strong>`, headingLevel: 3 })}
${warningText({ text: 'You cannot take this back.' })}${insetText({ text: 'The complainant asked for letters in large print.' })}
${details({ summaryText: 'What is an independent person?', text: 'Somebody outside the council who sees that the investigation is fair.' })}`

export const lists = (): Html =>
  html`${summaryList({
    rows: [
      {
        key: 'Complainant',
        value: 'Amber Quill',
        actions: [{ href: '/change/name', text: 'Change', visuallyHiddenText: 'complainant' }],
      },
      {
        key: 'Received',
        value: 'Thursday 27 March 2025',
        actions: [{ href: '/change/day', text: 'Change', visuallyHiddenText: 'day received' }],
      },
      { key: 'Advocate', value: 'None recorded' },
    ],
  })}${summaryList({
    card: {
      title: 'Point 14b(ii)',
      headingLevel: 3,
      actions: [
        { href: '/points/14bii', text: 'Change' },
        { href: '/points/14bii/remove', text: 'Remove' },
      ],
    },
    rows: [
      { key: 'Complaint', value: 'Notes of the review were never sent' },
      { key: 'Finding', value: 'Not yet' },
    ],
  })}`

export const tables = (): Html =>
  html`${scrollRegion(
    'Complaints by service',
    table({
      caption: 'Complaints by service',
      captionClasses: 'govuk-table__caption--m',
      firstCellIsHeader: true,
      head: ['Service', 'State', { text: 'Received', format: 'numeric' }, { text: 'In time', format: 'numeric' }],
      rows: [
        [
          'Fostering',
          tag({ text: 'Waiting for the advocate', colour: 'yellow' }),
          { text: '12', format: 'numeric' },
          { text: '9', format: 'numeric' },
        ],
        [
          'Leaving care',
          tag({ text: 'Ready for approval', colour: 'purple' }),
          { text: '7', format: 'numeric' },
          { text: '7', format: 'numeric' },
        ],
      ],
    }),
  )}`

const numbered = (number: number) => ({ number, href: `/gallery?page=${number}` })

export const wayfinding = (): Html =>
  html`${breadcrumbs({
    items: [{ text: 'Reports', href: '/reports' }, { text: 'This year', href: '/reports/year' }, { text: 'Fostering' }],
  })}${pagination({
    landmarkLabel: 'Pages of complaints',
    previous: { href: '/gallery?page=1' },
    next: { href: '/gallery?page=3' },
    items: [numbered(1), { ...numbered(2), current: true }, numbered(3), 'ellipsis', numbered(40)],
  })}${pagination({
    landmarkLabel: 'Pages of guidance',
    previous: { href: '/guidance/1', labelText: 'Taking a complaint' },
    next: { href: '/guidance/3', labelText: 'The panel' },
  })}${serviceNavigation({
    serviceName: 'Redress',
    ariaLabel: 'Example of service information',
    navigationLabel: 'Example menu',
    navigationId: 'example-navigation',
    navigation: [
      { text: 'My work', href: '/work' },
      { text: 'Complaints', href: '/complaints', active: true },
    ],
  })}`
