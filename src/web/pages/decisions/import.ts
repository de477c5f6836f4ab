import { show } from '#office/view.ts'
import { type Sent, type SentInParts, sentFiles } from '#register/bulk/sent-files.ts'
import { type StartedImport, startImport } from '#register/imports/run-import.ts'
import { bringingInView, type ShownBringingIn } from '#register/views/bringing-in.ts'
import { button } from '../../components/button.ts'
import { fileUpload } from '../../components/file-upload.ts'
import { link, path } from '../../components/link.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here, redirect } from '../../site.ts'
import { counted, instantInWords } from '../days.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'

const TITLE = 'Bring decisions in'

const importsShown = (imports: ShownBringingIn['imports']): Html | '' =>
  imports.length === 0
    ? ''
    : html`<h2 class="govuk-heading-m">What was brought in lately</h2>
<ul class="govuk-list">${imports.map(({ id, named, begunAt, files }) => html`<li>${link(path`/decisions/import/${id}`, named)}, ${counted(files, 'file')}, on ${instantInWords(begunAt)}</li>`)}</ul>`

function form({ decisions, imports }: ShownBringingIn, here: Here, mistake?: string): Answer {
  const content = html`<form method="post" action="/decisions/import" enctype="multipart/form-data" novalidate>
<input type="hidden" name="_csrf" value="${here.token()}">
<h1 class="govuk-heading-l">${TITLE}</h1>
<p class="govuk-body-l">Add decision statements of the Ombudsman to the register that all councils search. It has ${counted(decisions, 'decision')} now.</p>
<p class="govuk-body">The same text again changes nothing. A later text of a decision takes the place of the one before, which is kept. What cannot be taken is told, file by file, and the rest is done.</p>
<p class="govuk-body">Bring in only what the Ombudsman has published: it is shown to every council.</p>
${fileUpload({
  name: 'files',
  label: { text: 'Choose one file, several, or a zip', classes: 'govuk-label--m' },
  hint: 'Text, saved web pages, PDF or Word (.docx), each up to 10 MB. Up to 10,000 statements and 50 MB at once.',
  multiple: true,
  attributes: { accept: '.txt,.text,.html,.htm,.pdf,.docx,.zip' },
  ...(mistake === undefined ? {} : { errorMessage: mistake }),
})}
${button({ text: 'Bring them in', preventDoubleClick: true })}
</form>
${importsShown(imports)}`
  const errors = mistake === undefined ? [] : [{ text: mistake, href: '#files' }]
  const page = frame(here, { title: TITLE, area: 'decisions', errors, backLink: { href: '/decisions' }, content })
  return answer(page, mistake === undefined ? 200 : 422)
}

/** Whoever may not bring decisions in hears so before anything of theirs is read. */
const seenBy = (here: Here) => show(here.site.office, bringingInView, null, here.visitor)

export async function askForDecisions(_asked: Asked, here: Here): Promise<Answer> {
  const seen = await seenBy(here)
  if (seen.kind === 'shown') return form(seen.shown, here)
  return seen.kind === 'not allowed' ? notAllowed(here) : notFound(here)
}

/** What is soon done is shown at once. */
const WAITED_MILLISECONDS = 1_500

async function named(coming: Asked['coming'], names: string[]): Promise<Sent> {
  async function* telling(): AsyncGenerator<SentInParts, void> {
    for await (const file of coming ?? []) {
      names.push(file.name)
      yield file
    }
  }
  return sentFiles(telling())
}

/** Takes in what is sent and files it in its own time; a page of its own says how far it is. */
export async function bringDecisionsIn({ coming }: Asked, here: Here): Promise<Answer> {
  const seen = await seenBy(here)
  if (seen.kind !== 'shown') return seen.kind === 'not allowed' ? notAllowed(here) : notFound(here)
  const names: string[] = []
  const sent = await named(coming, names)
  if (sent.files.length + sent.refused.length + sent.leftAside === 0) {
    sent.close()
    return form(seen.shown, here, 'Choose the statements to bring in')
  }
  const [first = '', ...others] = names
  const what = others.length === 0 ? first : `${first} and ${counted(others.length, 'other file')}`
  const started = await new Promise<StartedImport>((resolve, reject) =>
    here.later('an import of decisions', async stopping => {
      try {
        const one = await startImport(here.site.office, here.visitor, sent, what, stopping)
        resolve(one)
        await one.done
      } catch (error) {
        reject(error)
        throw error
      }
    }),
  )
  let timer: NodeJS.Timeout | undefined
  const waited = new Promise<void>(resolve => {
    timer = setTimeout(resolve, WAITED_MILLISECONDS)
  })
  await Promise.race([started.done.catch(() => {}), waited])
  clearTimeout(timer)
  return redirect(path`/decisions/import/${started.id}`)
}
