import type { ScopeFact, StageNumber } from '../facts.ts'
import { type Block, isListItem, type Page } from '../page/page.ts'
import { lower } from '../text/words.ts'
import { stagesOf, tellsNoStory } from './stage.ts'

/** Where a matter can be sent, the narrower before the wider: a commissioner is named beside what "the court" saw. */
const routes: readonly (readonly [route: string, shape: RegExp])[] = [
  ['The Information Commissioner', /\binformation commissioner\b|\bico\b/],
  ['The tribunal', /\btribunal\b/],
  [
    'The professional regulator',
    /\bsocial work england\b|\bhcpc\b|\bhealth and care professions council\b|\bregulator\b/,
  ],
  ['The police', /\bthe police\b/],
  ['The corporate complaints procedure', /\bcorporate (?:complaints?|procedure|process)\b/],
  ['The disciplinary procedure', /\bdisciplinary\b/],
  ['The health service', /\bnhs\b|\bhealth (?:service|trust|board)\b|\bhospital\b/],
  ['The school', /\bgoverning body\b|\bthe school's (?:own )?(?:complaints? )?procedure\b/],
  ['The other council', /\b(?:another|other|neighbouring) (?:council|authority)\b/],
  ['The insurers', /\binsurers?\b|\binsurance claim\b|\blegal claim\b/],
  ['The court', /\bcourts?\b|\bjudge\b|\bmagistrates\b/],
]

const OUTSIDE =
  /\b(?:outside|beyond|not within|not in|not part of)(?: of)? (?:the |its |their |her |his )?(?:panel's |council's |io's )?(?:scope|remit|powers?|jurisdiction|terms of reference|(?:complaints? )?procedure)\b/
const CANNOT =
  /\b(?:(?:could|can|would|may) ?(?:not|n't)|unable to|not able to|no power to)(?: be)? (?:deal(?:t)? with|consider(?:ed)?|look(?:ed)? (?:at|into|again at)|investigated?|address(?:ed)?|review(?:ed)?|examined?|decided?|reopen(?:ed)?|go into|take up|comment on)\b/
const SENDS =
  /\b(?:should|could|would (?:need|have) to|had to|ought to|needed to|must|was to|were to|was free to|might) (?:be )?(?:taken|raised|pursued|made|referred|directed|sent|put|go|complain|take|raise|contact|approach|ask|apply|dealt with)\b|\b(?:was|were|is|are) (?:really |properly )?(?:a )?(?:matters?|issues?|questions?|ones?|something)? ?for\b|\b(?:referred|directed|signposted|pointed)\b[^.]{0,40} to\b|\bbelonged? (?:with|to|before|in)\b/
const SAYS =
  /\b(?:said|added|says|advised|explained|told|noted|decided|considered|referred|directed|signposted|pointed|found|wrote)\b/
const OFFICIAL = /\b(?:panel|council|io|investigating officer|investigator|adjudicating officer|manager|chair)\b/
const NOT_THEIRS = /\b(?:ombudsman|i|we|my|our|us)\b|\bcomplain(?:s|ed) that\b/
const COMPLAINANT_SAYS = /^(?:m(?:r|rs|s|iss|x) \w|the (?:complainant|family|mother|father|parents))/

/** What the panel, or the council at any stage, said it could not deal with, and where it sent that. */
export function readScope(page: Page): readonly ScopeFact[] {
  const stages = stagesOf(page)
  const found: ScopeFact[] = []
  for (const block of page.blocks) {
    if (!mayTell(block) || !(OUTSIDE.test(block.words) || CANNOT.test(block.words) || SENDS.test(block.words))) continue
    let official = false
    const sent = new Set<string>()
    let isOutside = false
    let stage: StageNumber | null = stages[block.index] ?? null
    for (const { text, words } of block.sentences) {
      if (NOT_THEIRS.test(words) || COMPLAINANT_SAYS.test(words)) continue
      if (OFFICIAL.test(words)) official = true
      stage = stageOf(words) ?? stage
      const outside = OUTSIDE.test(words)
      const refuses = outside || CANNOT.test(words)
      const sends = SENDS.test(words) && (isOutside || refuses || SAYS.test(words))
      if (official && (refuses || sends))
        for (const clause of clausesOf(text)) {
          const route = routes.find(([, shape]) => shape.test(lower(clause)))?.[0]
          if (!route || sent.has(route)) continue
          sent.add(route)
          found.push({
            about: aboutOf(clause),
            reason:
              isOutside || outside ? `Outside the remit of ${whoAt[stage ?? 1]}.` : `Not for ${whoAt[stage ?? 1]}.`,
            route,
            stage: stage ?? 1,
            quote: text,
            lines: block.lines,
            sure: stage === null ? 'inferred' : 'stated',
          })
        }
      if (refuses) isOutside = true
    }
  }
  return found
}

const whoAt: Readonly<Record<StageNumber, string>> = { 1: 'the council', 2: 'the investigation', 3: 'the panel' }

const mayTell = (block: Block): boolean =>
  !tellsNoStory(block) &&
  !isListItem(block) &&
  block.section.main === 'findings' &&
  block.section.kind !== 'analysis' &&
  routes.some(([, shape]) => shape.test(block.words))

function stageOf(words: string): StageNumber | null {
  if (/\bpanel\b/.test(words)) return 3
  if (/\b(?:io|investigating officer|stage (?:2|two))\b/.test(words)) return 2
  return /\bstage (?:1|one)\b/.test(words) ? 1 : null
}

/** "… was for the court, and … for the commissioner": each with its own route. */
const clausesOf = (text: string): readonly string[] =>
  text.split(/;\s*|,\s*(?:and|while|but)\s+|\s+(?:and|but) that\s+/).filter(clause => clause.trim() !== '')

const SAID =
  /^.*?\b(?:said|added|says|advised|explained|noted|decided|considered|found|wrote|told (?:him|her|them|m\w+ \w))(?: that)? /
const ENDS = /,? (?:as|because|since|so|and|but|when|until)\b|[,.;]/

/** What is spoken of: after "could not deal with", or before "should be taken to" and "were outside its remit". */
function aboutOf(clause: string): string {
  const words = lower(clause)
  const cannot = CANNOT.exec(words)
  const after = cannot ? clause.slice(cannot.index + cannot[0].length).split(ENDS)[0] : ''
  if (after?.trim()) return asTitle(after)
  const end = Math.min(...[SENDS, OUTSIDE, CANNOT].map(shape => shape.exec(words)?.index ?? clause.length))
  const start = SAID.exec(words.slice(0, end))?.[0].length ?? 0
  const before = clause.slice(start, end).replace(/\b(?:was|were|is|are|fell|be)\s*$/i, '')
  return asTitle(before.trim().length > 3 ? before : clause)
}

function asTitle(text: string): string {
  const plain = text.trim().replace(/[\s.;,:]+$/, '')
  return `${plain.charAt(0).toUpperCase()}${plain.slice(1)}`
}
