import type { Conduct } from '../conduct.ts'
import { STATUTORY } from './words.ts'

const COMPLAINT_WORK =
  /\bcomplaints?'? (?:procedures?|process(?:es)?|handling|responses?|investigations?)\b|\bstages? (?:one|two|three|[123])\b|\b(?:second|third) stage\b|\ball stages\b|\bstatutory (?:children'?s'? )?(?:complaints? )?(?:procedures?|process)\b|\bdealing with (?:the|this|her|his|their|its|\w+ \w'?s?'?s?|\w+ and \w+ \w's) (?:\w+ )?complaints?\b|\b(?:consider|handl|investigat|respond|answer|progress|process|deal|determin|resolv|review)\w*(?: (?!to us\b|to the ombudsman\b|that\b)[\w'’.]+){0,6} complaints?\b|\bcomplaints? (?:at|to|through|under|via)\b|\breview panel\b|\badjudicat\w+|\bstatement of complaint\b|\binvestigating officer'?s? report\b/g
const DELAYED = /\bdelay(?:s|ed|ing)?\b|\btook too long\b|\btaken too long\b|\boverdue\b/g
const LATE_DONE =
  /\bnot (?:been )?(?:\w+ ){0,2}(?:complet|conclud|issu|finish|provid|respond|produc|arrang|held|hold|answer|sen[dt]|me[et]t|compl|adher|kep|keep|follow)\w*|\bfail(?:ed|ing|ure)? to (?:\w+ )?(?:complet|conclud|issu|finish|provid|respond|produc|arrang|hold|answer|send|meet|comply|adhere|keep|follow)\w*|\bshould have (?:been )?(?:\w+ )?(?:complet|conclud|issu|finish|provid|respond|produc|arrang|held|answer|sent)\w*|\btook\b|\btaken\b|\bexceed\w*|\boutside\b|\bbeyond\b/g
const TIME =
  /\btime ?scales?\b|\btime ?limits?\b|\btime ?frames?\b|\bdeadlines?\b|\b\d+ working days?\b|\bin (?:a )?time(?:ly)?\b|\b(?:weeks|months|years) (?:too long|over|outside|longer)\b/g

/** Lateness in dealing with a complaint. */
export const delay: readonly Conduct[] = [
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
]
