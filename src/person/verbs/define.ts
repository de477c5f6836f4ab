import { type DatedInput, defineVerb, type VerbDefinition } from '#stream/verb.ts'
import type { PersonState } from '../state.ts'

/** A verb of the stream of a person. */
export const personVerb = <Schema extends DatedInput>(
  definition: Omit<VerbDefinition<PersonState, Schema>, 'stream' | 'transitions'>,
) => defineVerb<PersonState, Schema>({ ...definition, stream: 'person', transitions: [] })
