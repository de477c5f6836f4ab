import type { GivenFile } from '#register/bulk/given-file.ts'
import { chanceFrom } from './chance.ts'
import { inventedStatements } from './statements.ts'

/** The two published ones that are read in tests have 16,000 characters. */
const LENGTH = 16_000

/** What is added stands where the Ombudsman tells what was found, and not below the end, where it would count as furniture. */
const WHERE_TOLD = /^(?:What I found|My assessment)$/m

/**
 * The invented statements again and again, each time with another reference, day, amount and a word of its own, and as
 * long as published ones are: with sentences of any of them added, so that nearly every word stands in nearly every one.
 * @param from the place of the first, where some were made before
 */
export function published(number: number, from = 0): readonly GivenFile[] {
  const invented = inventedStatements()
  const sentences = invented
    .flatMap(({ text }) => text.split('\n'))
    .filter(line => line.length > 60 && !/\(Points? |£|\d{3}|decision|recommend|agreed/i.test(line))
  return Array.from({ length: number }, (_, at) => ({
    name: `${from + at}.txt`,
    // Made when it is read: all of them at once would be measured as memory of the import.
    async read() {
      const place = from + at
      const chance = chanceFrom(50_000 + place)
      const { text } = invented[place % invented.length] ?? { text: '' }
      const [year, amount] = [chance.between(2016, 2026), chance.between(1, 60) * 50]
      const parts = [year % 100, Math.floor(place / 1000), place % 1000]
      const [yy = '', thousand = '', one = ''] = parts.map((part, index) =>
        String(part).padStart(index === 0 ? 2 : 3, '0'),
      )
      const changed = text
        .replaceAll(/\b\d{2}([ -])\d{3}[ -]\d{3}[a-z]?\b/g, `${yy}$1${thousand}$1${one}`)
        .replaceAll(/£\d[\d,]*/g, `£${amount}`)
        .replaceAll(/\b20[12]\d\b/g, String(year))
      const more = [`This one has the mark zq${chance.between(1, 5_000)} and no other.`]
      for (let length = changed.length; length < LENGTH; length += more.at(-1)?.length ?? LENGTH)
        more.push(sentences[chance.between(0, sentences.length - 1)]?.trim() ?? '')
      return Buffer.from(changed.replace(WHERE_TOLD, heading => `${heading}\n\n${more.join('\n\n')}`))
    },
  }))
}
