import type { Block } from '#paper/content.ts'
import type { ZipEntry } from '../../files/zip-entries.ts'
import { formatsOf, shownNumber } from './number-shown.ts'
import { counted, printable, type Shown } from './rendered.ts'
import { columnName, type WideRow, wideTable } from './wide-table.ts'
import { allOf, childOf, childrenOf, targetsOf, wordsIn, type Xml, xmlPart } from './xml-tree.ts'

const isYes = (value: string | undefined): boolean => value === '1' || value === 'true'

/** The words of a cell or a shared string, in its pieces. How it is spoken (`rPh`) is no part of it. */
const textIn = (one: Xml | undefined): string =>
  one === undefined
    ? ''
    : childrenOf(one)
        .map(piece => (piece.name === 't' ? wordsIn(piece) : piece.name === 'r' ? textIn(piece) : ''))
        .join('')

/** Columns count from 0: "AB12" is in column 27. */
function columnOf(place: string): number {
  const letters = /^[A-Z]{1,3}/.exec(place)?.[0] ?? ''
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

interface Columns {
  readonly isHidden: (column: number) => boolean
  readonly count: number
}

function hiddenColumns(sheet: Xml, usual: boolean): Columns {
  const spans = childrenOf(childOf(sheet, 'cols') ?? sheet)
    .filter(({ name }) => name === 'col')
    .map(({ attributes: { min, max, hidden, width } }) => ({
      from: Number(min) - 1,
      to: Number(max) - 1,
      isHidden: isYes(hidden) || Number(width ?? 9) === 0,
    }))
  const of = (column: number) => spans.find(({ from, to }) => column >= from && column <= to)
  return {
    isHidden: column => of(column)?.isHidden ?? usual,
    count: spans
      .filter(({ isHidden }) => isHidden)
      .reduce((sum, { from, to }) => sum + Math.min(16_384, to - from + 1), 0),
  }
}

interface SheetShown {
  readonly blocks: readonly Block[]
  readonly hiddenRows: number
  readonly hiddenColumns: number
}

type CellWords = (cell: Xml) => string

function sheetShown(title: string, sheet: Xml, wordsOf: CellWords): SheetShown {
  const format = childOf(sheet, 'sheetFormatPr')?.attributes
  const columns = hiddenColumns(sheet, Number(format?.defaultColWidth ?? 9) === 0)
  const rows = childrenOf(childOf(sheet, 'sheetData') ?? sheet).filter(({ name }) => name === 'row')
  const seen: { number: number; cells: Map<number, string> }[] = []
  const used = new Set<number>()
  let hiddenRows = 0
  let number = 0
  for (const row of rows) {
    number = Number(row.attributes.r ?? number + 1)
    if (isYes(row.attributes.hidden) || Number(row.attributes.ht ?? 15) === 0) {
      hiddenRows++
      continue
    }
    const cells = new Map<number, string>()
    let column = -1
    for (const cell of childrenOf(row).filter(({ name }) => name === 'c')) {
      column = cell.attributes.r === undefined ? column + 1 : columnOf(cell.attributes.r)
      const words = columns.isHidden(column) ? '' : printable(wordsOf(cell)).trim()
      if (words === '') continue
      cells.set(column, words)
      used.add(column)
    }
    seen.push({ number, cells })
  }
  const shown = [...used].toSorted((one, other) => one - other)
  const table: readonly WideRow[] = seen.map(one => ({
    number: one.number,
    cells: shown.map(at => one.cells.get(at) ?? ''),
  }))
  return { blocks: wideTable(title, shown.map(columnName), table), hiddenRows, hiddenColumns: columns.count }
}

/** What somebody sees who opens a workbook and looks at every sheet of it. Formulas are never read, only what they give. */
export async function workbookShown(entries: readonly ZipEntry[]): Promise<Shown> {
  const main = [...(await targetsOf(entries, '')).values()].find(({ kind }) => kind === 'officeDocument')
  const part = main?.part ?? 'xl/workbook.xml'
  const targets = await targetsOf(entries, part)
  const partOf = (kind: string): string => [...targets.values()].find(one => one.kind === kind)?.part ?? ''
  const workbook = await xmlPart(entries, part)
  const strings = childrenOf(await xmlPart(entries, partOf('sharedStrings'))).filter(({ name }) => name === 'si')
  const formats = formatsOf(await xmlPart(entries, partOf('styles')))
  const since1904 = isYes(childOf(workbook, 'workbookPr')?.attributes.date1904)
  const wordsOf: CellWords = cell => {
    const { t = 'n', s = '0' } = cell.attributes
    const value = wordsIn(childOf(cell, 'v') ?? { name: '', attributes: {}, inside: [] })
    const format = formats[Number(s)] ?? 'General'
    // Such a format shows nothing of what stands in the cell.
    if (/^;+$/.test(format)) return ''
    if (t === 's') return textIn(strings[Number(value)])
    if (t === 'inlineStr') return textIn(childOf(cell, 'is'))
    if (t === 'b') return value === '' ? '' : value === '1' ? 'TRUE' : 'FALSE'
    return t === 'n' ? shownNumber(value, format, since1904) : value
  }

  const sheets = childrenOf(childOf(workbook, 'sheets') ?? workbook).filter(({ name }) => name === 'sheet')
  const blocks: Block[] = []
  let [hiddenSheets, hiddenRows, hiddenColumnsSum] = [0, 0, 0]
  for (const { attributes } of sheets) {
    const target = targets.get(attributes['r:id'] ?? '')
    if ((attributes.state ?? 'visible') !== 'visible') hiddenSheets++
    else if (target?.kind === 'worksheet') {
      const shown = sheetShown(printable(attributes.name ?? 'Sheet'), await xmlPart(entries, target.part), wordsOf)
      blocks.push(...shown.blocks)
      hiddenRows += shown.hiddenRows
      hiddenColumnsSum += shown.hiddenColumns
    }
  }
  const named = (name: RegExp): readonly ZipEntry[] => entries.filter(one => name.test(one.name))
  let comments = 0
  for (const { name } of named(/^xl\/(?:comments\d*|threadedComments\/[^/]+)\.xml$|^xl\/comments\/[^/]+\.xml$/i)) {
    const all = await xmlPart(entries, name)
    comments += allOf(all, 'comment').length + allOf(all, 'threadedComment').length
  }
  return {
    blocks,
    hidden: [
      ...counted(hiddenSheets, 'hidden sheet'),
      ...counted(hiddenRows, 'hidden row'),
      ...counted(hiddenColumnsSum, 'hidden column'),
      ...counted(comments, 'comment'),
      ...counted(allOf(workbook, 'definedName').length, 'name for a range', 'names for ranges'),
      ...counted(
        named(/\/pivotCacheDefinition\d*\.xml$/i).length,
        'copy of the data behind a pivot table',
        'copies of the data behind pivot tables',
      ),
      ...counted(named(/\/externalLink\d*\.xml$/i).length, 'link to another workbook', 'links to other workbooks'),
      ...counted(
        named(/^customXml\/item\d+\.xml$/i).length,
        'set of data kept beside it',
        'sets of data kept beside it',
      ),
      ...counted(named(/\/embeddings\/./i).length, 'file inside it', 'files inside it'),
      ...(named(/^docProps\//i).length > 0 ? ['what it says about itself, such as who wrote it'] : []),
    ],
    missing: [
      ...counted(named(/^xl\/(?:charts\/chart|media\/)[^/]*$/i).length, 'picture or chart', 'pictures or charts'),
      ...counted(
        named(/^xl\/drawings\/drawing\d*\.xml$/i).length,
        'sheet with drawings or text boxes',
        'sheets with drawings or text boxes',
      ),
    ],
  }
}
