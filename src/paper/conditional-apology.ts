/** Words that take an apology back while it is made: it then accepts nothing. */
const CONDITIONAL: readonly (readonly [RegExp, string])[] = [
  [/\b(sorry|apolog\w+|regret)\b[^.!?]*\bif\b/i, 'if'],
  [/\bsorry (that )?you (feel|felt|think|thought)\b/i, 'sorry that you feel'],
  [/\b(may|might) have (caused|been caused|felt|experienced|upset)\b/i, 'may have'],
  [/\bany (distress|upset|inconvenience|offence|hurt|harm)\b/i, 'any distress'],
  [/\b(sorry|apolog\w+)\b[^.!?]*\bbut\b/i, 'but'],
  [/\b(perceived|alleged|apparent) (failing|fault|delay|mistake|error)s?\b/i, 'perceived'],
]

/** What in an apology makes it no apology, a sentence each. */
export const conditionalApology = (text: string): readonly string[] =>
  CONDITIONAL.filter(([said]) => said.test(text)).map(
    ([, words]) =>
      `The apology says “${words}”. Say what went wrong and that the council is sorry, without a condition.`,
  )
