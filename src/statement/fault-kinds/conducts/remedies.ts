import type { Conduct } from '../conduct.ts'
import { FAILED } from './words.ts'

const RECOMMENDED =
  /\brecommendations?\b|\bagreed (?:actions?|outcomes?|remed\w+|recommendations?)\b|\bactions? (?:\w+ ){0,3}agreed\b|\baction plan\b|\boutcomes agreed\b/g
const CARRIED_OUT =
  /\bimplement\w*|\bcarr(?:y|ied|ying) out\b|\bcomplet\w+|\bdeliver\w*|\bact(?:ed|ing)? (?:up)?on\b|\bactioned\b|\bhonour\w*|\bcompl(?:y|ied|ying|iance) with\b|\bput(?:ting)? (?:\w+ )?in place\b/g
const OF_OMBUDSMAN =
  /\bombudsman\b|\bwe (?:had )?(?:previously )?(?:recommended|agreed|made)\b|\b(?:our|my) (?:previous|earlier|last|first|recommend\w+)\b|\bprevious (?:complaint|investigation|decision)\b/g

/** What was promised or owed, and not given. */
export const remedies: readonly Conduct[] = [
  {
    fault: 'remedy-not-delivered',
    shapes: [
      [FAILED, CARRIED_OUT, /\bremed\w+|\brecommendations?\b|\bactions?\b|\bagreed\b/g, OF_OMBUDSMAN],
      [FAILED, CARRIED_OUT, OF_OMBUDSMAN, /\bremed\w+|\brecommendations?\b|\bactions?\b/g],
      [/\bdelay\w*/g, CARRIED_OUT, /\bremed\w+|\brecommendations?\b|\bactions?\b/g, OF_OMBUDSMAN],
      [
        /\bdespite\b|\bagain\b|\brepeat(?:ed|ing)?\b/g,
        /\b(?:our|the ombudsman's|my) (?:previous|earlier|last) (?:decision|investigation|finding|recommendation|report)s?\b|\bsame fault\b|\bfaults? (?:\w+ )?(?:found|identified) (?:before|previously)\b/g,
      ],
    ],
    not: /\bevidence\b|\bwhether\b|\bif\b|\bno need\b/,
  },
  {
    fault: 'recommendations-not-done',
    shapes: [
      [FAILED, CARRIED_OUT, RECOMMENDED],
      [
        RECOMMENDED,
        /\b(?:has|have|had|was|were) (?:still )?(?:not|n't|yet to)(?: (?:yet|all|fully))?(?: been)?\b/g,
        CARRIED_OUT,
      ],
      [/\bdelay\w*|\blate\b/g, CARRIED_OUT, RECOMMENDED],
      [RECOMMENDED, /\b(?:remain|remains|remained|still) (?:outstanding|undone|incomplete)\b/g],
    ],
    not: /\bombudsman\b|\bwe (?:had )?(?:previously )?(?:recommended|made)\b|\bwhether\b|\bif\b|\bwithout delay\b|\bno\b|\bmonitor|\bproperly\b/,
  },
  {
    fault: 'recommendations-not-done',
    evident: 'where weighed',
    shapes: [
      [
        CARRIED_OUT,
        /\b(?:most|some|many|part|several|not all) of\b/g,
        RECOMMENDED,
        /\boutstanding\b|\bundone\b|\byet to be\b|\bnot yet\b/g,
      ],
      // What is promised a second time was not done the first.
      [
        /\bagreed to\b/g,
        CARRIED_OUT,
        /\b(?:actions?|recommendations?|outcomes?) (?:that |which )?(?:it|the council) (?:had |has |already |previously )*(?:agreed|accepted|promised)\b/g,
      ],
    ],
    not: /\bombudsman\b|\bour\b|\bwe (?:had )?(?:previously )?(?:recommended|made)\b|\bwhether\b|\bif\b|\bno(?:t|ne|thing)?\b(?! all of)(?! yet)/,
  },
  {
    fault: 'remedy-too-small',
    evident: 'where found',
    shapes: [
      [
        /\brecommendations?\b|\bremed(?:y|ies)\b|\boffers?\b|\bpayment\b|\bapology\b|\boutcomes?\b/g,
        /\bnot\b/g,
        /\bgo far enough\b|\badequate\w*|\bsufficient\w*|\bproportionate\w*|\bappropriate\w*|\bfully reflect\b|\benough\b|\bmeet the (?:harm|injustice)\b|\bremedy (?:the|all)\b/g,
      ],
      [
        /\brecommendations?\b|\bremed(?:y|ies)\b|\boffers?\b|\bpayment\b/g,
        /\b(?:is|was|were|are) (?:\w+ )?(?:insufficient|inadequate|too (?:small|low|little))\b/g,
      ],
      [/\bharm\b|\binjustice\b/g, /\bleft without a remedy\b/g],
      [
        /\bfail(?:ed|ing|ure)? to\b|\b(?:did|has|had|have) not\b/g,
        /\bprovid\w*|\boffer\w*|\bgiv(?:e|en|ing)\b|\bconsider\w*|\bpropos\w*/g,
        /\b(?:adequate|appropriate|suitable|proportionate|sufficient|proper|personal|financial|any|full) (?:\w+ ){0,2}remed(?:y|ies)\b|\ba remedy\b/g,
      ],
      [
        /\binjustice\b|\bharm\b/g,
        /\bnot (?:yet |fully |properly |adequately )?(?:yet |fully |properly |adequately )?(?:been )?(?:yet |fully |properly |adequately )?(?:remedied|addressed|put right)\b|\bunremedied\b|\bleft without a remedy\b|\bapology alone does not\b|\bremains? (?:outstanding|unremedied)\b|\bnot remedied\b/g,
      ],
    ],
    not: /\bno (?:outstanding|remaining|further|significant)\b|\bwhether\b|\bif\b|\bany\b|\bmore than\b|\bunable\b|\bcannot\b|\brecommend\w* (?:any|a) (?:further|other)\b|\bsuggest\b/,
  },
]
