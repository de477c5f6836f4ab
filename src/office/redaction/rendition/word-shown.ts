import { type Block, heading } from '#paper/content.ts'
import type { ZipEntry } from '../../files/zip-entries.ts'
import { counted, type Shown } from './rendered.ts'
import { nothingPassedOver, WordReader } from './word-blocks.ts'
import { hidingStyles } from './word-hidden.ts'
import { allOf, childOf, childrenOf, targetsOf, type Xml, xmlPart } from './xml-tree.ts'

const isOn = (one: Xml | undefined): boolean =>
  one !== undefined && !['0', 'false', 'off'].includes(one.attributes['w:val'] ?? 'true')

/** The ids of the headers and feet that are printed: those for a first page or for even pages only where they are used. */
function printedHeads(document: Xml, hasEven: boolean): ReadonlySet<string> {
  const ids = allOf(document, 'w:sectPr').flatMap(section =>
    childrenOf(section).flatMap(({ name, attributes }) => {
      if (name !== 'w:headerReference' && name !== 'w:footerReference') return []
      const type = attributes['w:type'] ?? 'default'
      const isUsed =
        type === 'default' || (type === 'first' && isOn(childOf(section, 'w:titlePg'))) || (type === 'even' && hasEven)
      return isUsed ? [attributes['r:id'] ?? ''] : []
    }),
  )
  return new Set(ids)
}

/** What somebody sees who opens or prints a Word file, with its changes accepted. */
export async function wordShown(entries: readonly ZipEntry[]): Promise<Shown> {
  const main = [...(await targetsOf(entries, '')).values()].find(({ kind }) => kind === 'officeDocument')
  const part = main?.part ?? 'word/document.xml'
  const targets = await targetsOf(entries, part)
  const partOf = (kind: string): string => [...targets.values()].find(one => one.kind === kind)?.part ?? ''
  const document = await xmlPart(entries, part)
  const styles = hidingStyles(await xmlPart(entries, partOf('styles') || 'word/styles.xml'))
  const settings = await xmlPart(entries, partOf('settings') || 'word/settings.xml')
  const [over, notes]: [ReturnType<typeof nothingPassedOver>, string[]] = [nothingPassedOver(), []]
  const read = (around: Xml): readonly Block[] => new WordReader(styles, over, notes).blocks(around)

  const printed = printedHeads(document, isOn(childOf(settings, 'w:evenAndOddHeaders')))
  const heads: Record<'header' | 'footer', Block[]> = { header: [], footer: [] }
  let unused = 0
  for (const [id, { part: name, kind }] of targets) {
    if (kind !== 'header' && kind !== 'footer') continue
    if (printed.has(id)) heads[kind].push(...read(await xmlPart(entries, name)))
    else unused++
  }
  const body = childrenOf(document)
    .filter(({ name }) => name === 'w:body')
    .flatMap(read)
  const noted = new Map(
    [await xmlPart(entries, partOf('footnotes')), await xmlPart(entries, partOf('endnotes'))]
      .flatMap(childrenOf)
      .map(one => [`${one.name} ${one.attributes['w:id'] ?? ''}`, one]),
  )
  const atFoot: Block[] = []
  // A note may refer to another, which comes after it.
  for (let at = 0; at < notes.length && at < 5_000; at++) {
    const note = noted.get(notes[at] ?? '')
    if (note) atFoot.push({ kind: 'paragraph', text: `Note ${at + 1}` }, ...read(note))
  }

  const comments = await xmlPart(entries, partOf('comments') || 'word/comments.xml')
  const many = (name: RegExp): number => entries.filter(one => name.test(one.name)).length
  return {
    blocks: [
      ...(heads.header.length > 0 ? [heading('At the head of its pages'), ...heads.header, heading('Its text')] : []),
      ...body,
      ...(atFoot.length > 0 ? [heading('Notes'), ...atFoot] : []),
      ...(heads.footer.length > 0 ? [heading('At the foot of its pages'), ...heads.footer] : []),
    ],
    hidden: [
      ...counted(allOf(comments, 'w:comment').length, 'comment'),
      ...counted(over.changes, 'tracked change', 'tracked changes'),
      ...counted(over.hiddenRuns, 'piece of hidden text', 'pieces of hidden text'),
      ...counted(over.hiddenRows, 'hidden table row'),
      ...counted(over.hiddenShapes, 'hidden shape'),
      ...counted(unused, 'header or footer that is not printed', 'headers or footers that are not printed'),
      ...counted(many(/^customXml\/item\d+\.xml$/i), 'set of data kept beside it', 'sets of data kept beside it'),
      ...counted(many(/\/embeddings\/./i), 'file inside it', 'files inside it'),
      ...(many(/^docProps\//i) > 0 ? ['what it says about itself, such as who wrote it'] : []),
    ],
    missing: [
      ...counted(over.drawings, 'picture, chart or drawing', 'pictures, charts or drawings'),
      ...counted(over.placedIn, 'document placed into its text', 'documents placed into its text'),
    ],
  }
}
