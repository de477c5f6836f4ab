import { audiencesInWords } from '../tells/told-duties.ts'
import { type EventToTell, eventsToTell, type PersonToTell } from '../tells/who-is-told.ts'
import { type Answer, answer, type Case, capital, type Found, faultsOfKind, fromFault, shows } from './answer.ts'
import { on } from './on.ts'

type Told = PersonToTell & { readonly telling: Extract<PersonToTell['telling'], { kind: 'told' }> }

const isTold = (one: PersonToTell): one is Told => one.telling.kind === 'told'

/** Who had which letter, one line for each thing that was told. */
function toldOf({ tell, people }: EventToTell): readonly Found[] {
  const told = people.filter(isTold)
  const [first] = told
  if (!first) return []
  const who = capital(audiencesInWords(told.map(({ audience }) => audience)))
  return [
    shows(
      `${who}: ${tell.what}${on(first.telling.sending.happened)}.`,
      ...new Set(told.map(({ telling }) => telling.sending.seq)),
    ),
  ]
}

/** What a document leaves unsaid, told once and not for each step. */
function notRecorded(events: readonly EventToTell[]): readonly Found[] {
  const open = events.filter(({ people }) => people.some(({ telling }) => telling.kind === 'not recorded'))
  return open.length === 0
    ? []
    : [
        {
          kind: 'would say',
          words: `The letters themselves: of ${open.length} ${open.length === 1 ? 'step' : 'steps'} nothing says who was told.`,
        },
      ]
}

/** What is still to be told and has a day to come is no fault yet. */
function stillToTell(events: readonly EventToTell[]): readonly Found[] {
  const open = events.filter(
    ({ people, overtaken, tell }) =>
      !overtaken &&
      !tell.askedElsewhere &&
      people.some(({ telling }) => telling.kind === 'not yet' || telling.kind === 'to be decided'),
  )
  return open.length === 0
    ? []
    : [
        {
          kind: 'would say',
          words: `${open.length} ${open.length === 1 ? 'step is' : 'steps are'} still to be told, or to be decided on: see who was told.`,
        },
      ]
}

/** What was told to whom. FAULTS.md, CM. */
export function toldAnswers(of: Case): readonly Answer[] {
  const events = eventsToTell(of.state, of.now).filter(({ people }) => people.length > 0)
  if (events.length === 0) return []
  return [
    answer(
      {
        id: 'told',
        asks: 'Was everybody told of each step who had to be, and in time?',
        source: [
          { key: 'REG', at: '17(8)' },
          { key: 'CA', at: 'section 26(7)' },
          { key: 'D', at: '23 015 464' },
        ],
        where: 'told',
      },
      [
        events.flatMap(toldOf),
        faultsOfKind(of, 'told late', 'not told').map(fromFault),
        notRecorded(events),
        stillToTell(events),
      ],
    ),
  ]
}
