import { type Day, formatIsoDay } from '#law/day.ts'
import { dateInWords } from '#law/day-words.ts'

const two = (figures: string): string => figures.padStart(2, '0')
const both = (figures: string): readonly string[] => [...new Set([figures, two(figures)])]

const ordinal = (day: number): string =>
  `${day}${day % 100 > 10 && day % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')}`

interface Parts {
  readonly day: string
  readonly month: string
  readonly year: string
}

function partsOf(on: Day): Parts {
  const [year = '', month = '', day = ''] = formatIsoDay(on).split('-')
  return { day: String(Number(day)), month: String(Number(month)), year }
}

/** Other ways in which papers write a day: what stands between its figures makes no difference to who looks for it. */
export function dayForms(on: Day): readonly string[] {
  const { day, month, year } = partsOf(on)
  const spoken = dateInWords(on)
  const [, name = ''] = spoken.split(' ')
  const short = name.slice(0, 3)
  const first = ordinal(Number(day))
  return [
    spoken,
    `${first} ${name} ${year}`,
    `${first} of ${name} ${year}`,
    `${name} ${day} ${year}`,
    ...(short === name ? [] : [`${day} ${short} ${year}`, `${first} ${short} ${year}`]),
    ...both(day).flatMap(one => both(month).map(other => `${one}/${other}/${year}`)),
    formatIsoDay(on),
  ]
}

/** The same with two figures for the year. */
export function shortDayForms(on: Day): readonly string[] {
  const { day, month, year } = partsOf(on)
  return both(day).flatMap(one => both(month).map(other => `${one}/${other}/${year.slice(2)}`))
}

/** A British telephone number as it is dialled here and from abroad. */
export function phoneForms(phone: string): readonly string[] {
  const figures = phone.replaceAll(/\(0\)/g, '').replaceAll(/[^\d+]/g, '')
  const within = /^(?:\+44|0044|0)0?([1-9]\d{8,9})$/.exec(figures)?.[1]
  return within === undefined ? [phone] : [`0${within}`, `+44${within}`, `0044${within}`, `+44 (0)${within}`]
}
