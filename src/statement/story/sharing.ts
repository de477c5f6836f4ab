import type { SharingFact } from '../facts.ts'
import type { Page } from '../page/page.ts'

const bodies: readonly (readonly [body: string, shape: RegExp])[] = [
  ['Ofsted', /\bofsted\b|office for standards in education/],
  ['Care Quality Commission', /care quality commission|\bcqc\b/],
  ['Social Work England', /social work england/],
  ['Regulator of Social Housing', /regulator of social housing/],
  ['Information Commissioner', /information commissioner/],
  ['Department for Education', /department for education/],
]
const SHARES =
  /\b(?:shar(?:e|ed|ing)|send|sent|provide) (?:\w+ ){0,6}(?:decision|statement|report|copy|this)\b|\bshared? this\b/

/** With whom the Ombudsman shares the decision. */
export function readSharing(page: Page): readonly SharingFact[] {
  const found = new Map<string, SharingFact>()
  for (const block of page.blocks) {
    if (!/\bshar|\bsend|\bsent|\bprovide/.test(block.words)) continue
    for (const { text, words } of block.sentences) {
      if (!SHARES.test(words) || !/\b(?:we|i|ombudsman|agreement|us)\b/.test(words)) continue
      for (const [body, shape] of bodies)
        if (shape.test(words) && !found.has(body))
          found.set(body, { body, quote: text, lines: block.lines, sure: 'stated' })
    }
  }
  return [...found.values()]
}
