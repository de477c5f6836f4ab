import type { CouncilResult } from '#office/run-for-council.ts'
import { WrongUse } from './command.ts'

/** What a verb of the council came to, where it was not done. @throws WrongUse with every reason in it */
export function doneOrToldWhy(result: CouncilResult): void {
  switch (result.kind) {
    case 'done':
      return
    case 'invalid':
      throw new WrongUse(result.issues.map(({ message }) => `${message}.`).join(' '))
    case 'refused':
      throw new WrongUse(result.refusals.map(({ why, whatInstead }) => `${why} ${whatInstead}`).join(' '))
    case 'not open':
      throw new WrongUse(result.opensWhen)
    case 'not allowed':
    case 'key reused':
      throw new WrongUse('This may not be done.')
  }
}
