import { code, lines, table } from './markdown.ts'
import { type Transition, transitions } from './transitions.ts'
import { verbsListed } from './verbs.ts'

export const verbsOf = (number: string): readonly string[] =>
  verbsListed.filter(verb => verb.transitions.includes(number)).map(({ name }) => name)

function where({ number, lives, note }: Transition): string {
  const taken = verbsOf(number).map(code).join(', ')
  if (lives === 'not built') return '**not built yet**'
  if (lives === 'derived') return lines([taken, note])
  return lines([taken, ...(note ? [note] : [])])
}

export const transitionTable = (): string => `## The transitions

Every step that the law, the guidance or practice permits. Where several verbs are
named, each does a part of it. States are folded from the entries: no verb sets one.

${table(
  ['', 'From', 'To', 'When', 'Where it lives'],
  transitions.map(transition => [
    transition.number,
    transition.from,
    transition.to,
    transition.when,
    where(transition),
  ]),
)}

Never permitted, and held by tests (src/complaint/verbs/never-permitted.test.ts): closing a complaint because stage 2 was
refused, putting it outside the procedure once stage 2 has been asked for, a stage 2 response without an independent
person, turning down a panel asked for in time, closing before the response to a panel, and any step that sets the start
of a running stage back.`
