import type { Facts, Reading } from './facts.ts'
import { readFaultKinds } from './fault-kinds/read-fault-kinds.ts'
import { findInconsistencies } from './inconsistencies/find.ts'
import { type Line, lineOf, rawLinesOf } from './page/lines.ts'
import type { Page } from './page/page.ts'
import { readPage } from './page/read-page.ts'
import { linesOfWebPage, looksLikeWebPage } from './page/web-page.ts'
import { questionsOf } from './questions.ts'
import { readAdjudication, readPanelResponse } from './story/adjudication.ts'
import { readAgreedActions } from './story/agreed-actions.ts'
import { readAmounts } from './story/amounts.ts'
import { readChildren } from './story/children.ts'
import { readCitations } from './story/citations.ts'
import { countedPoints, pointCounts, statedCounts } from './story/counts.ts'
import { readDelays, readStatedLimits } from './story/delays.ts'
import { readHandling } from './story/handling.ts'
import { labelledItems } from './story/labelled.ts'
import { readOmbudsmanFindings } from './story/ombudsman-findings.ts'
import { readPeople } from './story/people.ts'
import { readPoints } from './story/points.ts'
import { closedBecause, readProcedure } from './story/procedure.ts'
import { readRecommendations } from './story/recommendations.ts'
import { readScope } from './story/scope.ts'
import { readSharing } from './story/sharing.ts'
import { readTimeline } from './story/timeline.ts'
import { readToldLists } from './story/told-lists.ts'

/**
 * Reads the text of a decision statement, or of the saved web page it stands on. Pure, and in step with the length of
 * the text. `address` is where the page was found, if that is known: it repeats the category.
 */
export function readStatement(text: string, address: string | null = null): Reading {
  const raw = rawLinesOf(text)
  const web = looksLikeWebPage(text) ? linesOfWebPage(text) : null
  const lines: readonly Line[] = web ? web.lines : raw.map((line, index) => lineOf(line, index + 1))
  const reading = readPage(lines, address ?? web?.address ?? null)
  if (reading.kind === 'not a statement') return reading
  return { kind: 'statement', facts: factsOf(reading.page), lines: raw }
}

function factsOf(page: Page): Facts {
  const { header } = page
  const decided = header.decisionDate?.value ?? null
  const items = labelledItems(page)
  const { people, complainant, slips } = readPeople(page)
  const timeline = readTimeline(page, decided)
  const { points: listed, amendments, foundTwice } = readPoints(page, items)
  const stated = statedCounts(page, items)
  const total = stated.find(one => one.of === 'all')?.value ?? null
  const points = listed.length > 0 ? listed : countedPoints(page, total)
  const { actions, used } = readAgreedActions(page, { complainant, decided })
  const amounts = readAmounts(page, used, complainant, decided)
  const earlier = new Set(amounts.earlierOmbudsmanDecision?.actions.flatMap(({ lines }) => lines))
  const recommendations = readRecommendations(page, items, earlier)
  const { citations, open } = readCitations(page)
  const adults = new Set(people.flatMap(({ name }) => (/^[A-Z]$/.test(name) ? [name] : [])))
  const facts: Omit<Facts, 'inconsistencies' | 'questions'> = {
    header,
    layout: page.layout,
    summary: page.summary,
    sections: page.sections.map(({ heading, level, kind, line }) => ({ heading, level, kind, line })),
    sectionsMissing: missingSections(page),
    furnitureLines: page.stripped.furniture,
    people,
    children: readChildren(page, adults),
    timeline,
    procedure: readProcedure(page, timeline, points),
    points,
    pointCounts: pointCounts(points, stated),
    ...readToldLists(page),
    scopeDecisions: readScope(page),
    handling: readHandling(page, timeline),
    amendments,
    recommendations,
    adjudication: readAdjudication(page, timeline),
    panelResponse: readPanelResponse(page, timeline, recommendations),
    ...amounts,
    ombudsmanFindings: readOmbudsmanFindings(page),
    faultPassages: readFaultKinds(page),
    agreedActions: actions,
    delays: readDelays(page),
    sharing: readSharing(page),
    citations,
    statedLimits: readStatedLimits(page),
    closedBecause: closedBecause(page),
  }
  const inconsistencies = findInconsistencies({ page, facts, foundTwice, slips, openCitations: open })
  return { ...facts, inconsistencies, questions: questionsOf(facts, slips) }
}

const usual = [
  ['complaint', 'The complaint'],
  ['powers', 'The Ombudsman’s role and powers'],
  ['method', 'How I considered this complaint'],
  ['findings', 'What I found'],
  ['remedy', 'Agreed action'],
  ['end', 'Final decision'],
] as const

function missingSections(page: Page): readonly string[] {
  if (page.header.kind === 'report') return []
  const kinds = new Set(page.sections.map(section => section.main))
  const outcome = page.header.decision?.value
  const needsRemedy = outcome === 'Upheld'
  return usual.filter(([kind]) => !kinds.has(kind) && (kind !== 'remedy' || needsRemedy)).map(([, heading]) => heading)
}
