import { type Html, html } from '../html.ts'
import { attributes, classNames } from './attributes.ts'
import { type Field, field, formGroup } from './form-group.ts'

export interface FileUploadOptions extends Field {
  readonly disabled?: boolean | undefined
  /** One file a page unless there is a need: see `multiple` of the standard. */
  readonly multiple?: boolean | undefined
}

/** The plain upload, not the one with a drop zone. A browser never shows again what was chosen before an error. */
export function fileUpload(options: FileUploadOptions): Html {
  const inside = field(options, (id, describedBy) => {
    const opening = attributes({
      class: classNames(
        'govuk-file-upload',
        options.classes,
        Boolean(options.errorMessage) && 'govuk-file-upload--error',
      ),
      id,
      name: options.name,
      type: 'file',
      disabled: options.disabled,
      multiple: options.multiple,
      'aria-describedby': describedBy,
      ...options.attributes,
    })
    return html`${options.formGroup?.before}<input${opening}>${options.formGroup?.after}`
  })
  return formGroup(options, inside)
}
