import type { Persona, Site } from '../site.ts'

export interface Credentials {
  /** The Authorization header, as sent. */
  readonly authorization: string | undefined
  /** Whether the request carries a session that a page of this service began. */
  readonly hasSession: boolean
  /** Whom the session has stepped into; undefined for the first of the practice people. */
  readonly personaId: string | undefined
}

export interface WhoAsks {
  readonly persona: Persona
  /** A browser sends its session along unasked, so what it sends has to carry the token of a page as well. */
  readonly needsToken: boolean
}

/**
 * Who a request of the API comes from; null where it does not say, or says somebody there is not. Practice mode has no
 * passwords: a person's id is enough. The sign-in of a real council takes the place of this function and of no other.
 */
export function whoAsks({ personas }: Site, credentials: Credentials): WhoAsks | null {
  const { authorization, hasSession, personaId } = credentials
  if (authorization !== undefined) {
    const id = /^bearer +([^\s]+) *$/i.exec(authorization)?.[1]
    const persona = personas.find(each => each.personId === id)
    return persona ? { persona, needsToken: false } : null
  }
  if (!hasSession) return null
  const persona = personaId === undefined ? personas[0] : personas.find(each => each.personId === personaId)
  return persona ? { persona, needsToken: true } : null
}
