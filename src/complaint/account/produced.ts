import type { CaseSecrets } from '#stream/case-secrets.ts'
import type { ComplaintState } from '../state.ts'
import { checkAccount } from './check.ts'
import { lettersOf } from './folded.ts'
import { findingRows, headings } from './parts-of-text.ts'
import { readBack } from './read-back.ts'
import type { AccountText } from './state.ts'

export interface Produced {
  readonly text: AccountText
  readonly council: string
  readonly reference: string
  /** "March 2026"; null where the day is not known. */
  readonly published: string | null
}

export const NAMES_CHANGED = 'Names and other details that would tell who people are have been changed or left out.'

const paragraphs = (text: string): readonly string[] => text.split(/\n\s*\n/).map(one => one.trim())

export interface Section {
  readonly key: keyof typeof headings
  readonly heading: string
  readonly text: string
}

/** The parts that say anything, under their headings. */
export const sectionsOf = (text: AccountText): readonly Section[] =>
  (['about', 'findings', 'late', 'agreed', 'learnt'] as const).flatMap(key => {
    const said = text[key]
    return said === null ? [] : [{ key, heading: headings[key], text: said }]
  })

const rowInText = ({ point, stages }: ReturnType<typeof findingRows>[number]): string =>
  [point, ...stages.map((found, at) => `  Stage ${at + 1}: ${found === '' ? 'none' : found}`)].join('\n')

/** As plain text, for a report. */
export function asText({ text, council, reference, published }: Produced): string {
  const sections = sectionsOf(text).map(
    ({ key, heading, text: said }) =>
      `${heading}\n\n${key === 'findings' ? findingRows(text).map(rowInText).join('\n\n') : said}`,
  )
  const about = [council, published === null ? '' : `published in ${published}`, `account ${reference}`]
  return `${[text.title, ...sections, `${NAMES_CHANGED}\n${about.filter(one => one !== '').join(', ')}`].join('\n\n\n')}\n`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const STYLE = `<style>body{font:1.05rem/1.55 "Helvetica Neue",Arial,sans-serif;color:#0b0c0c;max-width:42rem;margin:2rem auto;padding:0 1rem}
h1{line-height:1.2;font-size:1.9rem}h2{font-size:1.25rem;margin-top:2rem}table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem .4rem 0;border-bottom:1px solid #b1b4b6}footer{margin-top:2.5rem;padding-top:1rem;border-top:1px solid #b1b4b6;font-size:.95rem}</style>`

function tableOf(text: AccountText): string {
  const rows = findingRows(text)
  const most = rows[0]?.stages.length ?? 0
  const head = ['Point', ...Array.from({ length: most }, (_, at) => `Stage ${at + 1}`)]
  return `<table><thead><tr>${head.map(one => `<th scope="col">${one}</th>`).join('')}</tr></thead><tbody>${rows
    .map(
      ({ point, stages }) =>
        `<tr><th scope="row">${escaped(point)}</th>${stages.map(one => `<td>${escaped(one === '' ? 'none' : one)}</td>`).join('')}</tr>`,
    )
    .join('')}</tbody></table>`
}

/** As one HTML file that needs nothing else. */
export function asHtml(produced: Produced): string {
  const { text, council, reference, published } = produced
  const sections = sectionsOf(text).map(
    ({ key, heading, text: said }) =>
      `<section><h2>${heading}</h2>${
        key === 'findings'
          ? tableOf(text)
          : paragraphs(said)
              .map(one => `<p>${escaped(one).replaceAll('\n', '<br>')}</p>`)
              .join('')
      }</section>`,
  )
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(text.title)}</title>${STYLE}</head>
<body><main><h1>${escaped(text.title)}</h1>${sections.join('\n')}</main>
<footer><p>${NAMES_CHANGED}</p><p>${escaped([council, published === null ? '' : `published in ${published}`, `account ${reference}`].filter(one => one !== '').join(', '))}</p></footer></body></html>
`
}

/**
 * Whether a file that was produced still hides everybody: it is read as its reader sees it, and nothing may stand in it
 * that the account was not allowed.
 */
export function hidesEverybody(
  file: string,
  { markup, text, council }: { readonly markup: boolean; readonly text: AccountText; readonly council: string },
  state: ComplaintState,
  secrets: CaseSecrets,
): boolean {
  const seen = markup ? file.replace(/<style>[\s\S]*?<\/style>/g, '') : file
  const allowed = new Set(checkAccount(state, text, secrets).explained.map(find => lettersOf(find.text)))
  for (const word of council.split(/\s+/)) allowed.add(lettersOf(word))
  return readBack(
    [{ key: 'file', label: 'The file', text: seen }],
    secrets,
    { pseudonyms: [], daysAreChosen: true },
    markup ? 'as shown' : 'both',
  ).every(
    ({ gravity, text: found }) =>
      gravity === 'to look at' || (gravity === 'unless ordinary' && allowed.has(lettersOf(found))),
  )
}
