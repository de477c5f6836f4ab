import { panelMembers } from '#complaint/panel/members.ts'
import { currentRound, hasStep } from '#complaint/rounds.ts'
import type { ComplaintState } from '#complaint/state.ts'
import { dayTold } from './dates.ts'
import { listed } from './people.ts'
import type { Given } from './template.ts'

/** The day fixed for the panel, the last one where it was moved. */
export const panelDay = ({ state }: Given): string | null =>
  dayTold(currentRound(state).panelArrangements.at(-1)?.panelOn)

/** "Ash Moor, who chairs it, Kim Lee and Sam Roe"; null while the panel has not three members. */
export function panelNamed({ state, names }: Given): string | null {
  const members = panelMembers(state).map(({ personId, part }) => {
    const name = names.get(personId) ?? 'somebody whose name was erased'
    return part === 'panel chair' ? `${name} (chair)` : name
  })
  return members.length === 3 ? listed(members) : null
}

export function opensBeforePanel(state: ComplaintState): string | null {
  const round = currentRound(state)
  if (hasStep(round, 'panel held')) return 'The panel has met.'
  return hasStep(round, 'panel arranged') ? null : 'Opens when a day is fixed for the panel.'
}
