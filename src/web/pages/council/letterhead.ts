import type { Letterhead } from '#authority/letters/state.ts'
import { spanInWords } from '#law/day-words.ts'
import { headOfLetters } from '#office/letters/letterhead.ts'
import { settleHead } from '#office/letters/settle-letterhead.ts'
import { show } from '#office/view.ts'
import { councilLettersView, type ShownCouncilLetters } from '#office/views/council-letters.ts'
import { onMadeUpCase } from '#paper/made-up/case.ts'
import { acknowledgement } from '#paper/templates/acknowledgement.ts'
import type { InputIssue } from '#stream/refusal.ts'
import { button, buttonGroup } from '../../components/button.ts'
import { checkboxes } from '../../components/checkboxes.ts'
import { fileUpload } from '../../components/file-upload.ts'
import { input } from '../../components/input.ts'
import { address, link } from '../../components/link.ts'
import { notificationBanner } from '../../components/notification-banner.ts'
import { textarea } from '../../components/textarea.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here, redirect } from '../../site.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'
import { letterPreview } from '../letters/preview.ts'
import { onceField, onceSent } from '../recording/once.ts'
import { oneOf, typedIn, versionIn } from '../recording/typed.ts'

const ADDRESS = '/council/letterhead'
const plainLines = (text: string): string => text.replaceAll(/\r\n?/g, '\n').trim()

interface Said {
  readonly address: string
  readonly standard: string
  readonly alt: string
  readonly reason: string
  readonly noLogo: boolean
}

interface Showing {
  readonly said: Said
  readonly version: number
  readonly issues: readonly InputIssue[]
  readonly above?: Html
  readonly status: number
}

const versionLine = (one: Letterhead, { names }: ShownCouncilLetters): Html =>
  html`<li>Version ${String(one.version)}, ${spanInWords(one.happened)}, ${names.get(one.by) ?? 'Name erased'}: ${one.reason} ${one.logo === null ? 'Without a logo.' : 'With a logo.'}${one.address !== '' && html`<span class="list__detail">${one.address.split('\n').join(', ')}</span>`}</li>`

function page(shown: ShownCouncilLetters, { said, version, issues, above, status }: Showing, here: Here): Answer {
  const { council, logo } = headOfLetters(shown.state)
  const at = (field: string) => {
    const message = issues.find(one => one.field === field)?.message
    return message === undefined ? {} : { errorMessage: message }
  }
  const { heads } = shown.state.letters
  const content = html`${above}<form method="post" action="${address(ADDRESS)}" enctype="multipart/form-data" novalidate><input type="hidden" name="_csrf" value="${here.token()}">${onceField(here)}<input type="hidden" name="version" value="${String(version)}">
<h1 class="govuk-heading-l">Address, logo and standard paragraphs of letters</h1>
<p class="govuk-body-l">They stand at the head and the end of every letter, on the page, in the PDF and in Word.</p>
${textarea({ name: 'address', label: { text: 'The council’s address', classes: 'govuk-label--s' }, hint: 'A line for each line. Leave empty for none.', rows: 4, value: said.address, ...at('address') })}
${logo !== null && html`<figure class="letterhead__logo"><img class="letter__logo" src="/council/logo" alt="${logo.alt}" width="${String(logo.width)}" height="${String(logo.height)}"><figcaption class="govuk-hint">The logo that letters have now. ${logo.type.toUpperCase()}, ${String(logo.width)} by ${String(logo.height)} pixels.</figcaption></figure>`}
${fileUpload({ name: 'file', label: { text: logo === null ? 'The logo' : 'Another logo', classes: 'govuk-label--s' }, hint: 'A PNG or JPEG picture of at most 300 KB.', attributes: { accept: '.png,.jpg,.jpeg' }, ...at('file') })}
${input({ name: 'alt', label: { text: 'What does the logo show?', classes: 'govuk-label--s' }, hint: 'For those who do not see it. Needed if there is a logo.', value: said.alt, autocomplete: 'off', ...at('alt') })}
${logo !== null && checkboxes({ name: 'noLogo', idPrefix: 'noLogo', items: [{ value: 'yes', text: 'No logo from now on', checked: said.noLogo }] })}
${textarea({ name: 'standard', label: { text: 'Standard paragraphs', classes: 'govuk-label--s' }, hint: 'Before whoever signs. Leave empty for those delivered: an offer of other forms and languages, and how the council uses what it is told. Plain text; an empty line begins a paragraph.', rows: 5, value: said.standard, ...at('standard') })}
${textarea({ name: 'reason', label: { text: 'Why does it change?', classes: 'govuk-label--s' }, hint: 'Kept with the version. Without names.', rows: 2, value: said.reason, ...at('reason') })}
${buttonGroup(button({ text: 'Settle this', preventDoubleClick: true }), link('/council/letters', 'Cancel'))}</form>
<h2 class="govuk-heading-m">A letter as it is now</h2><p class="govuk-body">Nobody of this case exists.</p>
${letterPreview(onMadeUpCase(acknowledgement, { council }).composed.paper, logo)}
<h2 class="govuk-heading-m">Versions</h2>
${heads.length === 0 ? html`<p class="govuk-body">Nothing has been settled yet: letters have the council’s name and colour.</p>` : html`<ul class="govuk-list govuk-list--bullet letters__kept">${heads.toReversed().map(one => versionLine(one, shown))}</ul>`}`
  const errors = issues.map(({ field, message }) => ({ text: message, href: `#${field}` }))
  const title = 'Address, logo and standard paragraphs of letters'
  return answer(
    frame(here, { title, area: 'council', backLink: { href: '/council/letters' }, errors, content }),
    status,
  )
}

async function opened(here: Here): Promise<ShownCouncilLetters | Answer> {
  const seen = await show(here.site.office, councilLettersView, { template: null }, here.visitor)
  if (seen.kind === 'shown') return seen.shown
  return seen.kind === 'not allowed' ? notAllowed(here) : notFound(here)
}

const isAnswer = (one: ShownCouncilLetters | Answer): one is Answer => 'kind' in one

const asItIs = ({ state }: ShownCouncilLetters): Said => {
  const head = state.letters.heads.at(-1)
  return {
    address: head?.address ?? '',
    standard: head?.standard ?? '',
    alt: head?.logo?.alt ?? '',
    reason: '',
    noLogo: false,
  }
}

export async function letterheadPage(_asked: Asked, here: Here): Promise<Answer> {
  const shown = await opened(here)
  if (isAnswer(shown)) return shown
  return page(shown, { said: asItIs(shown), version: shown.version, issues: [], status: 200 }, here)
}

/** Settles the head of letters; what is wrong is told beside its question, and nothing typed is lost. */
export async function letterheadSent({ body }: Asked, here: Here): Promise<Answer> {
  const typed = typedIn(body)
  const said: Said = {
    address: plainLines(oneOf(typed, 'address')),
    standard: plainLines(oneOf(typed, 'standard')),
    alt: oneOf(typed, 'alt'),
    reason: oneOf(typed, 'reason'),
    noLogo: oneOf(typed, 'noLogo') === 'yes',
  }
  const file = body.file instanceof Uint8Array && body.file.length > 0 ? Buffer.from(body.file) : null
  const version = versionIn(typed)
  const logo = file ?? (said.noLogo ? 'none' : 'as it is')
  const done = await settleHead(
    here.site.office,
    { ...said, logo, expectedVersion: version },
    here.visitor,
    onceSent(ADDRESS, { ...typed, file: file?.toString('base64') ?? '' }),
  )
  if (done.kind === 'not allowed') return notAllowed(here)
  if (done.kind === 'done') {
    here.session.set('notice', 'Settled: the address, logo and standard paragraphs of letters.')
    return redirect('/council/letters')
  }
  const shown = await opened(here)
  if (isAnswer(shown)) return shown
  switch (done.kind) {
    case 'wrong':
    case 'invalid':
      return page(shown, { said, version, issues: done.issues, status: 422 }, here)
    case 'conflict':
    case 'key reused':
      return page(shown, { said, version: shown.version, issues: [], status: 409, above: changedMeanwhile }, here)
    case 'refused':
    case 'not open':
      return page(
        shown,
        { said, version, issues: [{ field: 'reason', message: 'This cannot be settled now' }], status: 422 },
        here,
      )
  }
}

const changedMeanwhile = notificationBanner({
  titleText: 'This has changed',
  role: 'alert',
  text: html`<p class="govuk-notification-banner__heading">Somebody settled this since you opened the page.</p>
<p class="govuk-body">Nothing was saved. How it stands now is below the form. What you typed is still there; a picture has to be chosen again.</p>`,
})
