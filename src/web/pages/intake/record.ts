import { recordDraft } from '#office/record-draft.ts'
import { insetText } from '../../components/inset-text.ts'
import { path } from '../../components/link.ts'
import { type Answer, type Asked, type Here, redirect } from '../../site.ts'
import { notFound } from '../errors/errors.ts'
import { oneOf, typedIn } from '../recording/typed.ts'
import { checkPage } from './check.ts'
import { readDraft } from './draft.ts'
import { startAddress } from './flow.ts'
import { stepsOf } from './steps.ts'

/** Records the whole draft, all or nothing; sent twice, it leads to the one complaint. */
export async function recordTheDraft(asked: Asked, here: Here): Promise<Answer> {
  const sent = typedIn(asked.body)
  if (oneOf(sent, 'later') === 'yes') {
    here.session.set('notice', 'The draft is saved. You can come back to it from here.')
    return redirect(startAddress)
  }
  const version = /^\d{1,9}$/.test(oneOf(sent, 'version')) ? Number(oneOf(sent, 'version')) : -1
  const result = await recordDraft(here.site.office, here.visitor, asked.params.id ?? '', version, stored =>
    stepsOf(readDraft(stored)),
  )
  switch (result.kind) {
    case 'recorded':
      return redirect(path`/take-a-complaint/${asked.params.id ?? ''}/recorded`)
    case 'not found':
      return notFound(here)
    case 'changed':
      return checkPage(asked, here, {
        above: insetText({
          text: 'The draft was changed in another tab or window since you opened this page. Nothing was recorded. Check it again.',
        }),
        status: 409,
      })
    case 'not done':
      return checkPage(asked, here, { telling: true, status: 422 })
  }
}
