import { findWords } from '#complaint/redaction/find-words.ts'
import { growingCopy, readCopyBack, readPdf } from '#office/redaction/in-own-process.ts'
import type { Built } from '#office/redaction/orders.ts'
import { wordyPdf } from '#test/made-pdfs.ts'
import { childrenOf, residentMegabytes } from '../given/served.ts'
import { type Line, measured, type Row } from '../line.ts'

const PAGES = 400
const NAME = 'Zimmerley'
const SAYS = '[taken out: another person]'

/** 0 for a process that has ended meanwhile. */
function mostOf(child: number): number {
  try {
    return residentMegabytes(child).most
  } catch {
    return 0
  }
}

async function timed<What>(work: () => Promise<What>): Promise<{ readonly what: What; readonly seconds: number }> {
  const from = performance.now()
  return { what: await work(), seconds: (performance.now() - from) / 1_000 }
}

/** A copy of 400 pages with a name taken out of each, as it goes through the service: no more than a page is held here. */
export const line: Line = async ({ say }) => {
  const pdf = await wordyPdf(PAGES, `Mrs ${NAME} rang.`)
  let others = 0
  const watch = setInterval(() => {
    for (const child of childrenOf(process.pid)) others = Math.max(others, mostOf(child))
  }, 50)
  say('Reading and looking for a name …')
  const read = await timed(() => readPdf(pdf))
  if (read.what.kind !== 'answered') throw new Error('the file was not read')
  const { pages } = read.what.said
  const found = await timed(async () => pages.map(({ lines }) => findWords(lines, NAME)))
  const marks = found.what.flatMap((all, page) =>
    all.map(({ spans }, at) => ({
      id: `${page}-${at}`,
      place: { kind: 'words' as const, page: page + 1, spans: [...spans] },
      ground: 'another person' as const,
      why: null,
      everywhere: true,
    })),
  )
  if (marks.length !== PAGES) throw new Error(`the name was found ${marks.length} times`)
  say(`Making a copy of ${PAGES} pages …`)
  const pieces: Uint8Array[] = []
  const built = await timed(async (): Promise<Built> => {
    const growing = growingCopy([pdf], new Uint8Array(), { marks, title: 'Copy', says: marks.map(() => SAYS) })
    let step = await growing.next()
    for (; !step.done; step = await growing.next()) pieces.push(step.value)
    if (step.value.kind !== 'answered') throw new Error('no copy was made')
    return step.value.said
  })
  say('Reading it back …')
  const { nowhere, painted } = built.what
  const back = await timed(() => readCopyBack(Buffer.concat(pieces), { nowhere, painted, says: [SAYS] }))
  clearInterval(watch)
  if (back.what.kind !== 'answered' || back.what.said.stillThere.length > 0) throw new Error('the name is still there')
  const megabytes = pieces.reduce((sum, { length }) => sum + length, 0) / 1e6
  const rows: readonly Row[] = [
    measured({
      what: `a copy of ${PAGES} pages, a name taken out of each: pages made`,
      unit: 'a second',
      samples: [PAGES / built.seconds],
      note: `${megabytes.toFixed(0)} MB`,
    }),
    measured({ what: 'the same: pages read back', unit: 'a second', samples: [PAGES / back.seconds] }),
    measured({ what: 'the same: most memory of the process that does it', unit: 'MB', samples: [others] }),
    measured({ what: 'its words read, once', unit: 's', samples: [read.seconds] }),
    measured({ what: 'the first name looked for in all of it', unit: 'ms', samples: [found.seconds * 1_000] }),
  ]
  return rows
}
