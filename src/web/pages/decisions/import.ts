import { show } from '#office/view.ts'
import { type FileTold, importFiles } from '#register/bulk/import-files.ts'
import { sentFiles } from '#register/bulk/sent-files.ts'
import { bringingInView } from '#register/views/bringing-in.ts'
import { button } from '../../components/button.ts'
import { fileUpload } from '../../components/file-upload.ts'
import { html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here } from '../../site.ts'
import { counted } from '../days.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'
import { type BroughtIn, broughtInPage } from './brought-in.ts'

const TITLE = 'Bring decisions in'

function form(decisions: number, here: Here, mistake?: string): Answer {
  const content = html`<form method="post" action="/decisions/import" enctype="multipart/form-data" novalidate>
<input type="hidden" name="_csrf" value="${here.token()}">
<h1 class="govuk-heading-l">${TITLE}</h1>
<p class="govuk-body-l">Add decision statements of the Ombudsman to the register that all councils search. It has ${counted(decisions, 'decision')} now.</p>
<p class="govuk-body">The same text again changes nothing. A later text of a decision takes the place of the one before, which is kept. What cannot be taken is told, file by file, and the rest is done.</p>
<p class="govuk-body">Bring in only what the Ombudsman has published: it is shown to every council.</p>
${fileUpload({
  name: 'files',
  label: { text: 'Choose one file, several, or a zip', classes: 'govuk-label--m' },
  hint: 'Text, saved web pages, PDF or Word (.docx), each up to 10 MB. Up to 1,000 statements and 50 MB at once.',
  multiple: true,
  attributes: { accept: '.txt,.text,.html,.htm,.pdf,.docx,.zip' },
  ...(mistake === undefined ? {} : { errorMessage: mistake }),
})}
${button({ text: 'Bring them in', preventDoubleClick: true })}
</form>`
  const errors = mistake === undefined ? [] : [{ text: mistake, href: '#files' }]
  const page = frame(here, { title: TITLE, area: 'decisions', errors, backLink: { href: '/decisions' }, content })
  return answer(page, mistake === undefined ? 200 : 422)
}

/** Whoever may not bring decisions in hears so before anything of theirs is read. */
const seenBy = (here: Here) => show(here.site.office, bringingInView, null, here.visitor)

export async function askForDecisions(_asked: Asked, here: Here): Promise<Answer> {
  const seen = await seenBy(here)
  if (seen.kind === 'shown') return form(seen.shown.decisions, here)
  return seen.kind === 'not allowed' ? notAllowed(here) : notFound(here)
}

/** Each file with what became of it; those that could not be opened first. */
export async function bringDecisionsIn({ coming }: Asked, here: Here): Promise<Answer> {
  const seen = await seenBy(here)
  if (seen.kind !== 'shown') return seen.kind === 'not allowed' ? notAllowed(here) : notFound(here)
  const sent = await sentFiles(coming ?? nothing())
  const told: BroughtIn[] = sent.refused.map(({ name, why }) => ({ file: name, told: { kind: 'not read', why } }))
  const tell = (file: string, what: FileTold): void => void told.push({ file, told: what })
  try {
    await importFiles(here.site.office, here.visitor, sent.files, tell)
  } finally {
    sent.close()
  }
  if (told.length === 0 && sent.leftAside === 0)
    return form(seen.shown.decisions, here, 'Choose the statements to bring in')
  return broughtInPage(told, sent.leftAside, here)
}

async function* nothing(): AsyncGenerator<never, void> {}
