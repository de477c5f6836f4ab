import { html } from 'hono/html'

export { html }

/** Markup made by the `html` template: put into another template, it is not escaped again. Everything else is. */
export type Html = ReturnType<typeof html>

/** What a component shows: a string is text and is escaped, `Html` is markup and stands as it is. */
export type Content = string | Html

/** Tells content from an object of options, so that a component can take either. */
export const isContent = (value: unknown): value is Content =>
  typeof value === 'string' || value instanceof String || value instanceof Promise

/** The finished page as a primitive string: Fastify answers 500 to the String object that the template makes. */
export async function render(page: Html): Promise<string> {
  return String(await page)
}
