import type { Line } from './line.ts'

export interface Entered {
  readonly name: string
  /** What the design promises, and how fast. */
  readonly what: string
  readonly budget: string
  /** Measured against libraries that are not among the product's own. */
  readonly peers?: true
  load(): Promise<{ readonly line: Line }>
}

/** Every promise about speed and size, in the order of the design, and what measures it. A file a line. */
export const lines: readonly Entered[] = [
  {
    name: 'working-days',
    what: 'Add 65 working days',
    budget: 'at least 40 times date-fns, and right on every vector where the date libraries are wrong',
    peers: true,
    load: () => import('./lines/working-days.ts'),
  },
  {
    name: 'fold',
    what: 'All clocks, duties and faults of a 31-point, three-stage complaint, folded from its entries',
    budget: '300 microseconds',
    load: () => import('./lines/fold.ts'),
  },
  {
    name: 'statement',
    what: 'Read one decision statement',
    budget: '3 ms; linear up to 10 MB',
    load: () => import('./lines/statement.ts'),
  },
  {
    name: 'complaint-page',
    what: 'Complaint page of that size, server time',
    budget: 'p50 5 ms, p99 25 ms on PGlite',
    load: () => import('./lines/complaint-page.ts'),
  },
  {
    name: 'pages',
    what: 'Pages a second',
    budget: 'at least half of what Fastify does for a page of that size with one indexed read and one committed insert',
    load: () => import('./lines/pages.ts'),
  },
  {
    name: 'worklist',
    what: 'Worklist among 20,000 open complaints, one of them with 200 points and 2,000 entries',
    budget: 'p95 15 ms',
    load: () => import('./lines/worklist.ts'),
  },
  {
    name: 'at-work',
    what: 'Worklist and complaint page of those sizes while 20 people write',
    budget: 'worklist p95 15 ms, complaint page p50 5 ms and p99 25 ms, as when nobody writes',
    load: () => import('./lines/at-work.ts'),
  },
  {
    name: 'verbs',
    what: 'Verbs a second, audit and read tables included',
    budget: '250 on PGlite, 700 on PostgreSQL',
    load: () => import('./lines/verbs.ts'),
  },
  {
    name: 'recount',
    what: 'Every clock again after a holiday is announced, 20,000 complaints',
    budget: '20 s, the service still answering',
    load: () => import('./lines/recount.ts'),
  },
  {
    name: 'first-page',
    what: 'First page after `npm start`',
    budget: '8 s on an empty folder, 2 s after that',
    load: () => import('./lines/first-page.ts'),
  },
  {
    name: 'letters',
    what: 'Letters a second, as tagged PDF and as Word',
    budget: 'none set',
    load: () => import('./lines/letters.ts'),
  },
  {
    name: 'packs',
    what: 'A pack of 400 pages, and an index of 10,000 papers',
    budget: 'none set',
    load: () => import('./lines/packs.ts'),
  },
  {
    name: 'redaction',
    what: 'A redacted copy of 400 pages, made and read back',
    budget: 'none set',
    load: () => import('./lines/redaction.ts'),
  },
  {
    name: 'register',
    what: '50,000 published decisions brought into the register, and searched',
    budget: 'none set',
    load: () => import('./lines/register.ts'),
  },
  {
    name: 'memory',
    what: 'Memory, embedded',
    budget: '400 MB once running',
    load: () => import('./lines/memory.ts'),
  },
]
