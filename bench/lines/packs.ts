import { createHash } from 'node:crypto'
import { indexCsv, indexHtml } from '#paper/bundle/index-files.ts'
import { indexSheet, type PackIndex } from '#paper/bundle/index-sheet.ts'
import { Workshop } from '#print/bundle/workshop.ts'
import { pagedPdf } from '#test/made-pdfs.ts'
import { assembled, packDocument, packOrder } from '#test/packs.ts'
import { childrenOf, residentMegabytes } from '../given/served.ts'
import { type Line, measured, type Row } from '../line.ts'

const RUNS = 3
const PAPERS = 20
const PAGES_EACH = 20
const LISTED = 10_000
/** Filling that cannot be packed, as scans are: in bytes. */
const SCAN = 300_000

/** A paper with as much in it as one that was scanned. */
async function scanned(place: number): Promise<Buffer> {
  const filling = Buffer.concat(
    Array.from({ length: SCAN / 32 }, (_, at) => createHash('sha256').update(`${place}/${at}`).digest()),
  )
  return pagedPdf(PAGES_EACH, [595, 842], filling)
}

/** 0 for a process that has ended meanwhile. */
function mostOf(child: number): number {
  try {
    return residentMegabytes(child).most
  } catch {
    return 0
  }
}

interface Assembling {
  readonly seconds: number
  readonly ours: number
  readonly others: number
  readonly megabytes: number
}

async function onePack(papers: readonly Buffer[]): Promise<Assembling> {
  let others = 0
  const watch = setInterval(() => {
    for (const child of childrenOf(process.pid)) others = Math.max(others, mostOf(child))
  }, 50)
  const from = performance.now()
  const { files, last } = await assembled(
    packOrder(papers.map((bytes, place) => packDocument(`Paper ${place}`, 'pdf', bytes))),
  )
  const seconds = (performance.now() - from) / 1_000
  clearInterval(watch)
  if (last !== PAPERS * PAGES_EACH) throw new Error(`the pack has ${last} pages`)
  return {
    seconds,
    ours: residentMegabytes(process.pid).most,
    others,
    megabytes: (files.get('pdf 1')?.length ?? 0) / 1e6,
  }
}

const longIndex = (): PackIndex => ({
  cover: packOrder([]).cover,
  council: packOrder([]).council,
  notIn: [],
  after: [],
  listed: Array.from({ length: LISTED }, (_, place) => ({
    number: place + 1,
    title: `Letter or email: about visit ${place + 1}`,
    kind: 'letter or email',
    dated: '3 March 2026',
    suppliedBy: 'complainant',
    pages: { from: place * 2 + 1, to: place * 2 + 2 },
    notes: [],
    file: `${String(place + 1).padStart(5, '0')}-letter-or-email.pdf`,
    sha256: createHash('sha256').update(String(place)).digest('hex'),
    size: 20_000,
  })),
})

async function indexed(index: PackIndex): Promise<number> {
  const workshop = new Workshop()
  try {
    const from = performance.now()
    const sheet = indexSheet(index, { part: 1, parts: 1, documents: index.listed.map((_, place) => place) })
    const done = await workshop.do({ kind: 'sheet', sheet, email: null, numbered: true, seconds: 0, first: 8 })
    if (done.kind !== 'pages') throw new Error('the index was not made')
    return (performance.now() - from) / 1_000
  } finally {
    workshop.close()
  }
}

/** A pack of 400 pages, and an index of 10,000 papers. */
export const line: Line = async ({ say }) => {
  const papers = await Promise.all(Array.from({ length: PAPERS }, (_, place) => scanned(place)))
  say('Putting a pack together …')
  const packs: Assembling[] = []
  for (let run = 0; run < RUNS; run++) packs.push(await onePack(papers))
  say('Making a long index …')
  const index = longIndex()
  const texts = Array.from({ length: RUNS }, () => {
    const from = performance.now()
    indexCsv(index)
    indexHtml(index, new Set(index.listed.keys()))
    return performance.now() - from
  })
  const pdfs: number[] = []
  for (let run = 0; run < RUNS; run++) pdfs.push(await indexed(index))
  const pages = PAPERS * PAGES_EACH
  const rows: readonly Row[] = [
    measured({
      what: `a pack of ${pages} pages from ${PAPERS} papers: PDF, zip and index`,
      unit: 's',
      samples: packs.map(({ seconds }) => seconds),
      note: `${(packs[0]?.megabytes ?? 0).toFixed(1)} MB`,
    }),
    measured({
      what: 'the same: most memory of the process that makes pages',
      unit: 'MB',
      samples: packs.map(({ others }) => others),
    }),
    measured({
      what: 'the same: most memory of the process that asks for it, papers and files held by the bench',
      unit: 'MB',
      samples: packs.map(({ ours }) => ours),
    }),
    measured({
      what: `an index of ${LISTED.toLocaleString('en-GB')} papers, tagged PDF, twice over`,
      unit: 's',
      samples: pdfs,
    }),
    measured({ what: `the same as a page and as a table`, unit: 'ms', samples: texts }),
  ]
  return rows
}
