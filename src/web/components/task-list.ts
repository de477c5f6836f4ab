import { type Content, type Html, html } from '../html.ts'
import { attributes, type Common, classNames } from './attributes.ts'
import { address } from './link.ts'
import { type TagOptions, tag } from './tag.ts'

export interface TaskStatus {
  /** Words alone, or in a tag. */
  readonly text?: Content | undefined
  readonly tag?: TagOptions | undefined
  readonly classes?: string | undefined
}

export interface TaskListItem {
  readonly title: Content
  readonly titleClasses?: string | undefined
  readonly hint?: Content | undefined
  readonly status: TaskStatus
  /** Where it is done; without one the title is plain words. */
  readonly href?: string | undefined
  readonly classes?: string | undefined
}

export interface TaskListOptions extends Common {
  /** null and the like are left out; the number of an item is its place with them counted. */
  readonly items: readonly (TaskListItem | null)[]
  readonly idPrefix?: string | undefined
}

function item(given: TaskListItem, id: string): Html {
  const { title, hint, status, href } = given
  const name = classNames('govuk-task-list__item', href && 'govuk-task-list__item--with-link', given.classes)
  const described = classNames(hint !== undefined && `${id}-hint`, `${id}-status`)
  const shown = href
    ? html`<a${attributes({ class: classNames('govuk-link govuk-task-list__link', given.titleClasses), href: address(href), 'aria-describedby': described })}>${title}</a>`
    : html`<div${attributes({ class: given.titleClasses })}>${title}</div>`
  return html`<li class="${name}"><div class="govuk-task-list__name-and-hint">${shown}${
    hint !== undefined && html`<div id="${id}-hint" class="govuk-task-list__hint">${hint}</div>`
  }</div><div class="${classNames('govuk-task-list__status', status.classes)}" id="${id}-status">${status.tag ? tag(status.tag) : status.text}</div></li>`
}

export function taskList({ items, idPrefix = 'task-list', classes, attributes: others }: TaskListOptions): Html {
  const opening = attributes({ class: classNames('govuk-task-list', classes), ...others })
  return html`<ul${opening}>${items.map((each, index) => each && item(each, `${idPrefix}-${index + 1}`))}</ul>`
}
