import { childOf, childrenOf, type Xml } from './xml-tree.ts'

const isOn = ({ attributes }: Xml): boolean => !['0', 'false', 'off'].includes(attributes['w:val'] ?? 'true')

/** Whether properties hide words; null where they say nothing of it. */
const hides = (properties: Xml | undefined): boolean | null => {
  const said = ['w:vanish', 'w:specVanish'].flatMap(name => childOf(properties, name) ?? [])
  return said.length === 0 ? null : said.some(isOn)
}

/** The styles of a Word file that hide what is written in them, by their ids, and whether all is hidden that says nothing. */
export interface HidingStyles {
  readonly hides: ReadonlySet<string>
  readonly usually: boolean
}

export function hidingStyles(styles: Xml): HidingStyles {
  const all = new Map(
    childrenOf(styles)
      .filter(({ name }) => name === 'w:style')
      .map(one => [one.attributes['w:styleId'] ?? '', one]),
  )
  const isHiding = (id: string, seen: readonly string[] = []): boolean => {
    const style = all.get(id)
    if (!style || seen.includes(id)) return false
    const based = childOf(style, 'w:basedOn')?.attributes['w:val'] ?? ''
    return hides(childOf(style, 'w:rPr')) ?? isHiding(based, [...seen, id])
  }
  const usual = childOf(childOf(childOf(styles, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')
  return { hides: new Set([...all.keys()].filter(id => isHiding(id))), usually: hides(usual) ?? false }
}

/** Whether nobody sees the words of a run, by what it says itself and by its styles and those of its paragraph. */
export function isHiddenRun(run: Xml, paragraphStyle: string, styles: HidingStyles): boolean {
  const properties = childOf(run, 'w:rPr')
  const style = childOf(properties, 'w:rStyle')?.attributes['w:val'] ?? ''
  return hides(properties) ?? (styles.usually || styles.hides.has(style) || styles.hides.has(paragraphStyle))
}
