import type { Tell } from './tell.ts'

/** What the Ombudsman does it tells the family itself; the council tells those who work on the complaint again. */
export const afterOmbudsman: readonly Tell[] = [
  {
    transition: 'T42',
    entry: 'ombudsman-contacted',
    what: 'the Ombudsman has been in touch, what it asks and by when',
    told: ['the council'],
    by: 'as soon as possible',
    source: [{ key: 'BEX', at: '' }],
    mark: 'derived',
  },
  {
    transition: 'T53',
    entry: 'complaint-restarted',
    what: 'the complaint begins again, from which day, and with which new matters',
    told: ['investigating officer', 'independent person'],
    by: 'as soon as possible',
    source: [{ key: 'D', at: '25 010 209' }],
    mark: 'derived',
  },
]
