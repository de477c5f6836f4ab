import type { When } from '#stream/entry.ts'
import { defineVerb, type VerbDefinition } from '#stream/verb.ts'
import type { AuthorityState } from '../state.ts'

/** A verb of the authority's own stream. */
export const authorityVerb = <Input extends { readonly happened: When }>(
  definition: Omit<VerbDefinition<AuthorityState, Input>, 'stream' | 'transitions'>,
) => defineVerb<AuthorityState, Input>({ ...definition, stream: 'authority', transitions: [] })
