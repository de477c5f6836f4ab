import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'

export type Headers = Readonly<Record<string, string>>

/** Another program that uses the API as one person, without a browser. */
export class ApiClient {
  readonly #app: FastifyInstance
  readonly #headers: Headers

  constructor(app: FastifyInstance, personId: string | null) {
    this.#app = app
    this.#headers = personId === null ? {} : { authorization: `Bearer ${personId}` }
  }

  get(url: string, headers: Headers = {}): Promise<LightMyRequestResponse> {
    return this.#send({ method: 'GET', url, headers })
  }

  /** Sends `body` as JSON, with a key of its own unless one is given. */
  post(url: string, body: unknown, headers: Headers = {}): Promise<LightMyRequestResponse> {
    return this.postText(url, JSON.stringify(body), { 'content-type': 'application/json', ...headers })
  }

  postText(url: string, payload: string, headers: Headers = {}): Promise<LightMyRequestResponse> {
    return this.#send({
      method: 'POST',
      url,
      payload,
      headers: { 'idempotency-key': crypto.randomUUID(), ...headers },
    })
  }

  #send(options: InjectOptions): Promise<LightMyRequestResponse> {
    return this.#app.inject({ ...options, headers: { host: 'localhost', ...this.#headers, ...options.headers } })
  }
}
