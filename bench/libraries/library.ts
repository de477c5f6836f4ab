/** A way to count working days that Redress is measured against, or Redress itself. */
export interface DateLibrary {
  readonly name: string
  /** What it was told about holidays. */
  readonly told: string
  /** @param from "2024-02-05" */
  add(from: string, workingDays: number): string
  /**
   * Adding `workingDays` to each of the days once, and that so many times: its own dates in and out, made beforehand, so
   * that nothing but the counting is timed.
   */
  repeated(from: readonly string[], workingDays: number): (times: number) => number
}
