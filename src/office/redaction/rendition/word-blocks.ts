import { type Block, heading, paragraphs } from '#paper/content.ts'
import { printable } from './rendered.ts'
import { tableBlocks } from './table-blocks.ts'
import { type HidingStyles, isHiddenRun } from './word-hidden.ts'
import { allOf, childOf, childrenOf, wordsIn, type Xml } from './xml-tree.ts'

/** What was passed over while words were read. */
export interface PassedOver {
  changes: number
  hiddenRuns: number
  hiddenRows: number
  hiddenShapes: number
  drawings: number
  placedIn: number
}

export const nothingPassedOver = (): PassedOver => ({
  changes: 0,
  hiddenRuns: 0,
  hiddenRows: 0,
  hiddenShapes: 0,
  drawings: 0,
  placedIn: 0,
})

const AROUND_BLOCKS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag'])
const AROUND_RUNS = new Set([...AROUND_BLOCKS, 'w:hyperlink', 'w:fldSimple', 'w:dir', 'w:bdo', 'w:rubyBase', 'w:rt'])
const INSERTED = new Set(['w:ins', 'w:moveTo'])
const TAKEN_AWAY = new Set(['w:del', 'w:moveFrom'])
const DRAWN = new Set(['w:drawing', 'w:pict', 'w:object', 'mc:AlternateContent'])
const IN_PLACE: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:sym': '□',
}

const isMath = (name: string): boolean => name.startsWith('m:') && !name.endsWith('Pr')
const styleOf = (paragraph: Xml): string => childOf(childOf(paragraph, 'w:pPr'), 'w:pStyle')?.attributes['w:val'] ?? ''

/** Reads what a reader of one part of a Word file sees. Only elements that are known to be seen are read at all. */
export class WordReader {
  readonly over: PassedOver
  /** The notes that words refer to, in their order: their kind and id. */
  readonly notes: string[]
  readonly #styles: HidingStyles
  /** One for each field that is open: whether its code is being read, which nobody sees, or its result. */
  #fields: ('code' | 'result')[] = []
  #style = ''

  constructor(styles: HidingStyles, over: PassedOver, notes: string[]) {
    this.#styles = styles
    this.over = over
    this.notes = notes
  }

  blocks(around: Xml): readonly Block[] {
    return childrenOf(around).flatMap((one): readonly Block[] => {
      if (one.name === 'w:p') return this.#paragraph(one)
      if (one.name === 'w:tbl') return this.#table(one)
      if (one.name === 'w:altChunk') this.over.placedIn++
      if (INSERTED.has(one.name) || TAKEN_AWAY.has(one.name)) this.over.changes++
      return AROUND_BLOCKS.has(one.name) ? this.blocks(one) : []
    })
  }

  #paragraph(paragraph: Xml): readonly Block[] {
    const before = this.#style
    this.#style = styleOf(paragraph)
    const boxes: Block[] = []
    const text = printable(this.#words(paragraph, boxes)).trim()
    const own =
      text === ''
        ? []
        : /^(?:heading\s?\d|title$)/i.test(this.#style) && !text.includes('\n')
          ? [heading(text)]
          : paragraphs(text)
    this.#style = before
    return [...own, ...boxes]
  }

  #words(around: Xml, boxes: Block[]): string {
    return childrenOf(around)
      .map(one => {
        if (one.name === 'w:r') return this.#run(one, boxes)
        if (TAKEN_AWAY.has(one.name) || INSERTED.has(one.name)) this.over.changes++
        if (one.name === 'm:t') return wordsIn(one)
        return AROUND_RUNS.has(one.name) || isMath(one.name) ? this.#words(one, boxes) : ''
      })
      .join('')
  }

  #run(run: Xml, boxes: Block[]): string {
    const isHidden = isHiddenRun(run, this.#style, this.#styles)
    if (isHidden) this.over.hiddenRuns++
    return childrenOf(run)
      .map(one => {
        if (one.name === 'w:fldChar') this.#field(one.attributes['w:fldCharType'] ?? '')
        if (isHidden || this.#fields.includes('code')) return ''
        if (one.name === 'w:t') return wordsIn(one)
        if (one.name === 'w:ruby') return this.#words(one, boxes)
        if (one.name === 'w:footnoteReference' || one.name === 'w:endnoteReference') return this.#note(one)
        if (DRAWN.has(one.name)) boxes.push(...this.#drawn(one))
        return IN_PLACE[one.name] ?? ''
      })
      .join('')
  }

  #field(kind: string): void {
    if (kind === 'begin') this.#fields.push('code')
    if (kind === 'separate') this.#fields = [...this.#fields.slice(0, -1), 'result']
    if (kind === 'end') this.#fields = this.#fields.slice(0, -1)
  }

  #note({ name, attributes }: Xml): string {
    this.notes.push(`${name === 'w:footnoteReference' ? 'w:footnote' : 'w:endnote'} ${attributes['w:id'] ?? ''}`)
    return ` [note ${this.notes.length}]`
  }

  /** The words in text boxes. What is drawn has no words of its own; what an older program would show is said twice. */
  #drawn(drawn: Xml): readonly Block[] {
    if (drawn.name === 'mc:AlternateContent') {
      const chosen = childOf(drawn, 'mc:Choice') ?? childOf(drawn, 'mc:Fallback')
      return chosen ? childrenOf(chosen).flatMap(one => this.#drawn(one)) : []
    }
    const isHidden =
      allOf(drawn, 'wp:docPr').some(({ attributes: { hidden = '0' } }) => !['0', 'false'].includes(hidden)) ||
      childrenOf(drawn).some(({ attributes: { style = '' } }) => /visibility\s*:\s*hidden/i.test(style))
    if (isHidden) {
      this.over.hiddenShapes++
      return []
    }
    if (['pic:pic', 'v:imagedata', 'c:chart', 'dgm:relIds', 'v:textpath'].some(name => allOf(drawn, name).length > 0))
      this.over.drawings++
    return this.#boxed(drawn)
  }

  #boxed(around: Xml): readonly Block[] {
    return childrenOf(around).flatMap(one =>
      one.name === 'w:txbxContent'
        ? this.blocks(one)
        : one.name === 'mc:AlternateContent'
          ? this.#drawn(one)
          : this.#boxed(one),
    )
  }

  #table(table: Xml): readonly Block[] {
    const rows = this.#within(table, 'w:tr').flatMap(row => {
      const properties = childOf(row, 'w:trPr')
      const isDeleted = childOf(properties, 'w:del') !== undefined
      if (isDeleted) this.over.changes++
      else if (childOf(properties, 'w:hidden')) this.over.hiddenRows++
      return isDeleted || childOf(properties, 'w:hidden') ? [] : [this.#cells(row)]
    })
    return tableBlocks(rows)
  }

  /** Rows of a table, or cells of a row, which may stand in a control. */
  #within(around: Xml, name: string): readonly Xml[] {
    return childrenOf(around).flatMap(one =>
      one.name === name ? [one] : AROUND_BLOCKS.has(one.name) ? this.#within(one, name) : [],
    )
  }

  #cells(row: Xml): readonly string[] {
    return this.#within(row, 'w:tc').flatMap(cell => {
      const properties = childOf(cell, 'w:tcPr')
      if (childOf(properties, 'w:cellDel')) return []
      const span = Number(childOf(properties, 'w:gridSpan')?.attributes['w:val'] ?? 1)
      const words = this.blocks(cell)
        .map(block => (block.kind === 'table' ? [block.header, ...block.rows].flat().join('\n') : block.text))
        .join('\n')
      return [words, ...Array.from({ length: Math.min(20, Math.max(1, span || 1)) - 1 }, () => '')]
    })
  }
}
