import type { FastifyInstance } from 'fastify'

export interface Injected {
  readonly milliseconds: number
  readonly body: string
  readonly headers: Readonly<Record<string, unknown>>
}

/**
 * Asks the server inside its process, without a socket: its own time and nothing else.
 * @throws Error when the answer is no page
 */
export async function askInside(app: FastifyInstance, url: string, cookie?: string): Promise<Injected> {
  const from = performance.now()
  const answer = await app.inject({ url, headers: { host: 'localhost', ...(cookie ? { cookie } : {}) } })
  const milliseconds = performance.now() - from
  if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}`)
  return { milliseconds, body: answer.body, headers: answer.headers }
}

/** Milliseconds of so many requests one after the other. */
export async function timesInside(
  app: FastifyInstance,
  url: string,
  requests: number,
  cookie?: string,
): Promise<readonly number[]> {
  const times: number[] = []
  while (times.length < requests) times.push((await askInside(app, url, cookie)).milliseconds)
  return times
}
