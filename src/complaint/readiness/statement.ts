import { firstStep } from '../rounds.ts'
import { type Answer, absent, answer, type Found, missing, type Run, shows, wouldSay } from './answer.ts'
import { on } from './on.ts'

function agreement({ state, strand, round }: Run): readonly Found[] {
  const begun = firstStep(round, 'stage 2 requested')?.seq ?? 0
  const versions = state.statement.versions.filter(one => one.kind === 'settled' && one.strand === strand)
  const settled = versions.findLast(({ seq }) => seq > begun) ?? versions.at(-1)
  if (!settled) return []
  switch (settled.agreed) {
    case 'agreed':
      return [shows('The complainant agreed to it.', settled)]
    case 'agreed in part':
      return [shows('The complainant agreed to part of it, and the rest is kept as they said it.', settled)]
    case 'not agreed':
      return [
        missing(
          `The complainant did not agree to it.${settled.disagreement ? ` ${settled.disagreement}` : ''}`,
          settled,
        ),
      ]
    default:
      return [wouldSay('Whether the complainant agreed to it.')]
  }
}

function settledBeforeReport({ round }: Run): Found {
  const [settled, reported] = [
    firstStep(round, 'statement of complaint settled'),
    firstStep(round, 'investigating officer reported'),
  ]
  if (!settled)
    return absent(reported, 'The report came without a settled statement of complaint.', 'The statement of complaint.')
  const [from, until] = [settled.happened.earliest, reported?.happened.latest ?? null]
  return reported && from !== null && until !== null && from > until
    ? missing(`It was settled${on(settled.happened)}, after the report.`, settled, reported)
    : shows(`It was settled${on(settled.happened)}.`, settled)
}

/** Every point in the complainant's words beside the words that were investigated. */
export const statementAnswer = (run: Run): Answer =>
  answer(
    {
      id: 'statement-settled',
      asks: 'Was the statement of complaint settled with the complainant?',
      source: [
        { key: 'GUIDANCE', at: '' },
        { key: 'D', at: '23 013 837' },
        { key: 'D', at: '21 010 812' },
      ],
      where: 'statement-of-complaint',
    },
    [settledBeforeReport(run), agreement(run)],
  )
