/** A simple drawing of ours beside an idea: lines on a square of 48 by 48. It repeats the words and adds nothing. */
export const pictures = {
  day: 'M8 12h32v28H8z M8 20h32 M16 8v8 M32 8v8 M15 28h4 M22 28h4 M29 28h4 M15 34h4 M22 34h4',
  telephone: 'M14 8l6 9-4 5c2 5 5 8 10 10l5-4 9 6c-1 5-4 7-8 7C20 40 8 26 7 15c0-4 2-6 7-7z',
  decision: 'M10 6h28v36H10z M17 16h14 M17 24h14 M17 32h8',
  next: 'M6 24h32 M27 13l11 11-11 11',
  people:
    'M17 20a6 6 0 1 0 0-12 6 6 0 0 0 0 12z M31 20a6 6 0 1 0 0-12 6 6 0 0 0 0 12z M6 40c0-8 5-14 11-14s11 6 11 14 M28 28c1-1 2-2 3-2 6 0 11 6 11 14',
  letter: 'M6 12h36v24H6z M6 12l18 14 18-14',
  look: 'M20 32a12 12 0 1 0 0-24 12 12 0 0 0 0 24z M29 29l12 12',
  speech: 'M6 8h36v24H22l-9 9v-9H6z M14 16h20 M14 24h14',
  money: 'M24 42a18 18 0 1 0 0-36 18 18 0 0 0 0 36z M30 18c-1-3-4-4-6-4-4 0-6 3-6 7v13 M16 25h11 M16 34h15',
} as const satisfies Readonly<Record<string, string>>

export type Picture = keyof typeof pictures

/** What in a line a picture can be drawn of; the first that fits. */
const drawn: readonly (readonly [Picture, RegExp])[] = [
  ['telephone', /\b0\d{3,4} ?\d{3,}|telephone|\bcall (me|us|them)\b|reach me/i],
  ['money', /£\d/],
  [
    'day',
    /\b\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December)\b|working days/,
  ],
  ['people', /\badvocate\b|independent person|\bpanel\b|somebody with you|\bmeet\b/i],
  ['look', /\bOmbudsman\b|investigat|look(ed)? (at|into)/i],
  ['decision', /upheld|decided|decision|we found|you were right/i],
  ['speech', /\bsorry\b|\btell us\b|\btold us\b|\byou said\b/i],
  ['letter', /\breport\b|\bletter\b|\bwrite\b/i],
]

/** The picture beside a line; null where there is nothing to draw. */
export const pictureFor = (line: string): Picture | null => drawn.find(([, fits]) => fits.test(line))?.[0] ?? null
