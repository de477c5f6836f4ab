import { readBack } from '#complaint/account/read-back.ts'
import { agreedItems } from '#complaint/agreed/item.ts'
import type { CaseSecrets } from '#stream/case-secrets.ts'
import { type Block, heading, table } from '../content.ts'
import { complaintsTeam, words } from '../shared-parts.ts'
import { answerTo, type Given, type Question, type Template } from '../template.ts'

const asked: readonly Question[] = [
  {
    name: 'issue',
    label: 'What did somebody tell the council?',
    hint: 'So that nobody can tell who it was.',
    needed: true,
    long: true,
  },
  { name: 'learnt', label: 'What did the council learn?', needed: true, long: true },
]

const changes = ({ state }: Given): readonly Block[] => {
  const rows = agreedItems(state).flatMap(({ facts }) =>
    facts.kind === 'service improvement' ? facts.made.map(({ changed, told }) => [changed, told]) : [],
  )
  const made = table('What is different now', ['What changed', 'Who was told'], rows)
  return made.length === 0 ? [] : [heading('What we did'), ...made]
}

const secretsOf = ({ state, names, council }: Given): CaseSecrets => ({
  people: [...names].map(([personId, name]) => ({
    personId,
    name,
    otherNames: [],
    addresses: [],
    emails: [],
    phones: [],
    born: null,
    places: [],
    inTheCase: state.parts.some(one => one.personId === personId),
  })),
  references: [state.reference],
  council: council.name,
})

/** Everything in the note that would tell who it is about. */
function identifiers(given: Given): readonly string[] {
  const typed = asked.map(({ name, label }) => ({ key: name, label, text: answerTo(given, name) }))
  const told = changes(given).flatMap((block, place) =>
    block.kind === 'table'
      ? block.rows.flat().map((text, at) => ({ key: `${place}-${at}`, label: 'What is different now', text }))
      : [],
  )
  return readBack([...typed, ...told], secretsOf(given), { pseudonyms: [], daysAreChosen: true })
    .filter(({ gravity }) => gravity === 'never')
    .map(({ text, label }) => `“${text}” can tell who it is about (${label}). Say it otherwise.`)
}

/** What was learnt and changed, for people outside: it names nobody and bears no reference. */
export const learningNote: Template = {
  id: 'learning-note',
  title: 'Learning note: you said, we did',
  heading: 'You said, we did',
  summary: 'What somebody told us, what we learnt and what changed, with nothing that tells who it was.',
  reader: 'adult',
  may: complaintsTeam,
  goesTo: [],
  addressedTo: () => null,
  namesNobody: true,
  tells: [],
  source: [
    { key: 'GUIDANCE', at: '' },
    { key: 'ICOANON', at: '' },
  ],
  opensWhen: state =>
    state.closed !== null ||
    agreedItems(state).some(({ facts }) => facts.kind === 'service improvement' && facts.made.length > 0)
      ? null
      : 'Opens when the complaint is closed, or a service has been improved.',
  asks: () => asked,
  parts: [
    words('issue', 'what somebody told the council', '{you said}', {
      heading: 'You said',
      keeps: ['you said'],
      source: [{ key: 'GUIDANCE', at: '' }],
    }),
    words('learnt', 'what was learnt', '{we learnt}', { heading: 'We learnt' }),
    { kind: 'composed', compose: changes },
  ],
  values: given => ({ 'you said': answerTo(given, 'issue'), 'we learnt': answerTo(given, 'learnt') }),
  lacks: identifiers,
  enclosures: () => [],
}
