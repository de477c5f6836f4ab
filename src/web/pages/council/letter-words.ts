import { type OwnWords, ownWords, versionsOf, type WordingVersion } from '#authority/letters/state.ts'
import { spanInWords } from '#law/day-words.ts'
import { sourceText } from '#law/sources.ts'
import { headOfLetters } from '#office/letters/letterhead.ts'
import { faultsIn, namesKnown, type PartFault, settleOwnWords, wordedParts } from '#office/letters/settle-wording.ts'
import { show } from '#office/view.ts'
import { councilLettersView, type ShownCouncilLetters } from '#office/views/council-letters.ts'
import { onMadeUpCase } from '#paper/made-up/case.ts'
import { nameInWords } from '#paper/names-in-words.ts'
import type { Template } from '#paper/template.ts'
import { templateNamed } from '#paper/templates.ts'
import type { Wording } from '#paper/wording.ts'
import { button, buttonGroup } from '../../components/button.ts'
import { details } from '../../components/details.ts'
import { link, path } from '../../components/link.ts'
import { notificationBanner } from '../../components/notification-banner.ts'
import { textarea } from '../../components/textarea.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, answer, type Here, redirect } from '../../site.ts'
import { capital } from '../days.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { frame } from '../frame.ts'
import { plainEnglish } from '../letters/plain-english.ts'
import { letterPreview } from '../letters/preview.ts'
import { onceField, onceSent } from '../recording/once.ts'
import { LONGEST_ANSWER, oneOf, type Typed, typedIn, versionIn } from '../recording/typed.ts'

const address = (template: string): string => path`/council/letters/${template}`
const fieldOf = (part: string): string => `part-${part}`
const plainLines = (text: string): string => text.replaceAll(/\r\n?/g, '\n').trim()

interface Showing {
  readonly own: readonly OwnWords[]
  readonly faults: readonly PartFault[]
  readonly reason: string
  readonly reasonWrong?: string
  /** The made-up case stands below, with the question why and the button that settles it. */
  readonly looked: boolean
  readonly above?: Html
  readonly status: number
  readonly version: number
}

/** What a part may not lose, and on whose authority. */
function mustKeep({ required }: Wording): string | undefined {
  if (!required) return undefined
  const keeps = required.keeps.map(name => `{${name}}`).join(' and ')
  const source = required.source.map(sourceText).join('; ')
  return keeps === '' ? `The law wants this part (${source}).` : `Has to keep ${keeps} (${source}).`
}

function parts(template: Template, { own, faults }: Showing): Html {
  const said = new Map(own.map(one => [one.part, one.words]))
  return html`${wordedParts(template).map(({ heading, wording }) => {
    const wrong = faults.filter(({ part }) => part === wording.id).map(({ message }) => message)
    const name = fieldOf(wording.id)
    return textarea({
      name,
      id: name,
      label: { text: heading ?? capital(wording.about), classes: 'govuk-label--s' },
      hint: mustKeep(wording),
      value: said.get(wording.id) ?? wording.words,
      rows: Math.min(12, 2 + Math.ceil((said.get(wording.id) ?? wording.words).length / 70)),
      ...(wrong.length > 0 ? { errorMessage: wrong.join(' ') } : {}),
    })
  })}`
}

function versionLine(one: WordingVersion, template: Template, { names }: ShownCouncilLetters): Html {
  const who = names.get(one.by) ?? 'Name erased'
  return html`<li>Version ${String(one.version)}, ${spanInWords(one.happened)}, ${who}: ${one.reason} ${link(`${address(template.id)}?version=${one.version}`, html`Take these words again<span class="govuk-visually-hidden"> (version ${String(one.version)})</span>`)}</li>`
}

function versions(template: Template, shown: ShownCouncilLetters): Html {
  const all = versionsOf(shown.state.letters, template.id)
  return html`<h2 class="govuk-heading-m">Versions</h2><ul class="govuk-list govuk-list--bullet">${all.toReversed().map(one => versionLine(one, template, shown))}
<li>As delivered. ${link(`${address(template.id)}?version=0`, 'Take these words again')}</li></ul>`
}

function page(template: Template, shown: ShownCouncilLetters, showing: Showing, here: Here): Answer {
  const { own, faults, reason, reasonWrong, looked, above, status, version } = showing
  const { council, logo } = headOfLetters(shown.state)
  const wordings = ownWords({ own })
  const madeUp = looked ? onMadeUpCase(template, { council, wordings }).composed.paper : null
  const content = html`${above}<form method="post" action="${address(template.id)}" novalidate><input type="hidden" name="_csrf" value="${here.token()}">${onceField(here)}<input type="hidden" name="version" value="${String(version)}">
<span class="govuk-caption-l">How this council words its letters</span><h1 class="govuk-heading-l">${template.title}</h1>
<p class="govuk-body-l">${template.summary}</p>
<p class="govuk-body">Plain text; an empty line begins a paragraph. A name in braces, such as {name}, stands for what the record holds. Tables, findings and dates are put in between by themselves.</p>
${details({ summaryText: 'Names that can be used', text: html`<ul class="govuk-list govuk-list--bullet">${namesKnown(template).map(one => html`<li>{${one}}: ${nameInWords(one)}</li>`)}</ul>` })}
${parts(template, showing)}
${button({ text: looked ? 'Show it again' : 'Show it on a made-up case', name: 'do', value: 'look', kind: 'secondary' })}
${
  madeUp !== null &&
  html`<h2 class="govuk-heading-m" id="made-up">On a made-up case</h2><p class="govuk-body">Nothing is settled yet. Nobody of this case exists.</p>
${letterPreview(madeUp, logo)}${plainEnglish(madeUp, template.reader)}
${textarea({
  name: 'reason',
  label: { text: 'Why is it worded so?', classes: 'govuk-label--s' },
  hint: 'Kept with the version. Without names.',
  rows: 2,
  value: reason,
  ...(reasonWrong === undefined ? {} : { errorMessage: reasonWrong }),
})}${buttonGroup(button({ text: 'Settle these words', name: 'do', value: 'settle', preventDoubleClick: true }), link('/council/letters', 'Cancel'))}`
}</form>${versions(template, shown)}`
  const errors = [
    ...faults.map(({ part, message }) => ({ text: message, href: `#${fieldOf(part)}` })),
    ...(reasonWrong === undefined ? [] : [{ text: reasonWrong, href: '#reason' }]),
  ]
  const title = `${template.title}: words`
  return answer(
    frame(here, { title, area: 'council', backLink: { href: '/council/letters' }, errors, content }),
    status,
  )
}

async function opened(template: string, here: Here): Promise<ShownCouncilLetters | Answer> {
  const seen = await show(here.site.office, councilLettersView, { template }, here.visitor)
  if (seen.kind === 'shown') return seen.shown
  return seen.kind === 'not allowed' ? notAllowed(here) : notFound(here)
}

const isAnswer = (one: ShownCouncilLetters | Answer): one is Answer => 'kind' in one

/** The words of one letter as they are; of an older version where its link says so. */
export async function letterWordsPage({ params, query }: Asked, here: Here): Promise<Answer> {
  const shown = await opened(params.template ?? '', here)
  if (isAnswer(shown)) return shown
  const template = templateNamed(params.template ?? '')
  if (!template) return notFound(here)
  const all = versionsOf(shown.state.letters, template.id)
  const asked = query.version
  const own = (asked === undefined ? all.at(-1) : all.find(({ version }) => String(version) === asked))?.own ?? []
  const { version } = shown
  return page(template, shown, { own, faults: [], reason: '', looked: asked !== undefined, status: 200, version }, here)
}

const ownIn = (template: Template, typed: Typed): readonly OwnWords[] =>
  wordedParts(template).flatMap(({ wording: { id, words } }) => {
    const said = typed[fieldOf(id)] === undefined ? words : plainLines(oneOf(typed, fieldOf(id)))
    return said === words ? [] : [{ part: id, words: said }]
  })

/** Looks at other words on the made-up case, or settles them. */
export async function letterWordsSent({ params, body }: Asked, here: Here): Promise<Answer> {
  const shown = await opened(params.template ?? '', here)
  if (isAnswer(shown)) return shown
  const template = templateNamed(params.template ?? '')
  if (!template) return notFound(here)
  const typed = typedIn(body)
  const [own, reason, version] = [ownIn(template, typed), oneOf(typed, 'reason').trim(), versionIn(typed)]
  const faults = faultsIn(template, own)
  const again = (more: Partial<Showing>): Answer =>
    page(template, shown, { own, faults, reason, looked: false, status: 200, version, ...more }, here)
  if (faults.length > 0) return again({ status: 422 })
  if (oneOf(typed, 'do') !== 'settle') return again({ looked: true })
  if (reason === '' || reason.length > LONGEST_ANSWER)
    return again({
      looked: true,
      reasonWrong: reason === '' ? 'Say why it is worded so' : 'Use fewer words',
      status: 422,
    })
  const once = onceSent(address(template.id), typed)
  const done = await settleOwnWords(
    here.site.office,
    { template, own, reason, expectedVersion: version },
    here.visitor,
    once,
  )
  switch (done.kind) {
    case 'done':
      here.session.set('notice', `Settled: the words of “${template.title}”. Letters made from now on say so.`)
      return redirect('/council/letters')
    case 'faults':
      return again({ faults: done.faults, status: 422 })
    case 'conflict':
    case 'key reused':
      return again({ looked: true, status: 409, version: shown.version, above: changedMeanwhile(template, shown) })
    case 'invalid':
      return again({ looked: true, reasonWrong: done.issues.map(({ message }) => message).join('. '), status: 422 })
    case 'refused':
    case 'not open':
      return again({ looked: true, reasonWrong: 'This cannot be settled now', status: 422 })
    case 'not allowed':
      return notAllowed(here)
  }
}

/** What somebody else settled since the page was opened, above what was typed here. */
function changedMeanwhile(template: Template, shown: ShownCouncilLetters): Html {
  const last = versionsOf(shown.state.letters, template.id).at(-1)
  return notificationBanner({
    titleText: 'This has changed',
    role: 'alert',
    text: html`<p class="govuk-notification-banner__heading">Somebody settled words of letters since you opened this page.</p>
<p class="govuk-body">Nothing was saved. What you typed is below. ${last ? html`This letter stands at version ${String(last.version)}: ${last.reason}` : 'This letter itself has not changed.'} Settle yours again if they should stand all the same.</p>`,
  })
}
