import { z } from 'zod'
import { remedyFigureIds } from '#law/remedies.ts'
import { authorityEntry } from './define.ts'

const data = z.strictObject({
  figure: z.enum(remedyFigureIds),
  from: z.int().nonnegative().nullable(),
  to: z.int().positive(),
  reason: z.string(),
})

/** A range of the guidance on remedies as the council has read it, in place of the one that is only recalled. Pence. */
export const remedyFigureStated = authorityEntry({
  type: 'remedy-figure-stated',
  version: 1,
  rank: 23,
  title: 'Range for remedies stated',
  data,
  sample: { figure: 'distress', from: 10_000, to: 50_000, reason: 'Read in the guidance of March 2025.' },
  describe: ({ figure, from, to, reason }) =>
    `${figure}: ${from === null ? '' : `£${from / 100} `}to £${to / 100}. ${reason}`,
  apply(draft, { figure, ...said }, { happened }) {
    if (happened.latest !== null) draft.remedyFigures.set(figure, { ...said, on: happened.latest })
  },
})
