import type { FaultKindId } from '../facts/fault-passages.ts'
import { inOrder, type Shape } from './in-order.ts'

export interface Conduct {
  readonly fault: FaultKindId
  /** Any of them. */
  readonly shapes: readonly Shape[]
  /** What the matched words may not say. */
  readonly not?: RegExp
  /** The words show a fault by themselves in what the Ombudsman finds, or only where it weighs: "fault" need not stand by. */
  readonly evident?: 'where found' | 'where weighed'
}

const FAILED =
  /\bfail(?:ed|ing|ure|ures|s)?\b|\b(?:did|has|had|have|was|were|is|are|would|could) ?n[o']t\b|\bnot\b|\bwithout\b|\bneglect\w*|\bnever\b/g
const REFUSED =
  /\brefus(?:ed|ing|al|als)\b|\bdeclin(?:ed|ing)\b|\bwould not\b|\bfail(?:ed|ing|ure)\b|\bnot\b|\bden(?:ied|ying)\b|\bfrustrat(?:ed|ing)\b|\bwrongly decid\w+/g
const STAGE_2 = /\bstage (?:2|two)\b|\bsecond stage\b/g
const STAGE_3 =
  /\bstage (?:3|three)\b|\bthird stage\b|\breview panel\b|\bpanel (?:review|hearing)\b|\bpanel (?=to\b|for\b|under\b)/g
const STATUTORY =
  /\bstatutory (?:children'?s'? )?(?:social care )?(?:complaints? )?(?:procedures?|process|complaints?)\b|\bchildren'?s'? (?:act )?(?:social care )?statutory (?:complaints? )?(?:procedures?|process)\b|\bchildren act (?:1989 )?(?:statutory )?(?:complaints?'? )?(?:procedures?|process)\b/g
const COMPLAINT_WORK =
  /\bcomplaints?'? (?:procedures?|process(?:es)?|handling|responses?|investigations?)\b|\bstages? (?:one|two|three|[123])\b|\b(?:second|third) stage\b|\ball stages\b|\bstatutory (?:children'?s'? )?(?:complaints? )?(?:procedures?|process)\b|\bdealing with (?:the|this|her|his|their|its|\w+ \w'?s?'?s?|\w+ and \w+ \w's) (?:\w+ )?complaints?\b|\b(?:consider|handl|investigat|respond|answer|progress|process|deal|determin|resolv|review)\w*(?: (?!to us\b|to the ombudsman\b|that\b)[\w'’.]+){0,6} complaints?\b|\bcomplaints? (?:at|to|through|under|via)\b|\breview panel\b|\badjudicat\w+|\bstatement of complaint\b|\binvestigating officer'?s? report\b/g
const DELAYED = /\bdelay(?:s|ed|ing)?\b|\btook too long\b|\btaken too long\b|\boverdue\b/g
const LATE_DONE =
  /\bnot (?:been )?(?:\w+ ){0,2}(?:complet|conclud|issu|finish|provid|respond|produc|arrang|held|hold|answer|sen[dt]|me[et]t|compl|adher|kep|keep|follow)\w*|\bfail(?:ed|ing|ure)? to (?:\w+ )?(?:complet|conclud|issu|finish|provid|respond|produc|arrang|hold|answer|send|meet|comply|adhere|keep|follow)\w*|\bshould have (?:been )?(?:\w+ )?(?:complet|conclud|issu|finish|provid|respond|produc|arrang|held|answer|sent)\w*|\btook\b|\btaken\b|\bexceed\w*|\boutside\b|\bbeyond\b/g
const TIME =
  /\btime ?scales?\b|\btime ?limits?\b|\btime ?frames?\b|\bdeadlines?\b|\b\d+ working days?\b|\bin (?:a )?time(?:ly)?\b|\b(?:weeks|months|years) (?:too long|over|outside|longer)\b/g
const RECOMMENDED =
  /\brecommendations?\b|\bagreed (?:actions?|outcomes?|remed\w+|recommendations?)\b|\bactions? (?:\w+ ){0,3}agreed\b|\baction plan\b|\boutcomes agreed\b/g
const CARRIED_OUT =
  /\bimplement\w*|\bcarr(?:y|ied|ying) out\b|\bcomplet\w+|\bdeliver\w*|\bact(?:ed|ing)? (?:up)?on\b|\bactioned\b|\bhonour\w*|\bcompl(?:y|ied|ying|iance) with\b|\bput(?:ting)? (?:\w+ )?in place\b/g
const OF_OMBUDSMAN =
  /\bombudsman\b|\bwe (?:had )?(?:previously )?(?:recommended|agreed|made)\b|\b(?:our|my) (?:previous|earlier|last|first|recommend\w+)\b|\bprevious (?:complaint|investigation|decision)\b/g
const WITHOUT_REASON =
  /\bwithout (?:\w+ ){0,4}(?:reason\w*|explan\w+|explaining|justif\w+|evidence|rationale)\b|\b(?:not|fail\w*) (?:\w+ ){0,4}(?:explain\w*|reasons?|justif\w+)\b/g

export const conducts: readonly Conduct[] = [
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
  {
    fault: 'delay',
    shapes: [
      [DELAYED, COMPLAINT_WORK],
      [COMPLAINT_WORK, DELAYED],
      [LATE_DONE, COMPLAINT_WORK, TIME],
      [LATE_DONE, TIME, COMPLAINT_WORK],
      [COMPLAINT_WORK, LATE_DONE, TIME],
      [/\bdelay(?:s|ed)?\b/g, /\bresponse\b|\breply\b/g, STATUTORY],
      [/\bnot\b|\bfail\w*/g, /\bin (?:a )?timely\b|\btimely (?:manner|way)\b/g, COMPLAINT_WORK],
    ],
    not: /\breasons? for (?:the|her|his|their) delay|\bwithout (?:\w+ )?delay|\bno delay|\bfurther delay$|\bdelay in (?:complaining|coming|bringing)|\bavoid\w* delay|\bdelay(?:s|ed|ing)? (?:in )?(?:implement|carrying out|completing (?:the|its) (?:agreed|recommend|action))|\b(?:m(?:r|rs|s|iss)|she|he) (?:\w+ )?delayed/,
  },
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
  {
    fault: 'not-completed',
    shapes: [
      [
        /\bfail(?:ed|ing|ure)? to\b|\b(?:did|has|had) not\b|\bwithout\b|\bnot\b/g,
        /\bcomplet\w+|\bconclud\w+|\bfinish\w*|\bcontinu\w+|\bprogress\w*/g,
        /\bstatutory (?:children'?s'? )?(?:complaints? )?(?:procedures?|process)\b|\bchildren'?s'? statutory (?:complaints? )?(?:procedures?|process)\b|\bcomplaints? (?:procedures?|process)\b|\ball (?:three |the )?stages\b/g,
      ],
      [
        /\bprocedure\b|\bprocess\b/g,
        /\b(?:was|were|has|had) (?:not been|not|never) (?:completed|concluded|finished)\b/g,
      ],
    ],
    not: /\bwithin\b|\btime|\bdelay|\bstage (?:1|2|3|one|two|three)\b|\bneed|\bproperly\b|\bwhether\b/,
  },
  {
    fault: 'closed-early',
    shapes: [
      [
        /\bclos(?:ed|ing|ure)\b|\bstopp?(?:ed|ing)\b|\bended\b|\bceased\b/g,
        /\bcomplaint\b|\binvestigation\b|\bprocedure\b/g,
        /\bearly\b|\btoo soon\b|\bpremature\w*|\bwithout\b|\bcourt\b|\bproceedings\b/g,
      ],
      [
        /\bfail(?:ed|ing|ure)? to\b|\b(?:did|has|had) not\b/g,
        /\bresum\w+|\bre-?start\w*|\bre-?open\w*|\btake up\b/g,
        /\bcomplaints?\b|\binvestigation\b|\bprocedure\b/g,
      ],
    ],
    not: /\bombudsman\b|\bwithin\b/,
  },
  {
    fault: 'poor-updates',
    shapes: [
      [
        /\bfail(?:ed|ing|ure|ures)? to\b|\b(?:did|has|had) not\b|\bnot\b/g,
        /\bkeep(?:ing)?\b|\bkept\b/g,
        /\bup[- ]to[- ]date\b|\bupdated\b|\binformed\b/g,
      ],
      [/\bfail(?:ed|ing|ure|ures)? to\b|\b(?:did|has|had) not\b/g, /\bupdat(?:e|ing)\b|\bcommunicat\w+/g],
      [/\bfail(?:ings|ures?)\b|\bpoor\b|\binadequate\b|\black of\b|\bfault\b/g, /\bcommunicat\w+|\bupdates?\b/g],
      [
        /\bfail(?:ed|ing|ure)? to\b|\b(?:did|has|had) not\b/g,
        /\btell\b|\bsignpost\w*|\binform\w*|\badvis\w+|\bexplain\w*/g,
        /\b(?:right|rights)\b|\bnext stage\b|\bombudsman\b|\breasons? for (?:the )?delay\b/g,
      ],
    ],
    not: /\bwhether\b|\bif\b/,
  },
  {
    fault: 'records',
    evident: 'where weighed',
    shapes: [
      [
        /\bpoor\b|\binadequate\b|\bincomplete\b|\binaccurate\b|\bmissing\b|\berrors?\b|\bmistakes?\b|\blost\b|\bmislaid\b/g,
        /\brecords?\b|\brecord[- ]keeping\b|\bcase notes?\b|\brecording\b|\bminutes\b/g,
      ],
      [
        /\brecords?\b|\brecord[- ]keeping\b|\bcase notes?\b|\bminutes\b/g,
        /\b(?:was|were|is|are) (?:\w+ )?(?:poor|inadequate|incomplete|inaccurate|missing|lost|wrong)\b/g,
      ],
      [
        /\bfail(?:ed|ing|ure|ures)? to\b|\bfail(?:ings|ures) (?=in)|\b(?:did|has|had) not\b|\bnot\b/g,
        /\b(?:properly |accurately )?record(?: (?=\w))|\bkeep\w*|\bmak(?:e|ing)\b|\btak(?:e|ing)\b|\bretain\w*/g,
        /\brecords?\b|\bminutes\b|\bcase notes?\b|\bdecisions?\b|\breasons\b/g,
      ],
    ],
    not: /\bwhether\b|\bif\b|\bno\b/,
  },
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

/** What a fault in general looks like when nothing more particular is said of the complaint. */
export const handledBadly: Conduct = {
  fault: 'handled-badly',
  shapes: [
    [
      /\b(?:faults?|failings|failed|fault)\b/g,
      /\b(?:in )?(?:how|the way)\b|\bmanner\b/g,
      /\b(?:dealt|handled|considered|managed|responded|investigated)\b|\bhandling\b/g,
      /\bcomplaints?\b/g,
    ],
    [
      /\bfaults?\b|\bfailings\b|\bpoor\b/g,
      /\bcomplaints? handling\b|\bhandling of (?:\w+ ){0,3}complaints?\b|\bcomplaints? (?:process|procedure)\b/g,
    ],
  ],
}

export const shows = ({ shapes, not }: Conduct, words: string): boolean =>
  shapes.some(shape => {
    const found = inOrder(words, shape)
    if (!found) return false
    const [from, to] = found
    return !not?.test(words.slice(Math.max(0, from - 24), to + 1))
  })
