import { type Content, type Html, html } from '../html.ts'
import { type Attributes, attributes, type Common, classNames } from './attributes.ts'
import { type FieldsetOptions, fieldset } from './fieldset.ts'
import { type Asked, describe, formGroup } from './form-group.ts'
import { type HintOptions, hint, hintOptions } from './hint.ts'
import { label } from './label.ts'

export interface Choice {
  readonly text: Content
  readonly value: string
  readonly id?: string | undefined
  readonly label?: Common | undefined
  readonly hint?: Content | HintOptions | undefined
  readonly checked?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

export interface Divider {
  readonly divider: string
}

export interface ChoicesOptions<Item> extends Asked {
  readonly name: string
  /** The name unless given; the first item's id, so an error summary can link to it. */
  readonly idPrefix?: string | undefined
  readonly fieldset?: FieldsetOptions | undefined
  readonly items: readonly (Item | Divider)[]
}

/** Where radios and checkboxes differ. */
export interface Manner<Item extends Choice> {
  readonly block: 'govuk-radios' | 'govuk-checkboxes'
  readonly type: 'radio' | 'checkbox'
  readonly isChosen: (item: Item) => boolean
  readonly more: (item: Item) => Attributes
  /** What is asked only when the item is chosen. */
  readonly conditional: (item: Item) => Html | undefined
  /** Checkboxes without a fieldset are each described by the hint and the error. */
  readonly itemDescribedBy: (describedBy: string | undefined) => string | undefined
}

function choice<Item extends Choice>(
  item: Item,
  itemId: string,
  name: string,
  manner: Manner<Item>,
  by?: string,
): Html {
  const { block } = manner
  const chosen = item.checked ?? manner.isChosen(item)
  const conditional = manner.conditional(item)
  const conditionalId = conditional && `conditional-${itemId}`
  const hintId = item.hint && `${itemId}-item-hint`
  const opening = attributes({
    class: `${block}__input`,
    id: itemId,
    name,
    type: manner.type,
    value: item.value,
    checked: chosen,
    disabled: item.disabled,
    'data-aria-controls': conditionalId,
    'aria-describedby': classNames(by, hintId) || undefined,
    ...manner.more(item),
    ...item.attributes,
  })
  const said = item.hint && hintOptions(item.hint)
  return html`<div class="${block}__item"><input${opening}>${label(
    {
      text: item.text,
      classes: classNames(`${block}__label`, item.label?.classes),
      attributes: item.label?.attributes,
    },
    itemId,
  )}${said && hint({ ...said, id: hintId, classes: classNames(`${block}__hint`, said.classes) })}</div>${
    conditional &&
    html`<div class="${classNames(`${block}__conditional`, !chosen && `${block}__conditional--hidden`)}" id="${conditionalId}">${conditional}</div>`
  }`
}

export function choices<Item extends Choice>(options: ChoicesOptions<Item>, manner: Manner<Item>): Html {
  const idPrefix = options.idPrefix ?? options.name
  const { said, describedBy } = describe(idPrefix, options, options.fieldset?.describedBy ?? options.describedBy)
  const by = options.fieldset ? undefined : manner.itemDescribedBy(describedBy)
  const items = options.items.map((item, index) =>
    'divider' in item
      ? html`<div class="${manner.block}__divider">${item.divider}</div>`
      : choice(item, item.id ?? (index === 0 ? idPrefix : `${idPrefix}-${index + 1}`), options.name, manner, by),
  )
  const opening = attributes({
    class: classNames(manner.block, options.classes),
    ...options.attributes,
    'data-module': manner.block,
  })
  const inside = html`${said}<div${opening}>${options.formGroup?.before}${items}${options.formGroup?.after}</div>`
  return formGroup(options, options.fieldset ? fieldset({ ...options.fieldset, describedBy }, inside) : inside)
}
