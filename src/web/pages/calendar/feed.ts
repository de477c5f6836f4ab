import { calendarText } from '#office/calendar/calendar-text.ts'
import { calendarFeed } from '#office/calendar/feed.ts'
import { show } from '#office/view.ts'
import { meetingView } from '#office/views/calendar.ts'
import type { Answer, Asked, Here } from '../../site.ts'
import { notAllowed, notFound } from '../errors/errors.ts'

function calendarFile(name: string, text: string): Answer {
  const bytes = new TextEncoder().encode(text)
  async function* content() {
    yield bytes
  }
  return { kind: 'file', name, media: 'text/calendar; charset=utf-8', size: bytes.length, content: content() }
}

/** Whoever asks has signed in nowhere: the secret in the address is what they have. */
export async function calendarFeedFile({ params }: Asked, here: Here): Promise<Answer> {
  const site = here.councils.find(({ authorityId }) => authorityId === params.council)
  const text = site ? await calendarFeed(site.office, site.authorityId, params.secret ?? '') : null
  return text === null ? notFound(here) : calendarFile('redress.ics', text)
}

/** One interview or panel, with its time and place, to be opened by a calendar program. */
export async function meetingFile({ params }: Asked, here: Here): Promise<Answer> {
  const query = { id: params.id ?? '', meeting: params.meeting ?? '' }
  const seen = await show(here.site.office, meetingView, query, here.visitor)
  if (seen.kind === 'not allowed') return notAllowed(here)
  if (seen.kind === 'not found') return notFound(here)
  const { reference, title } = seen.shown
  const name = `${title} ${reference.replaceAll('/', '-')}.ics`
  return calendarFile(name, calendarText(`${reference}: ${title}`, [seen.shown], here.site.office.now()))
}
