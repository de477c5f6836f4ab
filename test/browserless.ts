import type { FastifyInstance, LightMyRequestResponse } from 'fastify'

/** A visitor without a browser: keeps the cookie, and takes the token of a form from a page as a browser would. */
export class Browserless {
  readonly #app: FastifyInstance
  #cookie = ''

  constructor(app: FastifyInstance) {
    this.#app = app
  }

  async get(url: string): Promise<LightMyRequestResponse> {
    return this.#kept(await this.#app.inject({ url, headers: this.#headers() }))
  }

  /** Sends a form; `token` stands in for the one that a page of the service would carry. */
  async post(
    url: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
    token?: string | null,
  ): Promise<LightMyRequestResponse> {
    const given = token === undefined ? await this.token() : token
    const body = new URLSearchParams(given === null ? {} : { _csrf: given })
    for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
    const headers = { ...this.#headers(), 'content-type': 'application/x-www-form-urlencoded' }
    return this.#kept(await this.#app.inject({ method: 'POST', url, headers, payload: body.toString() }))
  }

  /** Sends a form that may have a file in it, as `multipart/form-data`. */
  async send(
    url: string,
    fields: Readonly<Record<string, string | readonly (string | File)[] | Uint8Array | File>>,
    token?: string | null,
  ): Promise<LightMyRequestResponse> {
    const given = token === undefined ? await this.token() : token
    const form = new FormData()
    if (given !== null) form.set('_csrf', given)
    for (const [name, value] of Object.entries(fields))
      if (typeof value === 'string') form.set(name, value)
      else if (value instanceof File) form.set(name, value, value.name)
      else if (value instanceof Uint8Array) form.set(name, new Blob([Buffer.from(value)]), 'statement.txt')
      else
        for (const one of value)
          if (typeof one === 'string') form.append(name, one)
          else form.append(name, one, one.name)
    const packed = new Response(form)
    const headers = { ...this.#headers(), 'content-type': packed.headers.get('content-type') ?? '' }
    const payload = Buffer.from(await packed.arrayBuffer())
    return this.#kept(await this.#app.inject({ method: 'POST', url, headers, payload }))
  }

  /** Sends anything at all. */
  async raw(
    url: string,
    payload: string | Buffer,
    headers: Readonly<Record<string, string>>,
  ): Promise<LightMyRequestResponse> {
    return this.#kept(
      await this.#app.inject({ method: 'POST', url, headers: { ...this.#headers(), ...headers }, payload }),
    )
  }

  async become(personId: string): Promise<void> {
    await this.post('/practice/people', { personId })
  }

  /** As the browser would send it. */
  cookie(): string {
    return this.#cookie
  }

  async token(): Promise<string> {
    return tokenIn((await this.get('/practice/people')).body)
  }

  #headers(): Record<string, string> {
    return { host: 'localhost', ...(this.#cookie === '' ? {} : { cookie: this.#cookie }) }
  }

  #kept(response: LightMyRequestResponse): LightMyRequestResponse {
    // As sent, because reading it would decode what the service must find encoded.
    const [cookie] = [response.headers['set-cookie'] ?? []].flat()
    if (cookie !== undefined) this.#cookie = cookie.split(';')[0] ?? ''
    return response
  }
}

const tokenIn = (body: string): string => /name="_csrf" value="([^"]+)"/.exec(body)?.[1] ?? ''
