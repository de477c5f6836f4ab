import { openPdf } from './clean-pdf.ts'
import { copyPages } from './copy-pages.ts'
import { emailBlocks } from './email-words.ts'
import type { Done, Job } from './job.ts'
import { type Pdfium, startPdfium } from './pdfium.ts'
import { picturePage } from './picture-page.ts'
import { sheetPdf } from './sheet-pdf.ts'

let started: Promise<Pdfium> | undefined

const nothingHidden = {
  reachesOutside: () => false,
  picture: (): never => {
    throw new Error('nothing is hidden in what is made here')
  },
}

async function pagesOfPdf(bytes: Uint8Array, first: number): Promise<Done> {
  started ??= startPdfium()
  const opened = openPdf(await started, bytes)
  if (typeof opened === 'string') return { kind: 'no pages', why: opened }
  try {
    const { bytes: clean, takenOff } = opened.cleaned()
    const chunk = await copyPages(clean, first, opened)
    return chunk.pages.length === 0
      ? { kind: 'no pages', why: 'no pages' }
      : { kind: 'pages', chunk, file: null, notShown: [], takenOff }
  } finally {
    opened.close()
  }
}

/** Makes pages of one document. Whatever a broken one does ends its process and not the service. */
export async function doJob(job: Job): Promise<Done> {
  switch (job.kind) {
    case 'pdf':
      return pagesOfPdf(job.bytes, job.first)
    case 'picture':
      return {
        kind: 'pages',
        chunk: await picturePage(job.bytes, job.type, job.first),
        file: null,
        notShown: [],
        takenOff: 0,
      }
    case 'sheet': {
      const { sheet, email, numbered, seconds, first } = job
      const whole = email === null ? sheet : { ...sheet, blocks: [...sheet.blocks, ...(await emailBlocks(email))] }
      const { bytes, notShown } = sheetPdf(whole, numbered, seconds)
      // In the pack each page bears its number in the strip under it.
      const inPack = numbered ? sheetPdf(whole, false, seconds).bytes : bytes
      const chunk = await copyPages(inPack, first, nothingHidden)
      // Its headings are no parts: the document is one page in the outline.
      return { kind: 'pages', chunk: { ...chunk, bookmarks: [] }, file: bytes, notShown, takenOff: 0 }
    }
  }
}
