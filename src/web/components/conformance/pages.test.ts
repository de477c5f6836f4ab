import { describe } from 'node:test'
import { z } from 'zod'
import { backLink } from '../back-link.ts'
import { breadcrumbs } from '../breadcrumbs.ts'
import { details } from '../details.ts'
import { insetText } from '../inset-text.ts'
import { notificationBanner } from '../notification-banner.ts'
import { pagination } from '../pagination.ts'
import { panel } from '../panel.ts'
import { phaseBanner } from '../phase-banner.ts'
import { serviceNavigation } from '../service-navigation.ts'
import { skipLink } from '../skip-link.ts'
import { summaryList } from '../summary-list.ts'
import { table } from '../table.ts'
import { tag } from '../tag.ts'
import { taskList } from '../task-list.ts'
import { warningText } from '../warning-text.ts'
import { hold } from './held.ts'
import * as given from './options.ts'

const { words, flag } = given
const level = z.literal([1, 2, 3, 4, 5, 6])

const text = { text: given.content }

const action = given.said({ ...text, href: z.string(), visuallyHiddenText: words, ...given.common })
const actions = z.strictObject({ items: z.array(action).optional(), classes: words }).optional()
const summaryCell = given.said({ ...text, classes: words })
const summaryRow = z
  .strictObject({ key: summaryCell, value: summaryCell, actions, classes: words })
  .transform(({ actions: given, ...row }) => ({ ...row, actions: given?.items, actionsClasses: given?.classes }))
const cardTitle = given.said({ ...text, headingLevel: level.optional(), classes: words })
const summaryCard = z
  .strictObject({ title: cardTitle, actions, ...given.common })
  .transform(({ title, actions: given, ...card }) => ({
    ...card,
    title: title.text,
    headingLevel: title.headingLevel,
    titleClasses: title.classes,
    actions: given?.items,
    actionsClasses: given?.classes,
  }))

const span = z.number().optional()
const cell = given.said({
  ...text,
  format: z.literal('numeric').optional(),
  colspan: span,
  rowspan: span,
  ...given.common,
})

const turn = given.said({
  text: given.content.optional(),
  href: z.string(),
  labelText: words,
  attributes: given.attributes,
})
const pageNumber = z.strictObject({
  number: z.union([z.string(), z.number()]),
  href: z.string(),
  current: flag,
  visuallyHiddenText: words,
  attributes: given.attributes,
})
const ellipsis = z.strictObject({ ellipsis: z.literal(true) }).transform((): 'ellipsis' => 'ellipsis')

const navigationItem = given.said({ ...text, href: words, current: flag, active: flag, attributes: given.attributes })

const taskTag = given.said({ ...text, ...given.common })
const taskStatus = given.said({ text: given.content.optional(), tag: taskTag.optional(), classes: words })
const taskItem = z.union([
  z
    .strictObject({
      title: given.said({ ...text, classes: words }),
      hint: given.said(text).optional(),
      status: taskStatus,
      href: words,
      classes: words,
    })
    .transform(({ title, hint, ...item }) => ({
      ...item,
      title: title.text,
      titleClasses: title.classes,
      hint: hint?.text,
    })),
  z.union([z.null(), z.literal(false), z.literal('')]).transform(() => null),
])

describe('pages as GOV.UK Frontend draws them', () => {
  hold(
    'back-link',
    given.said({ text: given.content.optional(), href: z.string().default('#'), ...given.common }),
    backLink,
  )
  hold(
    'breadcrumbs',
    z.strictObject({
      items: z.array(given.said({ ...text, href: words, attributes: given.attributes })),
      collapseOnMobile: flag,
      labelText: words,
      ...given.common,
    }),
    breadcrumbs,
  )
  hold('skip-link', given.said({ ...text, href: words, ...given.common }), skipLink)
  hold('details', given.said({ summaryText: given.content, ...text, id: words, open: flag, ...given.common }), details)
  hold('inset-text', given.said({ ...text, id: words, ...given.common }), insetText)
  hold('warning-text', given.said({ ...text, iconFallbackText: words, ...given.common }), warningText, [
    'icon fallback text only',
  ])
  hold('tag', given.said({ ...text, ...given.common }), tag)
  hold('task-list', z.strictObject({ items: z.array(taskItem), idPrefix: words, ...given.common }), taskList)
  hold(
    'phase-banner',
    given.said({ ...text, tag: given.said({ ...text, classes: words }), ...given.common }),
    phaseBanner,
    ['attributes', 'classes', 'html as text', 'text'],
  )
  hold(
    'panel',
    given.said({
      titleText: given.content,
      text: given.content.optional(),
      headingLevel: level.optional(),
      classes: z
        .string()
        .regex(/^(?!.*interruption)/)
        .optional(),
      attributes: given.attributes,
    }),
    panel,
    [
      'confirmation, with actions',
      'interruption',
      'interruption with custom classes',
      'interruption, button link',
      'interruption, no actions',
      'interruption, no actions items',
      'interruption, submit action',
      'interruption, with actions classes and attributes',
      'interruption-with-content-with-long-line-length',
      'interruption-with-headings-content-and-lists',
    ],
  )
  hold(
    'notification-banner',
    given.said({
      ...text,
      type: z.literal('success').optional(),
      titleText: given.content.optional(),
      titleHeadingLevel: z.literal([1, 2, 3, 4]).optional(),
      titleId: words,
      role: words,
      disableAutoFocus: flag,
      ...given.common,
    }),
    notificationBanner,
    ['with invalid type'],
  )
  hold(
    'pagination',
    z.strictObject({
      items: z.array(z.union([ellipsis, pageNumber])).optional(),
      previous: turn.optional(),
      next: turn.optional(),
      landmarkLabel: words,
      ...given.common,
    }),
    pagination,
    ['with empty items'],
  )
  hold(
    'service-navigation',
    z.strictObject({
      serviceName: words,
      serviceUrl: words,
      navigation: z.array(navigationItem).optional(),
      navigationLabel: words,
      navigationId: words,
      navigationClasses: words,
      menuButtonText: words,
      menuButtonLabel: words,
      collapseNavigationOnMobile: flag,
      ariaLabel: words,
      slots: z
        .strictObject({
          start: given.markup.optional(),
          end: given.markup.optional(),
          navigationStart: given.markup.optional(),
          navigationEnd: given.markup.optional(),
        })
        .optional(),
      ...given.common,
    }),
    serviceNavigation,
    [
      'with `inline` end slot',
      'with navigation having empty values',
      'with navigation having only empty values',
      'with right-aligned language navigation',
    ],
  )
  hold(
    'summary-list',
    z.strictObject({ rows: z.array(summaryRow), card: summaryCard.optional(), ...given.common }),
    summaryList,
    ['summary card with custom attributes', 'summary card with custom classes', 'with falsy values'],
  )
  hold(
    'table',
    z.strictObject({
      rows: z.array(z.array(cell)),
      head: z.array(cell).optional(),
      caption: words,
      captionClasses: words,
      firstCellIsHeader: flag,
      ...given.common,
    }),
    table,
    ['with falsy items'],
  )
})
