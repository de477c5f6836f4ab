/** Every way in which the API can decline, and what its page says. The status is part of what each is. */
export const problems = {
  invalid: {
    status: 422,
    title: 'Something sent is not as it has to be',
    means:
      'Nothing was recorded. Every mistake is listed under “errors”, each with a pointer to its place in the body.',
    instead: 'Put right what is listed and send it again.',
  },
  'refused-by-law': {
    status: 422,
    title: 'The law does not allow this',
    means:
      'Nothing was recorded. Each refusal gives the rule, where it stands, why it applies here and what to do instead.',
    instead: 'Do what “whatInstead” says. If it has happened all the same, it can be entered as history.',
  },
  'not-open': {
    status: 409,
    title: 'Not possible in this state',
    means: 'Nothing was recorded. Something else has to happen in the complaint first: “opensWhen” says what.',
    instead: 'Record what comes first. What is possible now is listed with the complaint.',
  },
  conflict: {
    status: 412,
    title: 'Somebody else was first',
    means:
      'Nothing was recorded. What it is about has changed since the version that was expected: “expected” and “found” give both.',
    instead: 'Read the complaint or the council again, see what is new, and decide again. Never send the same blindly.',
  },
  'version-missing': {
    status: 428,
    title: 'No version was given',
    means:
      'Nothing was recorded. A change of a complaint or of the council says which version was looked at, so that nothing is overwritten unseen.',
    instead: 'Send the version as “expectedVersion” in the body, or as If-Match: "12". If-Match: * takes it as it is.',
  },
  'not-found': {
    status: 404,
    title: 'There is nothing here',
    means: 'There is no such complaint for whoever asks. Whether there is one for others is not told.',
    instead: 'Check the id. If you were given the complaint, ask the complaints manager.',
  },
  'unknown-address': {
    status: 404,
    title: 'There is no such address',
    means: 'No operation of the API stands at this address.',
    instead: 'The operations are listed at /api and described at /api/openapi.json.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'The address does not take this method',
    means: 'There is an operation at this address, with another method. The Allow header names it.',
    instead: 'Send the method that Allow names.',
  },
  'not-signed-in': {
    status: 401,
    title: 'It is not known who asks',
    means: 'Nobody may see or do anything without saying who they are.',
    instead: 'In practice mode, send Authorization: Bearer with the id of one of the practice people.',
  },
  'not-allowed': {
    status: 403,
    title: 'You may not do this',
    means: 'Your roles do not include this. The attempt is in the audit.',
    instead: 'If you need it for your work, ask the complaints manager.',
  },
  'token-missing': {
    status: 403,
    title: 'The request did not come from a page of this service',
    means:
      'With the session of a browser, each request that records carries the token of a page in its csrf-token header.',
    instead: 'Take the token from GET /api/session, or use Authorization instead of the session.',
  },
  'key-missing': {
    status: 400,
    title: 'No idempotency key was given',
    means:
      'Nothing was recorded. Every request that records carries a key of its own, so that it can be sent again without being recorded twice.',
    instead: 'Send an Idempotency-Key header: 8 to 200 visible characters, such as a new UUID for each thing recorded.',
  },
  'key-reused': {
    status: 422,
    title: 'The idempotency key was used for something else',
    means: 'Nothing was recorded. The same key came before with another body, or for another operation.',
    instead: 'Use a new key for each thing recorded, and the same key only to send the very same again.',
  },
  'unreadable-json': {
    status: 400,
    title: 'The body is not JSON',
    means: 'The body is empty, or is not JSON in UTF-8.',
    instead: 'Send one JSON object.',
  },
  'wrong-media-type': {
    status: 415,
    title: 'The body is of the wrong type',
    means: 'Only application/json is taken.',
    instead: 'Send Content-Type: application/json.',
  },
  'too-large': {
    status: 413,
    title: 'The body is too large',
    means: 'At most 4 MB are taken in one request, and 100,000 characters in one answer.',
    instead: 'Send less, or several entries.',
  },
  'unreadable-request': {
    status: 400,
    title: 'The request could not be read',
    means: 'The address or a header is not well formed.',
    instead: 'Check how the request is put together.',
  },
  'something-went-wrong': {
    status: 500,
    title: 'Something went wrong',
    means: 'What was being done was not saved. Everything saved before is safe.',
    instead:
      'Try again with the same key. If it happens again, tell the people who run this service and quote “reference”.',
  },
} as const satisfies Readonly<
  Record<string, { readonly status: number; readonly title: string; readonly means: string; readonly instead: string }>
>

export type ProblemKind = keyof typeof problems

export const isProblemKind = (name: string): name is ProblemKind => Object.hasOwn(problems, name)

export const problemAddress = (kind: ProblemKind): string => `/api/problems/${kind}`

/** Problem details (RFC 9457): the members that every one has. `type` is the address of the page that explains it. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly [more: string]: unknown
}

export const problemOf = (
  kind: ProblemKind,
  detail: string = problems[kind].means,
  more: Readonly<Record<string, unknown>> = {},
): Problem => ({
  type: problemAddress(kind),
  title: problems[kind].title,
  status: problems[kind].status,
  detail,
  ...more,
})
