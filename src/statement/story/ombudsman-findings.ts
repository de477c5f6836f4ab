import type { Fact } from '../facts.ts'
import type { Page } from '../page/page.ts'

/** What the Ombudsman found, as against what people complained of. The first shape that fits names it. */
const kinds: readonly (readonly [finding: string, shape: RegExp])[] = [
  [
    'complaints not reinvestigated',
    /\bi have (?:therefore )?not re-?investigated\b|\bwe have not re-?investigated\b|\bdo not look again\b|\bno grounds? (?:for|to)[^.]{0,30}re-?investigat|\bnot see any grounds for[^.]{0,40}re-?investigat/,
  ],
  [
    'stage two sound',
    /\bstage (?:2|two) investigation was (?:[\w ]{0,30})(?:properly|thorough|sound|detailed)|\bfindings were (?:un)?safe\b|\bnothing to suggest the findings were unsafe\b/,
  ],
  [
    'panel considered the request fairly',
    /\bpanel\b[^.]{0,80}\b(?:carefully|fairly|properly)\b|\bconsidered [^.]{0,40}request for review carefully/,
  ],
  ['gaps put right', /\bthis was remedied\b|\bhave been put right\b|\bput right by\b/],
  [
    'service improvements proportionate; none further',
    /\bno further service improvements?\b|\bproportionate and wide-ranging service improvements\b/,
  ],
  [
    'all agreed actions implemented',
    /\bimplemented all agreed\b|\ball (?:the )?(?:agreed )?(?:actions|recommendations) (?:have|had) been (?:implemented|carried out)/,
  ],
  [
    'injustice not yet remedied',
    /\binjustice\b[^.]{0,40}\b(?:not yet (?:been )?remedied|unremedied|an apology alone does not meet)|\bleft with an injustice\b|\bdo not go far enough\b/,
  ],
  ['delay accepted', /\baccepted there was delay\b|\bcouncil (?:has )?(?:already )?accepted[^.]{0,40}delay/],
  ['possible delay', /\bmay have been further delay\b|\bthere may have been\b[^.]{0,30}\bdelay/],
  ['some matters outside remit', /\boutside (?:the ombudsman's|our|my) (?:remit|jurisdiction)\b/],
  [
    'fault, satisfactory remedy already offered',
    /\bfault\b[^.]{0,120}\b(?:now )?offered a (?:satisfactory|suitable|appropriate) remedy\b|\boffered an appropriate remedy\b/,
  ],
  ['no other fault', /\b(?:not seen|no) evidence of any other faults?\b/],
  ['no fault', /\b(?:i|we) (?:have )?found no fault\b|\bthere was no fault\b|\bnot at fault\b|\bwas without fault\b/],
  [
    'fault',
    /\bthere was fault\b|\bthis (?:was|is) fault\b|\b(?:council|care provider|trust|provider) was at fault\b|\b(?:i|we) (?:have )?(?:found|find) (?:that there was )?fault\b/,
  ],
]
/** Who says it: a complaint is no finding. */
const SAID_BY_OTHERS =
  /\b(?:m(?:r|rs|s|iss|x) [a-z]\d?|complainant|she|he|they) (?:says?|said|complain(?:s|ed)?|believes?|feels?|thinks?|claims?)\b/

export function readOmbudsmanFindings(page: Page): readonly Fact<string>[] {
  const found: Fact<string>[] = []
  for (const block of page.blocks) {
    const { main, kind } = block.section
    if ((main !== 'findings' && main !== 'end') || kind === 'law' || kind.startsWith('stage') || kind === 'background')
      continue
    for (const { text, words } of block.sentences) {
      const finding = SAID_BY_OTHERS.test(words) ? undefined : kinds.find(([, shape]) => shape.test(words))?.[0]
      if (finding && !found.some(one => one.value === finding))
        found.push({ value: finding, quote: text, lines: block.lines, sure: 'stated' })
    }
  }
  return found
}
