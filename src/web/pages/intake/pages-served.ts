import type { Answer, Asked, Here } from '../../site.ts'
import { checkPage } from './check.ts'
import { listNamed } from './flow.ts'
import { listPage, saveList } from './list.ts'
import { recordTheDraft } from './record.ts'
import { askDraftPage, saveDraftPage } from './save.ts'

/** A page of a draft, whichever the address names. */
export function draftPage(asked: Asked, here: Here): Promise<Answer> {
  const list = listNamed(asked.params.page)
  if (list) return listPage(asked, here, list)
  return asked.params.page === 'check' ? checkPage(asked, here) : askDraftPage(asked, here)
}

/** Saves it; on the last page, records the complaint. */
export function sendDraftPage(asked: Asked, here: Here): Promise<Answer> {
  const list = listNamed(asked.params.page)
  if (list) return saveList(asked, here, list)
  return asked.params.page === 'check' ? recordTheDraft(asked, here) : saveDraftPage(asked, here)
}
