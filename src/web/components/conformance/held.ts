import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Parser } from 'htmlparser2'
import { z } from 'zod'
import { type Html, render } from '../../html.ts'

const shipped = z.object({
  fixtures: z.array(z.object({ name: z.string(), options: z.record(z.string(), z.unknown()), html: z.string() })),
})

/** Markup as a list of what it says, alike for two pieces that mean the same: attributes and classes sorted, space collapsed. */
function readMarkup(markup: string): readonly string[] {
  const found: string[] = []
  const spoken: boolean[] = []
  let text = ''
  const endOfText = () => {
    const words = text.replace(/\s+/g, ' ')
    text = ''
    if (words.trim() === '') return
    // Hidden words are spoken in one go with those before them: there, a space at the edge makes the difference.
    found.push(`"${spoken.at(-1) ? words : words.trim()}"`)
  }
  const parser = new Parser({
    onopentag(name, given) {
      endOfText()
      const written = Object.entries(given).map(([key, value]) => {
        const words = value.trim().split(/\s+/)
        return `${key}="${(key === 'class' ? words.sort() : words).join(' ')}"`
      })
      found.push(`<${[name, ...written.sort()].join(' ')}>`)
      spoken.push(given.class === 'govuk-visually-hidden')
    },
    ontext(words) {
      text += words
    },
    onclosetag(name) {
      endOfText()
      spoken.pop()
      found.push(`</${name}>`)
    },
  })
  parser.end(markup)
  return found
}

/**
 * One test for each example shipped with GOV.UK Frontend whose options `schema` reads, and one that the others are
 * just those named. The schemas are strict, so an option that we do not have makes its example one of the others.
 */
export function hold<Options>(
  component: string,
  schema: z.ZodType<Options>,
  show: (options: Options) => Html,
  notSupported: readonly string[] = [],
): void {
  const at = import.meta.resolve(`govuk-frontend/dist/govuk/components/${component}/fixtures.json`)
  const { fixtures } = shipped.parse(JSON.parse(readFileSync(fileURLToPath(at), 'utf8')))
  const others: string[] = []
  for (const fixture of fixtures) {
    const options = schema.safeParse(fixture.options)
    if (!options.success) others.push(fixture.name)
    else
      it(`${component}: ${fixture.name}`, async () => {
        assert.deepEqual(readMarkup(await render(show(options.data))), readMarkup(fixture.html))
      })
  }
  it(`${component}: what is not supported is listed (${notSupported.length} of ${fixtures.length})`, () => {
    assert.deepEqual(others.sort(), [...notSupported].sort())
  })
}
