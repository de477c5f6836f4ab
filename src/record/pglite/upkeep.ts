/** After how many commits each is due. */
export interface UpkeepPlan {
  readonly checkpoint: number
  readonly vacuum: number
}

export const usualPlan: UpkeepPlan = { checkpoint: 1_000, vacuum: 20_000 }

/** Waited for before upkeep, so that it falls between requests where it can. */
const QUIET_MILLISECONDS = 250
/** So many times overdue, it waits for quiet no longer. */
const PATIENCE = 10

/**
 * What a server's own background processes do: the embedded engine has none, so its log would grow without end and its
 * planner would know no figures.
 */
export class Upkeep {
  readonly #plan: UpkeepPlan
  readonly #run: (script: string) => Promise<unknown>
  #sinceCheckpoint = 0
  #sinceVacuum = 0
  #timer: NodeJS.Timeout | undefined

  constructor(plan: UpkeepPlan, run: (script: string) => Promise<unknown>) {
    this.#plan = plan
    this.#run = run
  }

  committed(): void {
    this.#sinceCheckpoint++
    this.#sinceVacuum++
    if (this.#sinceCheckpoint < this.#plan.checkpoint) return
    if (this.#sinceCheckpoint >= this.#plan.checkpoint * PATIENCE) this.#now()
    else {
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => this.#now(), QUIET_MILLISECONDS).unref()
    }
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  #now(): void {
    clearTimeout(this.#timer)
    this.#sinceCheckpoint = 0
    // A failure here is the engine's, and the next request will meet it and tell.
    if (this.#sinceVacuum >= this.#plan.vacuum) {
      this.#sinceVacuum = 0
      this.#run('vacuum (analyze)').catch(() => {})
    }
    this.#run('checkpoint').catch(() => {})
  }
}
