import { z } from 'zod'
import type { Here } from '../site.ts'
import { type ApiAnswer, type ApiAsked, told } from './route.ts'

/** Who asks, as the service understands it. */
export const sessionShown = z.strictObject({
  personId: z.string(),
  councilId: z.string().describe('The council worked for.'),
  csrfToken: z
    .string()
    .describe(
      'For the csrf-token header of whatever a browser records with its session. Not needed with Authorization.',
    ),
})

/** GET /api/session */
export const whoIsAsking = async (_asked: ApiAsked, here: Here): Promise<ApiAnswer> =>
  told({ personId: here.persona.personId, councilId: here.site.authorityId, csrfToken: here.token() } satisfies z.infer<
    typeof sessionShown
  >)
