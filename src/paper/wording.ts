import { type SourceRef, sourceText } from '#law/sources.ts'

/** The words of one part of a letter: plain text, with {names} in braces for what only the record fills. */
export interface Wording {
  /** "right-to-a-panel", alone in its template. */
  readonly id: string
  /** What it is about, as a sentence goes on: "the right to ask for a review panel". */
  readonly about: string
  readonly words: string
  /** Where the law or the guidance wants it: on what authority, and which names may not be lost from the words. */
  readonly required?: { readonly source: readonly SourceRef[]; readonly keeps: readonly string[] }
}

const NAME = /\{([^{}]*)\}/g

const namesIn = (words: string): readonly string[] => [...words.matchAll(NAME)].map(([, name = '']) => name)

/**
 * What is wrong with other words for a part, a sentence each: a name that the part may not lose, one that the record
 * does not know, or no words at all. None: they may take its place.
 */
export function wordingFaults(part: Wording, words: string, known: Iterable<string>): readonly string[] {
  const inIt = new Set(namesIn(words))
  const may = new Set(known)
  const source = part.required?.source.map(sourceText).join('; ')
  const lost = (part.required?.keeps ?? []).filter(name => !inIt.has(name))
  const unknown = [...inIt].filter(name => !may.has(name))
  return [
    ...(words.trim() === '' && part.required ? [`The part about ${part.about} cannot be empty (${source}).`] : []),
    ...lost.map(name => `The part about ${part.about} has lost {${name}}, which it needs (${source}).`),
    ...unknown.map(name => `The part about ${part.about} has {${name}}, and there is nothing of that name to put in.`),
  ]
}

/** The words with every name replaced. What is put in is never looked through for names again. */
export const filled = (words: string, values: ReadonlyMap<string, string>): string =>
  words.replace(NAME, (all, name: string) => values.get(name) ?? all)
