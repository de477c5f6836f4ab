import type { Step } from '#complaint/words.ts'
import type { LimitId } from '#law/limit.ts'

/** What a date in a letter is said to be the date of. */
export interface DateEvent {
  readonly what: string
  readonly steps: readonly Step[]
  /** The clocks whose due dates are meant where the words speak of a limit. */
  readonly limits: readonly LimitId[]
}

/** In the order they are tried: the more particular before the general. */
export const dateEvents: readonly (readonly [RegExp, DateEvent])[] = [
  [
    /\b(?:ask|asked|request|requested|requesting|apply|applied)\b[^.;]{0,40}\b(?:panel|stage (?:3|three))\b|\b(?:panel|stage (?:3|three)) request|\brequest for (?:a|the) (?:review )?panel/,
    { what: 'the request for a panel', steps: ['panel requested'], limits: ['S3-REQ-20'] },
  ],
  [
    /\b(?:ask|asked|request|requested)\b[^.;]{0,40}\bstage (?:2|two)\b|\bstage (?:2|two) request|\brequest for stage (?:2|two)\b/,
    { what: 'the request for stage 2', steps: ['stage 2 requested'], limits: [] },
  ],
  [
    /\bpanel['’]?s? (?:\w+ )?report\b|\breport of the (?:review )?panel\b|\bpanel(?: has| had)? (?:reported|sent)\b/,
    { what: 'the report of the panel', steps: ['panel reported', 'panel report received'], limits: ['S3-REPORT-5'] },
  ],
  [
    /\b(?:response|reply|answer|respond|letter) (?:to|after|following) the (?:review )?panel\b|\bstage (?:3|three) (?:response|letter|reply)\b|\b(?:respond|reply)\w*\b[^.;]{0,30}\bpanel/,
    { what: 'the stage 3 response', steps: ['stage 3 responded'], limits: ['S3-RESP-15'] },
  ],
  [
    /\bpanel\b[^.;]{0,30}\b(?:met|meet|meets|meeting|held|heard|sat|sits|sit|take place|takes place)\b|\b(?:met|meeting|hearing) of the (?:review )?panel\b|\bpanel (?:of|on)\b/,
    { what: 'the meeting of the panel', steps: ['panel held'], limits: ['S3-PANEL-30'] },
  ],
  [
    /\bindependent person\b[^.;]{0,30}\breport|\breport of the independent person\b/,
    { what: 'the report of the independent person', steps: ['independent person reported'], limits: [] },
  ],
  [
    /\b(?:investigating officer|investigation|investigator)\b[^.;]{0,30}\breport|\breport of the investigat|\binvestigation report\b/,
    { what: 'the report of the investigating officer', steps: ['investigating officer reported'], limits: [] },
  ],
  [
    /\bindependent person\b[^.;]{0,30}\bappointed\b|\bappointed\b[^.;]{0,30}\bindependent person\b/,
    { what: 'the appointment of the independent person', steps: ['independent person appointed'], limits: [] },
  ],
  [
    /\binvestigating officer\b[^.;]{0,30}\b(?:appointed|allocated)\b|\b(?:appointed|allocated)\b[^.;]{0,30}\binvestigating officer\b/,
    { what: 'the appointment of the investigating officer', steps: ['investigating officer appointed'], limits: [] },
  ],
  [
    /\bstatement of (?:your |the )?complaint\b/,
    {
      what: 'the statement of complaint',
      steps: ['statement of complaint settled', 'written record produced'],
      limits: [],
    },
  ],
  [
    /\bstage (?:2|two) (?:response|letter|answer|adjudication)\b|\badjudication letter\b|\b(?:responded|answered|response) at stage (?:2|two)\b/,
    {
      what: 'the stage 2 response',
      steps: ['stage 2 responded', 'stage 2 response received'],
      limits: ['S2-25', 'S2-65', 'S2-PROMISE'],
    },
  ],
  [
    /\bstage (?:1|one) (?:response|letter|answer|reply)\b|\b(?:responded|answered|response|replied) at stage (?:1|one)\b|\bstage (?:1|one)\b[^.;]{0,20}\banswered\b/,
    { what: 'the stage 1 response', steps: ['stage 1 answered'], limits: ['S1-10', 'S1-20'] },
  ],
  [
    /\b(?:received|got|had) your complaint\b|\byour complaint (?:of|dated|was received)\b|\bcomplaint,? (?:which )?(?:was|we) received\b|\byou (?:first )?complained\b|\byour (?:letter|email) of complaint\b/,
    { what: 'the complaint', steps: ['received', 'stage 1 started'], limits: [] },
  ],
]

/** Words for a day that is a limit and not a thing done. */
export const DUE =
  /\b(?:by|until|till|before|no later than|not later than|latest|due|deadline|last day|ends? on|at the end of)\b[^.;,]{0,25}$/
