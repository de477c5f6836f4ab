import type { When } from '#stream/entry.ts'
import type { ComplaintState } from '../state.ts'
import { isOpenMatter } from './stands.ts'
import type { AskedItem, DateMoved, Draft, Matter, PublicReport } from './state.ts'

const mattersIn = ({ matters }: ComplaintState): readonly Matter[] => [...matters.values()]

export const itemsIn = (state: ComplaintState): readonly AskedItem[] =>
  mattersIn(state).flatMap(({ items }) => [...items.values()])

export const itemById = (state: ComplaintState, id: string): AskedItem | undefined =>
  itemsIn(state).find(item => item.id === id)

/** What was asked for in a matter that is still open, and has not been answered. */
export const openItems = (state: ComplaintState): readonly AskedItem[] =>
  mattersIn(state)
    .filter(isOpenMatter)
    .flatMap(({ items }) => [...items.values()].filter(({ answers }) => answers.length === 0))

const draftById = (state: ComplaintState, id: string): Draft | undefined =>
  mattersIn(state)
    .flatMap(({ drafts }) => drafts)
    .find(draft => draft.id === id)

export const reportsIn = (state: ComplaintState): readonly PublicReport[] =>
  mattersIn(state).flatMap(({ reports }) => reports)

export const reportById = (state: ComplaintState, id: string): PublicReport | undefined =>
  reportsIn(state).find(report => report.id === id)

/** What bears a date that the Ombudsman set or the law did, and the Ombudsman can move. */
export const datedById = (
  state: ComplaintState,
  id: string,
): { readonly happened: When; readonly moved: DateMoved[] } | undefined =>
  itemById(state, id) ?? draftById(state, id) ?? reportById(state, id)

/** The date that stands: the last one agreed, or the first one set. */
export const dateThatStands = (due: When | null, moved: readonly DateMoved[]): When | null => moved.at(-1)?.until ?? due
