import type { EventKind, Facts, Question } from './facts.ts'
import type { NameSlip } from './story/people.ts'

/** What the page does not say and a person must be asked. Nothing of it is guessed. */
export function questionsOf(
  facts: Omit<Facts, 'inconsistencies' | 'questions'>,
  slips: readonly NameSlip[],
): readonly Question[] {
  const questions: Question[] = []
  const ask = (about: string, question: string, lines: readonly number[] = []): void => {
    questions.push({ about, question, lines })
  }
  const { header, procedure, timeline } = facts
  if (!header.reference) ask('reference', 'The Ombudsman’s reference is not on the page. What is it?')
  if (!header.authority) ask('authority', 'The authority is not on the page. Which one is it?')
  if (!header.category) ask('category', 'The category is not on the page. What is it?')
  if (!header.decision) ask('decision', 'The outcome is not on the page. What was it?')
  if (!header.decisionDate) ask('decision date', 'The decision date is not on the page. When was it made?')
  if (facts.agreedActions.some(action => action.deadline?.fromDate === null && action.deadline.due === null))
    ask('due dates', 'The due dates cannot be worked out from the page. From which day do they run?')
  for (const step of stepsOf(procedure.stageReached?.value ?? null)) {
    const told = timeline.find(event => event.kind === step.kind)
    if (!told || told.date === null) ask(step.kind, step.question, told?.lines ?? [])
    else if (told.precision !== 'day')
      ask(step.kind, `${step.what} is dated “${told.when.asWritten}”. On which day was it?`, told.lines)
  }
  if (procedure.stageReached?.sure === 'uncertain')
    ask(
      'stage reached',
      'The page does not say how far the complaint went. Which stage had it reached?',
      procedure.stageReached.lines,
    )
  for (const slip of slips)
    ask('name', `“${slip.printed}” stands where “${slip.probably}” is expected. Is it the same person?`, slip.lines)
  for (const point of facts.points) {
    if (point.label?.ambiguous) ask('label', `Is “${point.label.printed}” a letter or a roman numeral?`, point.lines)
    if (point.label && !point.stage2) ask('finding', `What did stage two find on ${point.label.printed}?`, point.lines)
  }
  for (const { label, point, proposedPoint, lines } of facts.amendments)
    if (point === null && proposedPoint !== null)
      ask(
        'label',
        `The panel changed “${label.printed}”, which is no point of stage two. Is ${proposedPoint} meant?`,
        lines,
      )
  return questions
}

interface Step {
  readonly kind: EventKind
  readonly what: string
  readonly question: string
}

function stepsOf(reached: number | null): readonly Step[] {
  const stage2: readonly Step[] = [
    {
      kind: 'stage 2 asked for',
      what: 'The request for stage 2',
      question: 'The request for stage 2 is not dated. When was it made?',
    },
    {
      kind: 'adjudication letter',
      what: 'The stage 2 response',
      question: 'The stage 2 response is not dated. When was it sent?',
    },
  ]
  const stage3: readonly Step[] = [
    {
      kind: 'stage 3 asked for',
      what: 'The request for stage 3',
      question: 'The request for stage 3 is not dated. When was it made?',
    },
    { kind: 'panel', what: 'The panel', question: 'The panel is not dated. When did it meet?' },
    {
      kind: 'panel report',
      what: 'The panel’s report',
      question: 'The panel’s report is not dated. When was it made?',
    },
    {
      kind: 'reply to the panel',
      what: 'The response to the panel',
      question: 'The response to the panel is not dated. When was it sent?',
    },
  ]
  if (reached === 3) return [...stage2, ...stage3]
  return reached === 2 ? stage2 : []
}
