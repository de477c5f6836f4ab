import { carriedOut } from '#complaint/entries/carried-out.ts'
import { recommendationAnswered } from '#complaint/entries/recommendation-answered.ts'
import { recommendationMade } from '#complaint/entries/recommendation-made.ts'
import type { NewEntry } from '#stream/entry.ts'
import { undated } from '#stream/when.ts'
import type { RecommendationFact } from '../facts.ts'
import { type Drafting, eventOf, sourceOf } from './proposal.ts'

const SOFT = /\b(consider|where(?:ver)? possible|continue|pass on)\b/i
const EVERYTHING_UPHELD = /\b(all|each|every|any)\b[^.]*\bupheld\b/i

function coversOf({ kind, text }: RecommendationFact): string | null {
  if (kind === 'completion of earlier actions') return 'every outstanding action of stage 2'
  return EVERYTHING_UPHELD.test(text) ? 'every point upheld in full or in part' : null
}

/** Numbers run on through the stages. Who agreed those of stage 3, panel or council, the statement often leaves open. */
export function proposeRecommendations({ facts, document, newId }: Drafting): readonly NewEntry[] {
  const report = eventOf(facts, 'investigating officer report')
  const letter = eventOf(facts, 'adjudication letter')
  const reply = eventOf(facts, 'reply to the panel')
  const confirmed = new Set(facts.panelResponse?.recommendationsConfirmed ?? [])
  const done: string[] = []
  const entries: NewEntry[] = []
  for (const fact of facts.recommendations) {
    const recommendationId = newId()
    const when = (fact.stage === 2 ? report : reply)?.when ?? undated
    const source = sourceOf(document, fact)
    entries.push(
      recommendationMade.write(when, source, {
        recommendationId,
        number: fact.number,
        stage: fact.stage,
        author: fact.author ?? (fact.stage === 2 ? 'investigating officer' : 'not stated'),
        text: fact.text,
        kind: fact.kind,
        soft: SOFT.test(fact.text),
        covers: coversOf(fact),
        deadline: fact.limit,
      }),
    )
    const answer = fact.answered?.value ?? (fact.number !== null && confirmed.has(fact.number) ? 'accepted' : null)
    const answeredWhen = (fact.stage === 2 ? letter : reply)?.when ?? undated
    if (answer)
      entries.push(
        recommendationAnswered.write(answeredWhen, fact.answered ? sourceOf(document, fact.answered) : source, {
          recommendationId,
          answer,
          reasons: null,
          ownerId: null,
        }),
      )
    if (fact.ombudsmanSaysDone) done.push(recommendationId)
  }
  if (done.length > 0) {
    const said =
      facts.ombudsmanFindings.find(({ value }) => /implement|carried out|done/i.test(value)) ?? facts.recommendations[0]
    const source = said ? sourceOf(document, said) : { kind: 'history' as const, document, line: null, inferred: true }
    entries.push(
      carriedOut.write(undated, source, {
        recommendationIds: done,
        actionIds: [],
        evidence: 'The Ombudsman saw evidence of it.',
        acceptedBy: 'the Ombudsman',
      }),
    )
  }
  return entries
}
