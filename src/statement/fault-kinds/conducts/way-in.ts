import type { Conduct } from '../conduct.ts'
import { FAILED, STATUTORY } from './words.ts'

const WITHOUT_REASON =
  /\bwithout (?:\w+ ){0,4}(?:reason\w*|explan\w+|explaining|justif\w+|evidence|rationale)\b|\b(?:not|fail\w*) (?:\w+ ){0,4}(?:explain\w*|reasons?|justif\w+)\b/g

/** Whether a complaint was let in, and by which door. */
export const wayIn: readonly Conduct[] = [
  {
    fault: 'time-limit-not-weighed',
    shapes: [
      [
        FAILED,
        /\bconsider\w*|\bweigh\w*|\bexercis\w+/g,
        /\btime limits?\b|\bdiscretion\b|\breasons? for (?:the|her|his|their|its) (?:delay|lateness)\b|\bout of time\b|\blate complaints?\b/g,
      ],
      [
        /\brefus(?:ed|ing)\b|\breject(?:ed|ing)\b/g,
        /\bcomplaints?\b/g,
        /\bout of time\b|\btoo late\b|\b12[- ]months?\b/g,
        WITHOUT_REASON,
      ],
    ],
  },
  {
    fault: 'wrong-procedure',
    shapes: [
      [/\b(?:wrong|incorrect) (?:complaints? )?(?:procedure|process)\b|\bwrong (?:complaints? )?(?:policy|route)\b/g],
      [
        /\bcorporate (?:complaints? )?(?:procedures?|process|policy)\b/g,
        /\binstead of\b|\brather than\b|\bwhen it should\b|\bshould have\b/g,
      ],
      [
        /\bfail(?:ed|ing|ure) to (?=\w)|\bdid not\b|\brefus(?:ed|ing|al) to (?=\w)|\bshould have\b|\bhas not\b|\bnot (?=recogni|consider|us|treat|deal)/g,
        /\bconsider\w*|\bus(?:e|ed|ing)\b|\bdeal(?:t|ing)?\b|\btreat\w*|\bhandl\w*|\brespond\w*|\bput\b|\baccept\w*|\brecogni[sz]\w*|\binvestigat\w*/g,
        STATUTORY,
      ],
      [/\b(?:agreed|agreeing) to\b/g, /\bfollow\b|\buse\b|\bconsider\b|\binvestigate\b/g, STATUTORY],
    ],
    not: /\bstage (?:2|3|two|three)\b|\bpanel\b|\bwhether\b|\bcomplet|\bconclud|\bwithin\b|\btime|\bdelay|\bfully\b/,
  },
  {
    fault: 'child-not-heard',
    shapes: [
      [
        FAILED,
        /\bconsider\w*|\brespond\w*|\banswer\w*|\bdeal\w*|\blisten\w*/g,
        /\b(?:child|young person|child [a-z])'s (?:stage (?:one|1) )?complaint\b/g,
      ],
      [FAILED, /\boffer\w*|\bprovid\w*|\barrang\w*|\btell\b|\binform\w*/g, /\badvoca(?:te|cy)\b/g],
    ],
    not: /\bif\b|\bwhether\b/,
  },
]
