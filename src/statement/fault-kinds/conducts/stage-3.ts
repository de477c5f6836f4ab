import type { Conduct } from '../conduct.ts'
import { FAILED, REFUSED } from './words.ts'

const STAGE_3 =
  /\bstage (?:3|three)\b|\bthird stage\b|\breview panel\b|\bpanel (?:review|hearing)\b|\bpanel (?=to\b|for\b|under\b)/g

/** The review panel: refused, or not run as the guidance says. */
export const stage3: readonly Conduct[] = [
  {
    fault: 'stage-3-refused',
    shapes: [
      [
        REFUSED,
        /\bhold\w*|\bheld\b|\barrang\w*|\bconven\w*|\bset(?:ting)? up\b|\bstart\w*|\bbegin\w*|\bescalat\w*|\bprogress\w*|\baccept\w*|\bconsider\w*|\bmov(?:e|ing)\b|\btak(?:e|ing|en)\b|\ballow\w*|\boffer\w*|\bright\b|\brequest\b|\baccess\b|\bgo(?:ing)?\b/g,
        STAGE_3,
      ],
      [REFUSED, /\bhold\w*|\barrang\w*|\bconven\w*|\bset(?:ting)? up\b/g, /\bpanel\b/g],
      [/\brefus(?:ed|ing|al)\b|\bdeni(?:ed|al)\b/g, STAGE_3],
    ],
    not: /\bwithin\b|\btime|\bdelay|\bcomplet|\bconclud|\blate\b|\bproperly\b|\bin line\b|\bfindings?\b|\brecommend/,
  },
  {
    fault: 'panel-run-badly',
    shapes: [
      [
        /\bpanel\b/g,
        /\bnot (?:properly |fully )?(?:independent|quorate|constituted|impartial)\b|\bonly (?:had )?two\b|\b(?:was|were) (?:\w+ )?flawed\b|\bnot (?:\w+ )?in line with\b/g,
      ],
      [
        FAILED,
        /\brun\b|\bhold\b|\bconduct\w*|\barrang\w*|\bprepar\w*|\bchair\w*/g,
        /\bpanel\b/g,
        /\bproperly\b|\bin line with\b|\bas (?:the )?(?:guidance|regulations)\b|\bcorrectly\b/g,
      ],
      [
        /\bfaults?\b/g,
        /\bhow\b|\bthe way\b/g,
        /\bpanel (?:was|were|had been) (?:run|held|conducted|arranged|prepared|made up)\b/g,
      ],
    ],
    not: /\bno\b|\bwhether\b/,
  },
]
