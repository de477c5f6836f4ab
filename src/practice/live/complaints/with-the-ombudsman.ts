import { apologyPrinciples } from '#complaint/agreed/apology.ts'
import { holdersOf } from '#complaint/parts.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { agreeAction } from '#complaint/verbs/agree-action.ts'
import { recordApology } from '#complaint/verbs/record-apology.ts'
import { recordCarriedOut } from '#complaint/verbs/record-carried-out.ts'
import { recordOmbudsmanContact } from '#complaint/verbs/record-ombudsman-contact.ts'
import { recordOmbudsmanDecision } from '#complaint/verbs/record-ombudsman-decision.ts'
import { type Day, formatIsoDay } from '#law/day.ts'
import { adjudicatingOfficer, complaintsManager } from '../../personas.ts'
import { found, recommended } from '../finding-steps.ts'
import { person } from '../people-steps.ts'
import { answered, received, started } from '../stage-1-steps.ts'
import { appointed, delayNotice, reported, stage2Answered, stage2Asked, statement } from '../stage-2-steps.ts'
import { panelArranged, panelAsked, panelMet, panelReported, stage3Answered } from '../stage-3-steps.ts'
import { type At, type LiveComplaint, type Step, step } from '../step.ts'

/** No published decision has 999 in the middle. */
const referenceOf = (asked: Day): string => `${formatIsoDay(asked).slice(2, 4)} 999 101`

const matterOf = (state: ComplaintState): string => [...state.matters.keys()][0] ?? ''

interface Agreed {
  readonly kind: 'payment' | 'apology' | 'service improvement'
  readonly text: string
  readonly within: readonly [number: string, unit: 'weeks' | 'months']
  readonly amountPence?: string
}

const agreed = (on: Day, { kind, text, within, amountPence = '' }: Agreed): Step =>
  step(on, complaintsManager, agreeAction, state => ({
    matterId: matterOf(state),
    kind,
    text,
    amountPence,
    payee: amountPence === '' ? '' : 'the complainant',
    symbolic: amountPence === '' ? 'no' : 'yes',
    reason: 'delay and uncertainty',
    ownerId: complaintsManager.personId,
    within: within[0],
    unit: within[1],
    fromEvent: 'the final decision',
    from: formatIsoDay(on),
  }))

const apologyMade = (on: Day): Step =>
  step(on, adjudicatingOfficer, recordApology, state => ({
    agreedId: [...state.actions.values()].find(({ kind }) => kind === 'apology')?.id ?? '',
    toIds: holdersOf(state, 'complainant'),
    by: 'the head of children’s services',
    form: 'letter of its own',
    meets: apologyPrinciples.filter(one => one !== 'says what has changed or will'),
  }))

const apologyDone = (on: Day): Step =>
  step(on, adjudicatingOfficer, recordCarriedOut, state => ({
    actionIds: [...state.actions.values()].filter(({ kind }) => kind === 'apology').map(({ id }) => id),
    evidence: 'A copy of the letter of apology.',
    acceptedBy: 'the Ombudsman',
  }))

const leavingCare = (at: At): LiveComplaint => ({
  shows: 'decided by the Ombudsman, with an agreed payment overdue',
  steps: [
    received(at(-270), 'written', 'Leaving care without a home to go to'),
    person(at(-270), 'complainant', 'Leon Marchetti', 'Care leaver, twenty. Likes to meet in person.'),
    person(at(-270), 'representative', 'Agathe Finnimore', 'From a housing charity, with his written consent.'),
    ...started(at(-270)),
    answered(at(-258), 'not resolved'),
    ...stage2Asked(at(-255), 'written', 'I asked for a plan, not for a leaflet.'),
    ...appointed(at(-248)),
    ...statement(
      at(-240),
      [
        '1 The pathway plan was out of date when he turned eighteen',
        '2a No home was found before the placement ended',
        '2b He was told to go to the housing office by himself',
        '3 Letters to his adviser came back unread',
      ].join('\n'),
    ),
    delayNotice(at(-232), at(-195), 'Housing records have to be asked for.'),
    ...found(at(-196), 'investigating officer', {
      '1': 'upheld',
      '2a': 'upheld',
      '2b': ['partially upheld', 'He was told so; somebody offered to come along.'],
      '3': 'upheld',
    }),
    ...recommended(at(-196), 'investigating officer', [
      { kind: 'apology', text: 'Apologise for what is upheld in full or in part' },
      { kind: 'service improvement', text: 'Look at every pathway plan three months before a birthday' },
    ]),
    ...reported(at(-196)),
    ...stage2Answered({ sent: at(-185), received: at(-183), accepts: 2 }),
    ...panelAsked(at(-170), 'An apology does not find a home.'),
    ...panelArranged(at(-160), at(-145), ['Cressida Oakhanger', 'Tendai Moorcroft', 'Ivo Bramwell-Sise']),
    panelMet(at(-145), 'The complainant with his representative, the independent person, both officers.'),
    ...found(at(-141), 'panel', { '2b': 'upheld' }),
    ...recommended(at(-141), 'panel', [
      { kind: 'individual action', text: 'Meet to agree the next steps on housing', deadline: 'within two weeks' },
    ]),
    panelReported(at(-141)),
    ...stage3Answered(at(-128), 1, ['2b']),
    step(at(-100), complaintsManager, recordOmbudsmanContact, {
      reference: referenceOf(at(-100)),
      about: 'Delay at stage 2, and what was done about a home since.',
    }),
    step(at(-35), complaintsManager, recordOmbudsmanDecision, state => ({
      matterId: matterOf(state),
      label: 'Upheld',
      category: "Children's care services",
      subcategory: 'Other',
      conclusions: 'Stage 2 took longer than the law allows.\nThe delay is not yet put right.',
    })),
    agreed(at(-35), { kind: 'apology', text: 'Apologise for the delay.', within: ['4', 'weeks'] }),
    agreed(at(-35), {
      kind: 'payment',
      text: 'Pay £350 for the delay.',
      amountPence: '£350',
      within: ['4', 'weeks'],
    }),
    agreed(at(-35), {
      kind: 'service improvement',
      text: 'Show how pathway plans are kept up to date.',
      within: ['3', 'months'],
    }),
    apologyMade(at(-21)),
    apologyDone(at(-20)),
  ],
})

export const withTheOmbudsman: readonly ((at: At) => LiveComplaint)[] = [leavingCare]
