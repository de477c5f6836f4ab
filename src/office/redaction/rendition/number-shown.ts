import { childOf, childrenOf, type Xml } from './xml-tree.ts'

/** The formats that workbooks do not spell out, as far as they are dates. (ECMA-376, part 1, 18.8.30) */
const BUILT_IN: Readonly<Record<number, string>> = {
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  9: '0%',
  10: '0.00%',
}

/** The format of each style of a workbook, by its number. */
export function formatsOf(styles: Xml): readonly string[] {
  const own = new Map(
    childrenOf(childOf(styles, 'numFmts') ?? styles)
      .filter(({ name }) => name === 'numFmt')
      .map(({ attributes }) => [Number(attributes.numFmtId), attributes.formatCode ?? '']),
  )
  return childrenOf(childOf(styles, 'cellXfs') ?? styles)
    .filter(({ name }) => name === 'xf')
    .map(({ attributes }) => {
      const id = Number(attributes.numFmtId ?? 0)
      return own.get(id) ?? BUILT_IN[id] ?? 'General'
    })
}

const two = (value: number): string => String(value).padStart(2, '0')

/** A number as it is read: as a day or a time where its format says that it is one, and otherwise as it is kept. */
export function shownNumber(value: string, format: string, since1904: boolean): string {
  const number = Number(value)
  if (value === '' || !Number.isFinite(number)) return value
  const plain = format.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, '')
  const [hasDay, hasTime] = [/[dy]/i.test(plain), /[hs]/i.test(plain)]
  if (!hasDay && !hasTime) return plain.includes('%') ? `${Number((number * 100).toPrecision(12))}%` : value
  const at = new Date(Math.round((number - (since1904 ? 24_107 : 25_569)) * 86_400) * 1_000)
  if (Number.isNaN(at.getTime())) return value
  const day = `${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${at.getUTCFullYear()}`
  const time = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`
  return [...(hasDay ? [day] : []), ...(hasTime ? [time] : [])].join(' ')
}
