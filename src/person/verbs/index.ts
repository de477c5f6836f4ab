import type { Verb } from '#stream/verb.ts'
import type { PersonState } from '../state.ts'
import { correctPerson } from './correct-person.ts'

/** Every verb of a person's stream. A person is first recorded from within a complaint (`add-person`). */
export const personVerbs: readonly Verb<PersonState>[] = [correctPerson]
