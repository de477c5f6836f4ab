/** Whose finding a letter tells of. */
export type Speaker =
  | 'investigating officer'
  | 'independent person'
  | 'panel'
  | 'further review'
  | 'council'
  | 'stage 1'

const shapes: readonly (readonly [Speaker, string])[] = [
  ['independent person', '\\bindependent person\\b'],
  ['further review', '\\b(?:further|supplementary|second) (?:review|report|investigat\\w+)\\b'],
  [
    'investigating officer',
    '\\b(?:investigating officer|investigator|investigation report|io)\\b|\\b(?:at|of|in|from) (?:the )?(?:stage (?:2|two)|investigation)\\b|\\bstage (?:2|two) (?:finding|outcome|investigation|report)',
  ],
  ['panel', '\\bpanel\\b|\\b(?:at|of|in|from) stage (?:3|three)\\b'],
  ['stage 1', '\\bstage (?:1|one)\\b'],
  ['council', '\\b(?:i|my|we|our|the council|adjudicating officer|adjudication)\\b'],
]
const any = new RegExp(shapes.map(([, shape]) => `(${shape})`).join('|'), 'g')
const BY = /^[^.;]{0,12}\bby the (investigating officer|independent person|panel|council)\b/

/** Every mention of somebody who finds, in order. `words` in small letters. */
const mentions = (words: string): readonly (readonly [at: number, Speaker])[] =>
  [...words.matchAll(any)].flatMap(match => {
    const speaker = shapes[match.slice(1).findIndex(part => part !== undefined)]?.[0]
    return speaker ? [[match.index, speaker] as const] : []
  })

/** Who is said to find what stands from `start` to `end`: "by the panel" after it, or the last one named before it. */
export function speakerAt(words: string, start: number, end: number): Speaker | null {
  const by = BY.exec(words.slice(end, end + 60))?.[1]
  const named = shapes.find(([speaker]) => speaker === by)?.[0]
  return named ?? mentions(words.slice(0, start)).at(-1)?.[1] ?? null
}

/** Who a lead-in or a heading says has found: the last one named. */
export const speakerOf = (words: string): Speaker | null => mentions(words).at(-1)?.[1] ?? null

/** Everybody whom a row of column headings names, in order. */
export const speakersIn = (words: string): readonly Speaker[] => mentions(words).map(([, speaker]) => speaker)
