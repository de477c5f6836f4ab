import type { z } from 'zod'
import type { Calendar } from '#law/calendar.ts'
import type { Day } from '#law/day.ts'
import type { SourceRef } from '#law/sources.ts'
import { isExact } from '#law/span.ts'
import type { CaseSecrets } from './case-secrets.ts'
import type { NewEntry, Source, StoredEntry, StreamKind, StreamRef, When } from './entry.ts'
import { type Field, fieldsOf } from './field.ts'
import type { KnownPerson } from './known-person.ts'
import { readableInput, Unread } from './readable-input.ts'
import type { InputIssue, Refusal } from './refusal.ts'
import type { Actor, Role } from './role.ts'
import type { SecondReaderRule } from './second-reader.ts'
import type { SignOffRule } from './sign-off.ts'

/** What a decision may know of the world. Nothing in a verb reads a clock, a session or a random number by itself. */
export interface Context {
  readonly today: Day
  readonly calendar: Calendar
  readonly actor: Actor
  /** `worked` is guarded by the law; `history` takes what happened as it happened. */
  readonly source: Source
  /** The printed reference of the complaint, or of the one that this begins. */
  readonly reference: string
  /** What the council knows of somebody by their office. */
  readonly people: (personId: string) => KnownPerson
  /** Who signs a stage 1 response at this council; not given: nobody has to. */
  readonly signOff?: readonly SignOffRule[]
  /** Which letters a second person reads at this council; not given: those that are read twice at every council. */
  readonly secondReaders?: readonly SecondReaderRule[]
  /** Everything by which the people of the case could be known; loaded only for a verb that reads names. */
  readonly secrets?: CaseSecrets | undefined
  newId(): string
  /** Whether it can be the id of somebody; not given where something is only tried out, and then anything can. */
  readonly isPersonId?: (id: string) => boolean
  /** The stream it is done in; not given where something is only tried out. */
  readonly streamId?: string
  /** Every entry of another complaint that this is about too and that may be added to; undefined for any other. */
  readonly otherComplaint?: (id: string) => readonly StoredEntry[] | undefined
}

export interface Written {
  readonly to: StreamRef | 'this stream'
  readonly entries: readonly NewEntry[]
}

export type Outcome =
  | { readonly kind: 'decided'; readonly written: readonly Written[] }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  /** Not possible in this state: `opensWhen` says what has to happen first. */
  | { readonly kind: 'not open'; readonly opensWhen: string }
  | { readonly kind: 'invalid'; readonly issues: readonly InputIssue[] }

/** Why a guard applies. `source` where one rule rests on several, and another than the guard's own is the one here. */
export interface Applies {
  readonly why: string
  readonly whatInstead: string
  readonly source?: SourceRef
}

/** Something the law never allows. `check` gives the words each time that it applies, null when it does not. */
export interface Guard<State, Input> {
  readonly rule: string
  readonly source: SourceRef
  check(state: State, input: Input, context: Context): Applies | readonly Applies[] | null
}

export type Check<State, Input> = (state: State, input: Input, context: Context) => readonly InputIssue[]

/** What a verb asks, with the day on which it happened. */
export type DatedInput = z.ZodObject<{ happened: z.ZodType<When> }>

/**
 * The schema is taken whole and what it gives is worked out from it: to work a schema out from what it gives takes the
 * compiler the better part of a minute for all of them.
 */
export interface VerbDefinition<State, Schema extends DatedInput> {
  readonly name: string
  readonly title: string
  /** One plain sentence: what this records. */
  readonly summary: string
  readonly stream: StreamKind
  /** Begins a new stream rather than adding to one. */
  readonly begins?: boolean
  /** Begins a further complaint beside this one, which takes a reference of its own. */
  readonly beginsAnother?: boolean
  /** The numbers of the procedure's transitions (docs/procedure.md) that this verb is, or is part of. */
  readonly transitions: readonly string[]
  readonly may: readonly Role[]
  readonly sources: readonly SourceRef[]
  /** There is no power in law to do this, so it can only be entered as something that happened. */
  readonly historyOnly?: boolean
  /** It holds something against the names of everybody in the case, as they are on record when it is done. */
  readonly readsNames?: boolean
  readonly input: Schema
  /** null when it is possible now; otherwise when it opens. Not asked of history. */
  opensWhen(state: State): string | null
  readonly guards: readonly Guard<State, z.output<Schema>>[]
  /**
   * What is wrong with the input itself given the state, whoever enters it and however. Where there are several, each
   * runs as soon as the fields that it reads are good, whatever is wrong with the others.
   */
  readonly check?: Check<State, z.output<Schema>> | readonly Check<State, z.output<Schema>>[]
  decide(state: State, input: z.output<Schema>, context: Context): readonly Written[]
}

/** What was typed or sent, before the verb's own schema has read it. */
export type Raw = Readonly<Record<string, unknown>>

/** A verb as the office, the pages and the documents see it, its input's shape hidden behind it. */
export interface Verb<State> {
  readonly name: string
  readonly title: string
  readonly summary: string
  readonly stream: StreamKind
  readonly begins: boolean
  readonly beginsAnother: boolean
  readonly transitions: readonly string[]
  readonly may: readonly Role[]
  readonly sources: readonly SourceRef[]
  readonly guards: readonly { readonly rule: string; readonly source: SourceRef }[]
  readonly historyOnly: boolean
  readonly readsNames: boolean
  /** Read by the description of the API; what is typed is read by `perform`. */
  readonly input: z.ZodObject
  readonly fields: readonly Field[]
  opensWhen(state: State): string | null
  perform(state: State, raw: Raw, context: Context): Outcome
}

function dateIssues(happened: When, context: Context): readonly InputIssue[] {
  if (happened.earliest !== null && happened.earliest > context.today)
    return [{ field: 'happened', message: 'The date is in the future. Enter a date that is today or earlier' }]
  if (context.source.kind === 'worked' && !isExact(happened))
    return [
      {
        field: 'happened',
        message:
          'Enter the day it happened, such as 8 September 2022. A date known only roughly can be entered as history',
      },
    ]
  return []
}

const isWhen = (value: unknown): value is When =>
  typeof value === 'object' && value !== null && 'earliest' in value && 'latest' in value

/** Days that cannot lie ahead, and are said to. */
const daysToCome = (fields: readonly Field[], data: object, { today }: Context): readonly InputIssue[] =>
  fields
    .filter(({ past }) => past)
    .flatMap(({ name }) =>
      unlessUnread(() => {
        const when: unknown = Reflect.get(data, name)
        return isWhen(when) && when.earliest !== null && when.earliest > today
          ? [{ field: name, message: 'The date is in the future. Enter a date that is today or earlier' }]
          : []
      }),
    )

const ONLY_AS_HISTORY = 'This can only be entered as something that happened: the law gives no power to do it.'

/** A check that needs a field which could not be read has nothing to say yet. */
function unlessUnread(check: () => readonly InputIssue[]): readonly InputIssue[] {
  try {
    return check()
  } catch (error) {
    if (error instanceof Unread) return []
    throw error
  }
}

const namesPeople: ReadonlySet<Field['kind']> = new Set<Field['kind']>(['person', 'people'])

/** Nobody can be called by what is no id at all: it would be in the record for good, and in no list. */
function peopleIssues(fields: readonly Field[], raw: Raw, { isPersonId }: Context): readonly InputIssue[] {
  if (!isPersonId) return []
  return fields
    .filter(
      ({ name, kind }) =>
        namesPeople.has(kind) && [raw[name]].flat().some(id => id && !(typeof id === 'string' && isPersonId(id))),
    )
    .map(({ name, question }) => ({ field: name, message: `${question}: choose somebody from the list` }))
}

export function defineVerb<State, Schema extends DatedInput>(definition: VerbDefinition<State, Schema>): Verb<State> {
  const { guards, input, check = [] } = definition
  const checks = typeof check === 'function' ? [check] : check
  const fields = fieldsOf(definition.input)

  function issuesOf(parsed: z.ZodSafeParseResult<z.output<Schema>>, state: State, raw: Raw, context: Context) {
    const data = parsed.success ? parsed.data : readableInput(definition.input, raw)
    const unread = parsed.success ? [] : parsed.error.issues
    return [
      ...unread.map(({ path, message }) => ({ field: String(path[0] ?? ''), message })),
      ...peopleIssues(fields, raw, context),
      ...unlessUnread(() => dateIssues(data.happened, context)),
      ...daysToCome(fields, data, context),
      ...checks.flatMap(one => unlessUnread(() => one(state, data, context))),
    ]
  }

  return {
    ...definition,
    begins: definition.begins ?? false,
    beginsAnother: definition.beginsAnother ?? false,
    historyOnly: definition.historyOnly ?? false,
    readsNames: definition.readsNames ?? false,
    fields,
    opensWhen: state => definition.opensWhen(state),
    perform(state, raw, context) {
      const guarded = context.source.kind === 'worked'
      const opensWhen = guarded ? (definition.historyOnly ? ONLY_AS_HISTORY : definition.opensWhen(state)) : null
      if (opensWhen !== null) return { kind: 'not open', opensWhen }
      const parsed = input.safeParse(raw)
      const issues = issuesOf(parsed, state, raw, context)
      if (!parsed.success || issues.length > 0) return { kind: 'invalid', issues }
      const { data } = parsed
      const refusals = (guarded ? guards : []).flatMap(({ rule, source, check: applies }) => {
        const found = applies(state, data, context)
        return [found ?? []].flat().map(one => ({ rule, source, ...one }))
      })
      if (refusals.length > 0) return { kind: 'refused', refusals }
      return { kind: 'decided', written: definition.decide(state, data, context) }
    },
  }
}

export const here = (...entries: readonly NewEntry[]): readonly Written[] => [{ to: 'this stream', entries }]
