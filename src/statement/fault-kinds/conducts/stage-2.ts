import type { Conduct } from '../conduct.ts'
import { FAILED, REFUSED } from './words.ts'

const STAGE_2 = /\bstage (?:2|two)\b|\bsecond stage\b/g

/** Stage 2: refused, flawed, or its findings put aside. */
export const stage2: readonly Conduct[] = [
  {
    fault: 'stage-2-refused',
    shapes: [
      [
        REFUSED,
        /\bstart\w*|\bbegin\w*|\bbegun\b|\bescalat\w*|\bprogress\w*|\baccept\w*|\bconsider\w*|\binvestigat\w*|\bmov(?:e|ing)\b|\btak(?:e|ing|en)\b|\ballow\w*|\bopen\w*|\bappoint\w*|\boffer\w*|\barrang\w*|\bright\b|\brequest\b|\baccess\b/g,
        STAGE_2,
      ],
      [/\brefus(?:ed|ing|al)\b|\bdeni(?:ed|al)\b/g, STAGE_2],
    ],
    not: /\bwithin\b|\btime|\bdelay|\bcomplet|\bconclud|\bstage (?:3|three)|\bpanel|\bproperly\b|\bfully\b|\bof (?:the )?stage/,
  },
  {
    fault: 'investigation-flawed',
    evident: 'where found',
    shapes: [
      [
        /\bstage (?:2|two)\b|\bindependent\b|\binvestigating officer'?s?\b|\bio'?s?\b/g,
        /\binvestigation\b|\breport\b/g,
        /\b(?:was|were|is|been) (?:\w+ )?(?:flawed|inadequate|incomplete|deficient|not (?:properly|thorough|robust|adequate)\w*)\b/g,
      ],
      [
        /\bflaws?\b|\bgaps?\b|\bshortcomings?\b|\bdeficienc(?:y|ies)\b|\bfailings?\b|\bfaults?\b/g,
        /\bin (?=the)|\bwith (?=the)/g,
        /\bstage (?:2|two) (?:investigation|report)\b|\bsupporting evidence\b|\bstatutory investigation\b|\bindependent investigation\b|\binvestigating officer'?s? (?:report|investigation)\b/g,
      ],
      [
        FAILED,
        /\binterview\w*|\bspeak\b|\bspoke\b|\bgather\w*|\bobtain\w*|\bsee\b/g,
        /\bwitness\w*|\brelevant (?:evidence|information|people|officers)\b|\ball the (?:evidence|information)\b/g,
      ],
      [/\bfindings?\b|\bconclusions?\b/g, /\bnot (?:\w+ )?(?:supported|based)\b/g, /\bevidence\b/g],
    ],
    not: /\bno\b|\bany\b|\bwhether\b|\bif\b|\bunless\b/,
  },
  {
    fault: 'findings-overturned',
    shapes: [
      [
        /\boverturn\w*|\breject\w*|\bdepart\w* from\b|\bdisagree\w* with\b|\bchang(?:ed|ing)\b|\b(?:did|has|had) not accept\w*|\bsubstitut\w+/g,
        /\bfindings?\b|\bconclusions?\b|\brecommendations?\b/g,
      ],
      [
        /\bno (?:good |clear |cogent )?reasons?\b|\bwithout (?:\w+ ){0,3}reasons?\b/g,
        /\boverturn\w*|\breject\w*|\bdepart\w*|\bdisagree\w*|\bchanging\b/g,
        /\bfindings?\b|\bconclusions?\b|\brecommendations?\b/g,
      ],
      [/\badjudicat\w+/g, /\b(?:was|were) (?:\w+ )?(?:inconsistent|flawed|contradict\w+|unclear)\b/g],
      [
        FAILED,
        /\bexplain\w*|\breasons?\b/g,
        /\boverturn\w*|\breject\w*|\bdepart\w*|\bdisagree\w*/g,
        /\bfindings?\b|\bconclusions?\b|\brecommendations?\b/g,
      ],
    ],
  },
]
