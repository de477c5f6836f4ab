import type { Councils, Persona, Site } from '../site.ts'

export interface Credentials {
  /** The Authorization header, as sent. */
  readonly authorization: string | undefined
  /** Whether the request carries a session that a page of this service began. */
  readonly hasSession: boolean
  /** Whom the session has stepped into; undefined for the first of the practice people. */
  readonly personaId: string | undefined
  /** The council they are working for, where they say so; undefined for the first that they work for. */
  readonly authorityId: string | undefined
}

export interface WhoAsks {
  readonly site: Site
  readonly persona: Persona
  /** A browser sends its session along unasked, so what it sends has to carry the token of a page as well. */
  readonly needsToken: boolean
}

/**
 * Who a request of the API comes from; null where it does not say, or says somebody there is not. Practice mode has no
 * passwords: a person's id is enough. The sign-in of a real council takes the place of this function and of no other.
 */
export function whoAsks(councils: Councils, credentials: Credentials): WhoAsks | null {
  const { authorization, hasSession, personaId, authorityId } = credentials
  const asked = authorization === undefined ? personaId : /^bearer +([^\s]+) *$/i.exec(authorization)?.[1]
  if (authorization === undefined ? !hasSession : asked === undefined) return null
  const needsToken = authorization === undefined
  const [first] = councils
  if (asked === undefined) return { site: first, persona: first.personas[0], needsToken }
  const isThem = ({ personId }: Persona) => personId === asked
  const worksFor = councils.filter(({ personas }) => personas.some(isThem))
  const site = authorityId === undefined ? worksFor[0] : worksFor.find(one => one.authorityId === authorityId)
  const persona = site?.personas.find(isThem)
  return site && persona ? { site, persona, needsToken } : null
}
