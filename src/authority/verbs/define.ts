import { type DatedInput, defineVerb, type VerbDefinition } from '#stream/verb.ts'
import type { AuthorityState } from '../state.ts'

/** A verb of the authority's own stream. */
export const authorityVerb = <Schema extends DatedInput>(
  definition: Omit<VerbDefinition<AuthorityState, Schema>, 'stream' | 'transitions'>,
) => defineVerb<AuthorityState, Schema>({ ...definition, stream: 'authority', transitions: [] })
