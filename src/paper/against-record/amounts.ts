import { pounds } from '#complaint/money.ts'
import { misprintedSumsIn, sumsIn } from '#statement/text/money.ts'
import type { Difference, Found, NotCompared } from './difference.ts'
import type { Letter } from './letter.ts'
import type { OnRecord } from './on-record.ts'

const PAYS =
  /\b(?:pay|pays|paid|payment|offer|offers|offered|refund|reimburse|compensat|remedy|award|acknowledge|recogni|sum|amount|total|recommend)/
/** What the family paid or asked for. */
const THEIRS = /\b(?:you|she|he|they) (?:had |have |has )?(?:paid|spent|claimed|asked|wanted|lost)\b[^.;]{0,60}$/
const TOTAL = /\b(?:in total|in all|altogether|total(?:ling)?|making|together)\b/

/** Amounts of money against remedies, agreed payments and whatever the entries say; a total against what it adds up. */
export function compareAmounts({ paragraphs, placeOf }: Letter, { amounts, payments }: OnRecord): Found {
  const differences: Difference[] = []
  const notCompared: NotCompared[] = []
  const all = paragraphs.flatMap(({ text }) =>
    text.includes('£') ? sumsIn(text).map(sum => Math.round(sum.pounds * 100)) : [],
  )
  const unlike = new Set(all)
  const known = [...amounts.keys()]
  const totals = new Set([
    payments.reduce((sum, one) => sum + one, 0),
    new Set(payments).size > 1 ? [...new Set(payments)].reduce((sum, one) => sum + one, 0) : -1,
  ])
  for (const paragraph of paragraphs) {
    if (!paragraph.text.includes('£')) continue
    for (const { text, words, start } of paragraph.sentences) {
      const at = (from: number, length: number) =>
        placeOf(paragraph.start + start + from, paragraph.start + start + from + length)
      for (const { printed, start: from } of misprintedSumsIn(text))
        differences.push({
          kind: 'unreadable amount',
          passage: text,
          place: at(from, printed.length),
          letter: printed,
          record: known.length > 0 ? known.map(pounds).join(', ') : null,
          entries: [...amounts.values()].flat(),
          sentence: `“${printed}” cannot be read as an amount.${known.length > 0 ? ` The record has ${known.map(pounds).join(', ')}.` : ''}`,
        })
      for (const { pounds: whole, printed, start: from } of sumsIn(text)) {
        const pence = Math.round(whole * 100)
        if (amounts.has(pence) || (TOTAL.test(words) && totals.has(pence))) continue
        const place = at(from, printed.length)
        const isTheirs = THEIRS.test(words.slice(0, from))
        if (isTheirs || (!PAYS.test(words) && !TOTAL.test(words))) {
          notCompared.push({
            what: `${printed}: the record has no such amount, and the letter does not say that it is paid.`,
            passage: text,
            place,
          })
          continue
        }
        const missing = known.filter(one => !unlike.has(one))
        const held = missing.length > 0 ? missing : known
        differences.push({
          kind: 'amount',
          passage: text,
          place,
          letter: printed,
          record: held.length > 0 ? held.map(pounds).join(', ') : null,
          entries: held.flatMap(one => amounts.get(one) ?? []),
          sentence: `The letter has ${printed}. ${held.length > 0 ? `The record has ${held.map(pounds).join(', ')}.` : 'The record has no amount of money.'}`,
        })
      }
    }
  }
  return { differences, notCompared }
}
