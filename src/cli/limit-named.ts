import type { Limit } from '#law/limit.ts'
import { isLimitId, limits } from '#law/limits.ts'
import { WrongUse } from './command.ts'

/** The limit of that id, in capitals or not. @throws WrongUse */
export function findLimit(written: string): Limit {
  const id = written.toUpperCase()
  if (!isLimitId(id)) throw new WrongUse(`There is no rule "${written}". "redress limits" lists them.`)
  return limits[id]
}
