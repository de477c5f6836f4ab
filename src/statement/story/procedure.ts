import type { Fact, Header, PointFact, ProcedureFact, StageNumber, Sureness, TimelineEvent, Told } from '../facts.ts'
import type { Block, Page } from '../page/page.ts'
import { lower, NUMBER, readNumber } from '../text/words.ts'
import { REFUSED, tellsNoStory } from './stage.ts'

const PANEL_ACTED =
  /\bpanel\b[^.]{0,40}\b(?:met|noted|reviewed|agreed|considered|heard|found|recommended|made|changed|upheld|decided|explained|identified|failed to|did not (?:properly |fully )?(?:consider|address|deal))\b|\bpanel (?:was (?:not )?carried out|took place|was held)\b|\bpanel hearing\b|\ball three stages\b/
const STAGE_2_UNDER_WAY =
  /\b(?:io|investigating officer|independent investigator)\b[^.]{0,60}\b(?:appointed|allocated|reported|upheld|found|interviewed|investigated)\b|\b(?:appointed|allocated) an? (?:io|investigating officer|independent)\b|\bask(?:ed|s)? (?:for|to go to|to move to) (?:a )?stage (?:two|2)\b|\brequest(?:ed)? (?:for )?(?:a )?stage (?:two|2)\b|\b(?:delay\w*|late|took too long|slow) (?:\w+ ){0,3}(?:at|in|with) (?:the )?stage (?:two|2)\b|\bstage (?:two|2) (?:investigation|report|findings|response)\b/
const REFUSED_STAGE_3 = /\b(?:stage[ -](?:3|three)|panel|third stage)\b/
const STAGE_1 = /\bstage[ -](?:one|1)\b/
const CHILDREN = /children'?s? (?:social )?(?:care )?services|looked[- ]after|child protection|fostering|adoption/

/** How far the complaint went, and what the page says of the way there. */
export function readProcedure(
  page: Page,
  timeline: readonly TimelineEvent[],
  points: readonly PointFact[],
): ProcedureFact {
  const story = page.blocks.filter(block => !tellsNoStory(block))
  const refused = stageRefused(page, story)
  return {
    stageReached: stageReached(page, story, points, timeline, refused),
    stageRefused: refused,
    clockStart: clockStart(story),
    extraStep: saidIn(
      story,
      /\bdesktop\b|\b(?:another|second|further) (?:io|investigating officer|investigation)\b|\breinvestigat\w+ (?:by|at) the council\b/,
    ),
    earlierOmbudsmanInvolvement: timeline.some(
      event => event.kind === 'earlier Ombudsman decision' || event.kind === 'complaint to the Ombudsman',
    ),
    officersInterviewed: counted(
      story,
      new RegExp(
        `\\b(?:interviewed|met|spoke to) (${NUMBER}) (?:officers|members of staff|staff|people|social workers)`,
      ),
    ),
    professionalsConsulted: counted(
      story,
      new RegExp(`\\bconsulted (?:a further |another )?(${NUMBER}) professionals`),
    ),
    ipConcerns: ipConcerns(story),
  }
}

const factOf = <Value>(value: Value, told: Told, sure: Sureness = told.sure): Fact<Value> => ({ ...told, value, sure })

function toldBy(blocks: readonly Block[], shape: RegExp, but?: RegExp): Told | null {
  for (const block of blocks) {
    if (!shape.test(block.words)) continue
    for (const { text, words } of block.sentences) {
      if (shape.test(words) && !but?.test(words)) return { quote: text, lines: block.lines, sure: 'stated' }
    }
  }
  return null
}

const saidIn = (story: readonly Block[], shape: RegExp): Told | null =>
  toldBy(
    story.filter(block => block.section.main === 'findings'),
    shape,
  )

function stageRefused(page: Page, story: readonly Block[]): Fact<StageNumber> | null {
  const naming = story.filter(block => /\bstage\b|\bpanel\b/.test(block.words))
  const told =
    toldBy(naming, REFUSED) ?? (page.summary && REFUSED.test(lower(page.summary.quote)) ? page.summary : null)
  return told ? factOf(REFUSED_STAGE_3.test(REFUSED.exec(lower(told.quote))?.[0] ?? '') ? 3 : 2, told) : null
}

function stageReached(
  page: Page,
  story: readonly Block[],
  points: readonly PointFact[],
  timeline: readonly TimelineEvent[],
  refused: Fact<StageNumber> | null,
): Fact<StageNumber> | null {
  const panel = toldBy(story, PANEL_ACTED, REFUSED)
  const panelEvent = timeline.find(({ kind }) => kind === 'panel' || kind === 'reply to the panel')
  if (refused?.value !== 3) {
    const told = panel ?? panelEvent
    if (told) return factOf<StageNumber>(3, { quote: told.quote, lines: told.lines, sure: 'stated' })
  }
  const stage2 = refused?.value === 2 ? null : toldBy(story, STAGE_2_UNDER_WAY, REFUSED)
  if (stage2) return factOf<StageNumber>(2, stage2)
  const stage2Point = points.find(point => point.stage2 !== null)
  if (stage2Point) return factOf<StageNumber>(2, stage2Point, 'inferred')
  const corporate = toldBy(story, /\bcorporate\b|\bwrong procedure\b|\bits own procedure\b/)
  if (refused) return factOf<StageNumber>(refused.value === 3 ? 2 : 1, refused, 'inferred')
  const stage1 = toldBy(story, STAGE_1) ?? (corporate ? toldBy(story, /\bstage\b/) : null)
  if (stage1) return factOf<StageNumber>(1, stage1)
  return leastReached(page)
}

/**
 * The page names no stage. The Ombudsman takes a complaint only after the authority has had its chance to answer (Local
 * Government Act 1974, section 26(5)), so a children's complaint reached stage 1 at least; one that was investigated has as
 * a rule been through more. Uncertain, and asked.
 */
function leastReached(page: Page): Fact<StageNumber> | null {
  const { header, summary } = page
  const category = header.category?.value ?? null
  const opening = lower(`${summary?.quote ?? ''} ${page.blocks[0]?.text ?? ''}`)
  const isChildrens = category === null ? CHILDREN.test(opening) : CHILDREN.test(lower(category))
  if (!isChildrens) return null
  const told = header.decision ?? summary
  if (!told) return null
  return factOf<StageNumber>(wasInvestigated(page, header) ? 2 : 1, {
    quote: told.quote,
    lines: told.lines,
    sure: 'uncertain',
  })
}

const wasInvestigated = (page: Page, header: Header): boolean =>
  header.decision
    ? header.decision.value !== 'Closed after initial enquiries'
    : !/\b(?:will not|cannot|should not|did not) investigate\b/.test(lower(page.summary?.quote ?? ''))

function clockStart(story: readonly Block[]): ProcedureFact['clockStart'] {
  const request = toldBy(
    story,
    /\bdays? (?:of|from|after) (?:the|her|his|their) (?:\w+ )?request\b|\bfrom the (?:date of the )?request\b/,
  )
  if (request) return factOf<'request' | 'agreed statement'>('request', request)
  const agreed = toldBy(
    story,
    /\b(?:from|of|after) (?:when|the date|agreeing)[^.]{0,60}\b(?:statement|complaint)\b[^.]{0,30}\bagreed\b|\bfrom the agreed (?:statement|complaint)\b/,
  )
  return agreed ? factOf<'request' | 'agreed statement'>('agreed statement', agreed) : null
}

function counted(story: readonly Block[], shape: RegExp): Fact<number> | null {
  const told = toldBy(story, shape)
  const n = told ? readNumber(shape.exec(lower(told.quote))?.[1] ?? '') : undefined
  return told && n !== undefined ? factOf(n, told) : null
}

function ipConcerns(story: readonly Block[]): Fact<boolean> | null {
  const none = toldBy(story, /\b(?:ip|independent person)\b[^.]{0,80}\b(?:no concerns|raised no|agreed with)\b/)
  if (none) return factOf(false, none)
  const some = toldBy(story, /\b(?:ip|independent person)\b[^.]{0,60}\b(?:concern|disagreed|criticis)/)
  return some ? factOf(true, some) : null
}

const REASONS: readonly (readonly [string, RegExp])[] = [
  ['court', /\b(?:court|tribunal) (?:proceedings|action)|\b(?:before|by|in|to) (?:a |the )?court\b|\bcourt\b/],
  ['tribunal', /\btribunal\b/],
  [
    'late',
    /\blate complaint\b|\btoo late\b|\b(?:more than )?12 months\b|\btime has passed\b|\bout of time\b|\bcomplained? late\b|\btoo long ago\b/,
  ],
  ['other body', /\b(?:another|other|better placed) (?:body|organisation)\b|\binformation commissioner\b/],
  [
    'not yet complete',
    /\b(?:not (?:yet )?(?:finished|completed|been through)|premature|still (?:going|under way|considering)|complete the)\b/,
  ],
  [
    'no fault likely',
    /\b(?:not|un)likely (?:we would |to )?find fault|\bnot enough evidence of fault|\bno evidence of fault|\binsufficient evidence\b/,
  ],
  [
    'no injustice',
    /\b(?:not|no) (?:significant |enough )?(?:personal )?injustice\b|\bnot caused (?:her|him|them|significant)/,
  ],
  [
    'nothing to add',
    /\b(?:could not|cannot|not) (?:add|achieve)\b|\bworthwhile outcome\b|\bunlikely to (?:achieve|add|lead|find)/,
  ],
  ['already remedied', /\balready (?:been )?(?:remedied|put right|resolved)|\bsatisfactory remedy\b/],
]

/** Why the Ombudsman did not investigate, where the case was closed early. */
export function closedBecause(page: Page): Fact<string> | null {
  const isClosed = page.header.decision
    ? page.header.decision.value === 'Closed after initial enquiries'
    : /\bwill not investigate\b|\bcannot investigate\b/.test(lower(page.summary?.quote ?? ''))
  if (!isClosed || /\bagreed to (?:resolve|settle|remedy)\b/.test(lower(page.summary?.quote ?? ''))) return null
  const places: Told[] = page.summary ? [page.summary] : []
  for (const block of page.blocks)
    if (block.section.main === 'findings' || block.section.main === 'end')
      places.push({ quote: block.text, lines: block.lines, sure: 'stated' })
  for (const told of places) {
    const because = lower(told.quote)
      .split(/\bbecause\b|\bas (?=it|he|she|there|the)|\bsince\b/)
      .slice(1)
      .join(' ')
    const reason = REASONS.find(([, shape]) => shape.test(because))
    if (reason) return factOf(reason[0], told)
  }
  for (const told of places) {
    const reason = REASONS.find(([, shape]) => shape.test(lower(told.quote)))
    if (reason) return factOf(reason[0], told, 'inferred')
  }
  return null
}
