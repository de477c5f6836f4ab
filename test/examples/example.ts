import type { Scenario } from '../scenario.ts'

export interface Example {
  readonly story: Scenario
  readonly input: Readonly<Record<string, unknown>>
}

/** By the name of the verb. */
export type Examples = Readonly<Record<string, () => Example>>

type Telling = (story: Scenario) => Readonly<Record<string, unknown>>

export const example = (story: () => Scenario, input: Telling) => (): Example => {
  const told = story()
  return { story: told, input: input(told) }
}
