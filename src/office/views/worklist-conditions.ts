import { type Day, formatIsoDay, shiftDays, weekdayOf } from '#law/day.ts'
import type { Parameter } from '#record/db.ts'
import type { Actor } from '#stream/role.ts'
import { isStreamId } from '../office.ts'
import { knownTo } from './known-to.ts'

/** Who holds the ball, or what is in danger. A complaint stands in one of the first three and may stand in the others too. */
export const worklists = ['with you', 'with others', 'complainant', 'late', 'this week', 'warnings', 'moved'] as const
export type Worklist = (typeof worklists)[number]

export const lookedAfterBy = ['anybody', 'me', 'nobody'] as const
export type LookedAfterBy = (typeof lookedAfterBy)[number]

export interface WorkQuery {
  readonly list: Worklist
  readonly lookedAfterBy: LookedAfterBy
  /** From 1. */
  readonly page: number
}

const FRIDAY = 5

/** The Friday of this week, or of the next where the week is over. */
export const endOfWeek = (today: Day): Day => shiftDays(today, (FRIDAY - weekdayOf(today) + 7) % 7)

/** The offices whose unassigned work is somebody's. */
export const officesOf = ({ roles }: Actor): readonly string[] =>
  roles.filter(role => role === 'complaints manager' || role === 'panel clerk')

/** A condition and its parameters after the authority, which is $1: only those that it uses, as the database wants it. */
export class Conditions {
  readonly #places = new Map<string, string>()
  readonly #actor: Actor
  readonly #today: Day
  readonly params: Parameter[] = []

  constructor(actor: Actor, today: Day) {
    this.#actor = actor
    this.#today = today
  }

  place = (value: Parameter): string => `$${this.params.push(value) + 1}`

  #once(name: string, value: Parameter): string {
    const known = this.#places.get(name) ?? this.place(value)
    this.#places.set(name, known)
    return known
  }

  get #now(): string {
    return `${this.#once('today', formatIsoDay(this.#today))}::date`
  }

  /** What is nobody's in particular stands in columns of its own: to look into a list of holders takes far longer. */
  get #mine(): string {
    const offices = officesOf(this.#actor)
    const mine = `${this.#once('mine', [this.#actor.personId])}::text[]`
    const keys = `${this.#once('keys', [this.#actor.personId, ...offices])}::text[]`
    const unassigned = offices.map(office => `${office === 'panel clerk' ? 'with_clerk' : 'with_manager'} or `).join('')
    return `(${unassigned}holders && ${mine} or (back_on <= ${this.#now} and back_to && ${keys}))`
  }

  get #me(): string {
    const { personId } = this.#actor
    return `${this.#once('me', isStreamId(personId) ? personId : null)}::uuid`
  }

  get person(): string {
    return this.#once('person', this.#actor.personId)
  }

  /** Of those that this person works: something is with them, or they look after it. */
  get unseen(): string {
    const { person } = this
    return `(moved_by > 0 and (${this.#mine} or assigned_to = ${this.#me})
      and not exists (select from seen_moves s where s.authority_id = $1 and s.person_id = ${person}
        and s.complaint_id = work_list.complaint_id and s.up_to >= moved_by))`
  }

  known(by: LookedAfterBy): string {
    const assigned = by === 'me' ? ` and assigned_to = ${this.#me}` : by === 'nobody' ? ' and assigned_to is null' : ''
    return `authority_id = $1 and ${knownTo(this.#actor, this.place, 'work_list')}${assigned}`
  }

  in(list: Worklist): string {
    switch (list) {
      case 'with you':
        return this.#mine
      case 'with others':
        return `(with_council and not ${this.#mine})`
      case 'complainant':
        return `(with_complainant and not ${this.#mine})`
      case 'late':
        return `(late_from < ${this.#now})`
      case 'this week':
        return `(due between ${this.#now} and ${this.#once('week', formatIsoDay(endOfWeek(this.#today)))}::date)`
      case 'warnings':
        return `(warn_from <= ${this.#now} and warn_until >= ${this.#now})`
      case 'moved':
        return this.unseen
    }
  }
}
