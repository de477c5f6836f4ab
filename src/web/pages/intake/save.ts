import { changeDraft } from '#office/drafts.ts'
import { show } from '#office/view.ts'
import { draftView, type ShownDraft } from '#office/views/drafts.ts'
import { insetText } from '../../components/inset-text.ts'
import { summaryList } from '../../components/summary-list.ts'
import { type Html, html } from '../../html.ts'
import { type Answer, type Asked, type Here, redirect } from '../../site.ts'
import { notAllowed, notFound } from '../errors/errors.ts'
import { LONGEST_ANSWER, manyOf, oneOf, rawOf, type Typed, typedIn } from '../recording/typed.ts'
import { answerWords } from './answer-words.ts'
import { askPage } from './ask.ts'
import {
  type Draft,
  type Item,
  type ItemKind,
  itemNamed,
  readDraft,
  sheetKey,
  typedOn,
  withItem,
  withSheet,
  written,
} from './draft.ts'
import { nextAddress, placeAddress, startAddress } from './flow.ts'
import { pageNamed, pageOfName, type QuestionPage, questionsOf } from './pages.ts'
import { tryOut } from './tried.ts'

export type Opened = { readonly draft: Draft; readonly shown: ShownDraft }

/** Opens one of one's own drafts; the answer to give instead where there is none. */
export async function openDraft(id: string | undefined, here: Here): Promise<Opened | { readonly instead: Answer }> {
  const seen = await show(here.site.office, draftView, { id: id ?? '' }, here.visitor)
  if (seen.kind === 'not allowed') return { instead: notAllowed(here) }
  if (seen.kind === 'not found') return { instead: notFound(here) }
  return { draft: readDraft(seen.shown.draft), shown: seen.shown }
}

/** The page that an address names: of the complaint, or of one of its things. */
function pageOf({ params }: Asked): QuestionPage | undefined {
  const { page, item } = params
  if (item === undefined) return pageNamed(page, null)
  const found = pageOfName(page)
  return found?.of === null ? undefined : found
}

const KEY = /^[1-9]\d{0,5}$/

/** The thing meant by the address: there already, or the next to be added. */
function itemOf(draft: Draft, kind: ItemKind | null, key: string | undefined): Item | 'new' | null | undefined {
  if (kind === null) return null
  if (key === undefined || !KEY.test(key)) return undefined
  const found = itemNamed(draft, kind, key)
  if (found) return found
  return Number(key) === draft.lastKey + 1 ? 'new' : undefined
}

export async function askDraftPage(asked: Asked, here: Here): Promise<Answer> {
  const page = pageOf(asked)
  const opened = await openDraft(asked.params.id, here)
  if ('instead' in opened) return opened.instead
  const { draft, shown } = opened
  const item = page && itemOf(draft, page.of, asked.params.item)
  if (!page || item === undefined) return notFound(here)
  const there = item === 'new' ? null : item
  const thenCheck = asked.query.then === 'check'
  const saved = item !== 'new' && draft.sheets[sheetKey(page.name, there)] !== undefined
  const key = asked.params.item ?? null
  const typed = item === 'new' ? {} : typedOn(draft, page.name, there)
  return askPage({ draft, shown, page, item: there, key, typed, thenCheck, telling: thenCheck && saved }, here)
}

/** What another tab saved meanwhile, above what this one brought. Neither is lost. */
function savedElsewhere(page: QuestionPage, typed: Typed, draft: Draft): Html {
  return insetText({
    text: html`<p class="govuk-body"><strong>This page was saved in another tab or window since you opened it.</strong> What you typed here is below and not saved yet. What was saved there:</p>
${summaryList({
  rows: questionsOf(page).map(({ field }) => ({ key: field.question, value: answerWords(field, typed, draft) })),
})}
<p class="govuk-body">Save to keep what is below, or go back to keep what was saved there.</p>`,
  })
}

const same = (page: QuestionPage, a: Typed, b: Typed): boolean =>
  questionsOf(page).every(({ field: { name } }) => String(a[name] ?? '') === String(b[name] ?? ''))

/** What was sent of what this page asks: several answers only where it takes several. */
const typedOnPage = (page: QuestionPage, sent: Typed): Typed => {
  const questions = questionsOf(page)
  const fields = questions.flatMap(({ field, several }) => (several ? [] : [field]))
  const many = questions.flatMap(({ field: { name }, several }) => (several ? [[name, manyOf(sent, name)]] : []))
  return typedIn({ ...rawOf(fields, sent), ...Object.fromEntries(many) })
}

const tooLong = (typed: Typed): boolean => Object.keys(typed).some(name => oneOf(typed, name).length > LONGEST_ANSWER)

/** Saves a page of the draft, whatever is wrong with it, and then says what is. */
export async function saveDraftPage(asked: Asked, here: Here): Promise<Answer> {
  const page = pageOf(asked)
  if (!page) return notFound(here)
  const sent = typedIn(asked.body)
  const typed = typedOnPage(page, sent)
  const seenVersion = /^\d{1,9}$/.test(oneOf(sent, 'version')) ? Number(oneOf(sent, 'version')) : -1
  const thenCheck = asked.query.then === 'check'
  const key = asked.params.item ?? null
  type Told = { readonly item: Item | null; readonly elsewhere: Typed | null } | null
  const changed = await changeDraft(
    here.site.office,
    here.visitor,
    asked.params.id ?? '',
    (
      stored,
    ): {
      answers: string | null
      told: Told
    } => {
      const draft = readDraft(stored)
      const named = itemOf(draft, page.of, asked.params.item)
      if (named === undefined) return { answers: null, told: null }
      const there = named === 'new' ? null : named
      const kept = named === 'new' ? undefined : draft.sheets[sheetKey(page.name, there)]
      if (kept && kept.at > seenVersion && !same(page, kept.typed, typed))
        return { answers: null, told: { item: there, elsewhere: kept.typed } }
      if (tooLong(typed)) return { answers: null, told: { item: there, elsewhere: null } }
      const into =
        named === 'new' && page.of !== null
          ? withItem(draft, page.of, here.site.office.newId())
          : { draft, item: there }
      return {
        answers: written(withSheet(into.draft, sheetKey(page.name, into.item), typed)),
        told: { item: into.item, elsewhere: null },
      }
    },
  )
  if (changed.kind === 'not found' || changed.told === null) return notFound(here)
  const { item, elsewhere } = changed.told
  const opened = await openDraft(asked.params.id, here)
  if ('instead' in opened) return opened.instead
  const { draft, shown } = opened
  const asking = { draft, shown, page, item, key, typed, thenCheck, telling: true }
  if (elsewhere)
    return askPage({ ...asking, telling: false, above: savedElsewhere(page, elsewhere, draft), status: 409 }, here)
  if (tooLong(typed)) {
    const words = `Nothing on this page was saved. Enter at most ${LONGEST_ANSWER.toLocaleString('en-GB')} characters in one answer.`
    return askPage({ ...asking, telling: false, above: insetText({ text: words }), status: 422 }, here)
  }
  if (oneOf(sent, 'later') === 'yes') {
    here.session.set('notice', 'The draft is saved. You can come back to it from here.')
    return redirect(startAddress)
  }
  const tried = tryOut(draft, shown, here)
  const sheet = sheetKey(page.name, item)
  const wrong =
    tried.problems.some(problem => problem.sheet === sheet) || tried.refusals.some(refused => refused.sheet === sheet)
  if (wrong) return askPage({ ...asking, status: 422 }, here)
  return redirect(thenCheck ? placeAddress(draft, 'check') : nextAddress(draft, page, item))
}
