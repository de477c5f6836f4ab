import { isoDay } from '#law/day.ts'
import type { JsonObject, When } from '#stream/entry.ts'
import { dayText, onDay } from '#stream/when.ts'
import { everyRound } from '../rounds.ts'
import type { Tell } from './tell.ts'
import { ofTheWhole } from './whole-or-points.ts'
import { isWindowOver, isYearOver } from './why-closed.ts'

/** The day the panel meets, from which its papers are counted back. */
function panelDay({ panelOn }: JsonObject): When | null {
  const day = dayText.safeParse(panelOn)
  return day.success ? onDay(isoDay(day.data)) : null
}

/** T28 and T32 to T41: the panel, the council's response to it, and the end. */
export const atStage3: readonly Tell[] = [
  {
    transition: 'T28',
    entry: 'panel-requested',
    what: 'the request for a panel has come, and by when the panel meets',
    told: ['complainant', 'advocate', 'independent person'],
    by: 'S3-ACK-2',
    until: 'panel held',
    source: [{ key: 'GUIDANCE', at: '' }],
    mark: 'recalled',
  },
  // Before T32, so that those who are told of another day are told once, and the others get the papers as ever.
  {
    transition: 'T33',
    entry: 'panel-arranged',
    when: (_data, { seq }, state) =>
      everyRound(state).some(({ round }) => round.panelArrangements.findIndex(one => one.seq === seq) > 0),
    what: 'the panel meets on another day',
    told: ['complainant', 'advocate', 'panel'],
    by: 'S3-PAPERS-10B',
    countedFrom: panelDay,
    until: 'panel held',
    source: [{ key: 'GUIDANCE', at: '' }],
    mark: 'derived',
  },
  {
    transition: 'T32',
    entry: 'panel-arranged',
    what: 'the day of the panel, with the papers',
    told: ['complainant', 'advocate', 'panel', 'independent person', 'investigating officer', 'adjudicating officer'],
    by: 'S3-PAPERS-10B',
    countedFrom: panelDay,
    until: 'panel held',
    source: [{ key: 'GUIDANCE', at: '' }],
    mark: 'recalled',
  },
  {
    transition: 'T34',
    entry: 'panel-held',
    what: 'nobody: the panel tells by its report',
    told: [],
    by: 'as soon as possible',
    source: [{ key: 'REG', at: '20(2)' }],
    mark: 'verified',
  },
  {
    transition: 'T35',
    entry: 'panel-reported',
    what: 'the report of the panel',
    told: ['complainant', 'advocate', 'independent person', 'the council'],
    asDecided: ['others with sufficient interest'],
    by: 'S3-REPORT-5',
    countedFrom: () => null,
    source: [{ key: 'REG', at: '20(2)' }],
    mark: 'verified',
  },
  {
    transition: 'T36',
    entry: 'stage-3-responded',
    what: "the council's response to the panel, what it will do, and about the Ombudsman",
    told: ['complainant', 'advocate', 'panel'],
    asDecided: ['child', 'others likely to be affected'],
    by: 'as soon as possible',
    source: [
      { key: 'REG', at: '20(3)' },
      { key: 'CA', at: 'section 26(7)' },
    ],
    mark: 'verified',
  },
  {
    transition: 'T37',
    entry: 'supplementary-review-commissioned',
    what: 'a further review has been asked for, by whom and on which points',
    told: ['complainant', 'advocate', 'independent person'],
    by: 'as soon as possible',
    until: 'supplementary review answered',
    source: [{ key: 'D', at: '18 011 015' }],
    mark: 'derived',
  },
  {
    transition: 'T38',
    entry: 'supplementary-review-answered',
    what: "the council's answer to the further review",
    told: ['complainant', 'advocate', 'independent person'],
    by: 'as soon as possible',
    source: [
      { key: 'D', at: '18 011 015' },
      { key: 'CA', at: 'section 26(7)' },
    ],
    mark: 'derived',
  },
  {
    transition: 'T39',
    entry: 'complaint-closed',
    when: (data, entry, state) => !isYearOver(data, entry, state) && !isWindowOver(data, entry, state),
    what: 'the complaint is closed, and which actions go on',
    told: ['complainant'],
    by: 'as soon as possible',
    source: [{ key: 'GUIDANCE', at: '' }],
    mark: 'derived',
  },
  {
    transition: 'T40',
    entry: 'withdrawal-made',
    when: ofTheWhole,
    what: 'the withdrawal is confirmed, and they can complain again',
    told: ['complainant', 'advocate'],
    by: 'WITHDRAW-CONF',
    askedElsewhere: true,
    source: [{ key: 'REG', at: '7(2)' }],
    mark: 'verified',
  },
  {
    transition: 'T41',
    entry: 'made-again',
    when: ({ direction, why }) => direction === 'this came after' && why !== 'after proceedings',
    what: 'the new complaint is linked to the old one',
    told: ['complainant'],
    by: 'as soon as possible',
    source: [{ key: 'REG', at: '7(1)' }],
    mark: 'derived',
  },
]
