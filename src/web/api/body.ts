import type { Source } from '#stream/entry.ts'
import type { Verb } from '#stream/verb.ts'
import { historySource } from '../pages/recording/history-questions.ts'
import { LONGEST_ANSWER } from '../pages/recording/typed.ts'

/** One mistake, and where it stands in the body: a JSON Pointer (RFC 6901), empty for the body itself. */
export interface Mistake {
  readonly pointer: string
  readonly detail: string
}

/** What a request that records has to say, beside the key in its header. */
export interface Said {
  readonly input: Readonly<Record<string, unknown>>
  readonly source: Source
  /** As the body gives it; null where it does not. */
  readonly expectedVersion: number | null
}

export const pointerTo = (...names: readonly string[]): string =>
  names.map(name => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

type Members = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function unknownMembers(of: Members, known: readonly string[], at: readonly string[]): readonly Mistake[] {
  const names = Object.keys(of).filter(name => !known.includes(name))
  return names.map(name => ({
    pointer: pointerTo(...at, name.slice(0, 100)),
    detail: `There is no such member here. There are: ${known.join(', ')}`,
  }))
}

// A database keeps no text with this character in it, and half a character is no text.
const plain = (text: string): string => text.replaceAll('\u0000', '').toWellFormed()

const plainText = (value: unknown): unknown => (typeof value === 'string' ? plain(value) : value)

/** Text as a form would have brought it; anything else is left for the verb's own schema to decline. */
const kept = (value: unknown): unknown => (Array.isArray(value) ? value.map(plainText) : plainText(value))

const textTooLong = (value: unknown): boolean => typeof value === 'string' && value.length > LONGEST_ANSWER
const tooLong = (value: unknown): boolean => (Array.isArray(value) ? value.some(textTooLong) : textTooLong(value))

const inputMistakes = (input: Members): readonly Mistake[] =>
  Object.entries(input).flatMap(([name, value]) =>
    tooLong(value)
      ? [
          {
            pointer: pointerTo('input', name),
            detail: `Enter at most ${LONGEST_ANSWER.toLocaleString('en-GB')} characters`,
          },
        ]
      : [],
  )

const historyMembers: Readonly<Record<string, string>> = {
  sourceDocument: 'document',
  sourceLine: 'line',
  sourceInferred: 'inferred',
}

function historyOf(history: unknown): { readonly source: Source | null; readonly mistakes: readonly Mistake[] } {
  if (history === undefined || history === null) return { source: { kind: 'worked' }, mistakes: [] }
  if (!isObject(history))
    return {
      source: null,
      mistakes: [{ pointer: '/history', detail: 'Give an object with the document it comes from' }],
    }
  const { document, line, inferred = false } = history
  const isBoolean = typeof inferred === 'boolean'
  const given = historySource({
    sourceDocument: typeof document === 'string' ? plain(document) : '',
    sourceLine: line === undefined || line === null ? '' : String(typeof line === 'number' ? line : 'x'),
    sourceInferred: isBoolean ? (inferred ? 'inferred' : 'stated') : '',
  })
  const mistakes = [
    ...unknownMembers(history, ['document', 'line', 'inferred'], ['history']),
    ...given.issues.map(({ field, message }) => ({
      pointer: pointerTo('history', historyMembers[field] ?? field),
      detail: field === 'sourceInferred' ? 'Give true or false' : message,
    })),
  ]
  return { source: 'source' in given ? given.source : null, mistakes }
}

function versionOf(body: Members): { readonly version: number | null; readonly mistakes: readonly Mistake[] } {
  const { expectedVersion = null } = body
  if (expectedVersion === null) return { version: null, mistakes: [] }
  return typeof expectedVersion === 'number' && Number.isSafeInteger(expectedVersion) && expectedVersion >= 0
    ? { version: expectedVersion, mistakes: [] }
    : { version: null, mistakes: [{ pointer: '/expectedVersion', detail: 'Give the version as a whole number' }] }
}

/** What the verb's own schema says of answers that are wrong, where the body is wrong besides. */
function answersMistaken({ input: schema }: BodyOf, input: Members): readonly Mistake[] {
  const parsed = schema.safeParse(input)
  const issues = parsed.success ? [] : parsed.error.issues
  return issues.map(({ path, message }) => ({ pointer: pointerTo('input', String(path[0] ?? '')), detail: message }))
}

type BodyOf = Pick<Verb<never>, 'fields' | 'input'>

/** The body of a request that records, or every mistake of its shape. What a field holds is for the verb to judge. */
export function readBody(
  body: unknown,
  verb: BodyOf,
  members: readonly string[],
): { readonly said: Said | null; readonly mistakes: readonly Mistake[] } {
  if (!isObject(body)) return { said: null, mistakes: [{ pointer: '', detail: 'Send one JSON object' }] }
  const { input } = body
  const history = historyOf(body.history)
  const version = versionOf(body)
  const fields = verb.fields.map(({ name }) => name)
  const mistakes = [
    ...unknownMembers(body, members, []),
    ...(isObject(input)
      ? [...unknownMembers(input, fields, ['input']), ...inputMistakes(input)]
      : [{ pointer: '/input', detail: 'Give an object with the answers' }]),
    ...history.mistakes,
    ...version.mistakes,
  ]
  if (mistakes.length > 0 || !isObject(input) || history.source === null)
    return { said: null, mistakes: [...mistakes, ...(isObject(input) ? answersMistaken(verb, input) : [])] }
  return {
    said: {
      input: Object.fromEntries(Object.entries(input).map(([name, value]) => [name, kept(value)])),
      source: history.source,
      expectedVersion: version.version,
    },
    mistakes: [],
  }
}
