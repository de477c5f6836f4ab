import { readLogo } from '#office/letters/letterhead.ts'
import { show } from '#office/view.ts'
import { councilLogoView } from '#office/views/council-logo.ts'
import type { Answer, Asked, Here } from '../../site.ts'
import { notAllowed, notFound } from '../errors/errors.ts'

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

/** The picture itself, for the pages that show a letter. */
export async function councilLogo(_asked: Asked, here: Here): Promise<Answer> {
  const { office } = here.site
  const seen = await show(office, councilLogoView, null, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found' || !seen.shown.logo) return notFound(here)
  const { logo } = seen.shown
  const bytes = await readLogo(office, here.visitor.authorityId, logo)
  if (!bytes) return notFound(here)
  const media = logo.type === 'png' ? 'image/png' : 'image/jpeg'
  return { kind: 'file', name: `logo.${logo.type}`, media, size: bytes.length, content: once(bytes) }
}
