type Value = string | number | boolean | null | readonly Value[]

/** What this room needs of a transaction of the office. */
export interface Asking {
  /** `Row` is the writer's word for what the SQL beside it selects. */
  query<Row extends object = Record<string, unknown>>(sql: string, params?: readonly Value[]): Promise<readonly Row[]>
}

export type Parameter = Value
