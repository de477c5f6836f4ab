import { Parser } from 'htmlparser2'
import type { ZipEntry } from '../../files/zip-entries.ts'

/** An element with what stands in it, in its order. Names bear the prefixes that Office writes. */
export interface Xml {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly inside: readonly (Xml | string)[]
}

/** A part is too large to be read, or is no XML. */
class PartNotRead extends Error {
  override name = 'PartNotRead'
}

/** Unpacked, in bytes: a document of a thousand pages has less. */
const MOST = 40 * 1024 * 1024
const DEEPEST = 400

interface Growing extends Xml {
  readonly inside: (Xml | string)[]
}

const none = (): Growing => ({ name: '', attributes: {}, inside: [] })

/** One part of an Office file; an element without anything in it where there is no such part. @throws PartNotRead */
export async function xmlPart(entries: readonly ZipEntry[], name: string): Promise<Xml> {
  const entry = entries.find(one => one.name.toLowerCase() === name.toLowerCase())
  const open: Growing[] = [none()]
  if (!entry) return none()
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (open.length > DEEPEST) throw new PartNotRead('it goes too deep')
        const fresh: Growing = { name: tag, attributes, inside: [] }
        open.at(-1)?.inside.push(fresh)
        open.push(fresh)
      },
      ontext: text => void open.at(-1)?.inside.push(text),
      onclosetag() {
        if (open.length > 1) open.pop()
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  const decoder = new TextDecoder()
  let size = 0
  for await (const piece of entry.read()) {
    size += piece.length
    if (size > MOST) throw new PartNotRead('it is too large')
    parser.write(decoder.decode(piece, { stream: true }))
  }
  parser.end()
  const [root] = childrenOf(open[0] ?? none())
  return root ?? none()
}

export const childrenOf = (of: Xml): readonly Xml[] => of.inside.filter(one => typeof one !== 'string')

export const childOf = (of: Xml | undefined, name: string): Xml | undefined =>
  of && childrenOf(of).find(one => one.name === name)

/** All that bear this name, however deep. */
export const allOf = (of: Xml, name: string): readonly Xml[] =>
  childrenOf(of).flatMap(one => (one.name === name ? [one, ...allOf(one, name)] : allOf(one, name)))

export const wordsIn = (of: Xml): string => of.inside.filter(one => typeof one === 'string').join('')

/** Where a part leads to, by the ids it uses: whole names within the file. */
export async function targetsOf(entries: readonly ZipEntry[], part: string): Promise<ReadonlyMap<string, Target>> {
  const cut = part.lastIndexOf('/') + 1
  const [folder, own] = [part.slice(0, cut), part.slice(cut)]
  const listed = await xmlPart(entries, `${folder}_rels/${own}.rels`)
  return new Map(
    childrenOf(listed).flatMap(({ attributes: { Id = '', Target = '', Type = '', TargetMode } }) =>
      TargetMode === 'External' ? [] : [[Id, { part: whole(folder, Target), kind: Type.split('/').at(-1) ?? '' }]],
    ),
  )
}

export interface Target {
  readonly part: string
  /** "header", "worksheet": the end of what Office calls it. */
  readonly kind: string
}

const whole = (folder: string, target: string): string =>
  new URL(target, `file:///${folder}`).pathname.slice(1).replaceAll('%20', ' ')
