import { z } from 'zod'
import { dateInWords } from '#law/day-words.ts'
import { choiceField, longTextField, whenField } from '#stream/field.ts'
import { here } from '#stream/verb.ts'
import { isShownLate, lastDayToAsk } from '../clocks/panel-window.ts'
import { latePanelRequestDecided } from '../entries/late-panel-request-decided.ts'
import { currentRound, firstStep, hasStep } from '../rounds.ts'
import { complaintVerb, strandField } from './define.ts'

export const decideLatePanelRequest = complaintVerb({
  name: 'decide-late-panel-request',
  title: 'Decide on a late panel request',
  summary: 'Whether the council takes a request that came after the 20 working days, weighing why it was late.',
  transitions: ['T29'],
  may: ['complaints manager'],
  sources: [
    { key: 'REG', at: '18(2)' },
    { key: 'D', at: '20 003 273' },
    { key: 'D', at: '24 002 229' },
  ],
  input: z.object({
    happened: whenField('When was that decided?'),
    decision: choiceField('Is the request taken?', ['taken', 'turned down']),
    whyLate: longTextField('Why was it late?', 'What the complainant says. If they were not asked, ask them first.'),
    reasons: longTextField(
      'What are the reasons for the decision?',
      'Weigh why it was late. The complainant is told them.',
    ),
    strand: strandField(),
  }),
  opensWhen: (state, strand) => {
    const round = currentRound(state, strand)
    if (round.latePanelRequest) return 'This has been decided.'
    return hasStep(round, 'panel requested') ? null : 'Opens when a panel has been asked for.'
  },
  guards: [
    {
      rule: 'A panel asked for in time is not turned down',
      source: { key: 'REG', at: '18(2)' },
      check: (state, { decision, strand }, { calendar }) => {
        const round = currentRound(state, strand)
        const request = firstStep(round, 'panel requested')?.happened
        if (decision === 'taken' || !request || isShownLate(request, round, calendar)) return null
        const last = lastDayToAsk(round, calendar)
        return {
          why:
            last === null
              ? 'It is not known when the complainant received the response, so nobody can say that the request came late.'
              : `The complainant had until ${dateInWords(last)} to ask, and asked in time.`,
          whatInstead: 'Arrange the panel.',
        }
      },
    },
  ],
  decide: (_state, { happened, decision, whyLate, reasons, strand }, { source }) =>
    here(latePanelRequestDecided.write(happened, source, { strand, taken: decision === 'taken', whyLate, reasons })),
})
