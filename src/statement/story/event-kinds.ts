import type { EventKind, StageNumber } from '../facts.ts'

/** What each kind of event is called. */
export const eventName: Readonly<Record<EventKind, string>> = {
  complaint: 'complaint or request',
  'stage 1 response': 'stage one reply',
  'stage 2 asked for': 'stage two asked for',
  'investigating officer appointed': 'IO appointed',
  'investigating officer report': 'IO report',
  'independent person report': 'IP report',
  'adjudication letter': 'adjudication letter',
  'stage 3 asked for': 'stage three asked for',
  panel: 'panel',
  'panel report': 'panel report',
  'reply to the panel': 'reply to the panel',
  'further report': 'report of a further investigation',
  'earlier Ombudsman decision': 'earlier Ombudsman decision',
  'complaint to the Ombudsman': 'complaint to the Ombudsman',
  'Council answer': 'Council answer',
  'Council decision': 'Council decision',
  'date due': 'latest date due',
  event: 'event',
}

/** The words around one date, in small letters. */
export interface Setting {
  /** From the date before it, or the start of the sentence. */
  readonly before: string
  /** To the next date, or the end of the sentence. */
  readonly after: string
  readonly sentence: string
  readonly stage: StageNumber | null
  /** Kinds told so far: after an investigating officer's report a letter is the adjudication. */
  readonly told: ReadonlySet<EventKind>
}

const OFFICER = /\b(?:io|investigating officer|independent investigator|investigator)\b/
const PERSON = /\b(?:ip|independent person)\b/
const REPORTED =
  /\breport(?:ed)?\b|\bissued (?:a|his|her|their|its) report|\bcompleted (?:the|his|her|their) (?:report|investigation)/
const LETTER = /\b(?:wrote|writes|written|letter|repl(?:y|ied)|respon(?:ded|se)|answered|adjudicat|sent|issued|told)\b/
const ASKED = /\b(?:ask(?:ed|s)?|request(?:ed|s)?|escalat\w+|wanted to go|appl(?:y|ied))\b/
const STAGE_2 = /\bstage[ -](?:2|two)\b|\bsecond stage\b/
const STAGE_3 = /\bstage[ -](?:3|three)\b|\bthird stage\b|\bpanel\b/

/** What kind of event a date belongs to. Tried in order; the first that fits. */
const rules: readonly (readonly [EventKind, (at: Setting) => boolean])[] = [
  [
    'date due',
    at =>
      /\b(?:should have|was due|were due|at the latest|no later than|had until|deadline|target date|ought to have)\b/.test(
        near(at),
      ),
  ],
  [
    'earlier Ombudsman decision',
    at =>
      /ombudsman/.test(at.sentence) &&
      /\b(?:decision|decided|found|statement)\b/.test(near(at)) &&
      /ombudsman/.test(near(at)),
  ],
  [
    'complaint to the Ombudsman',
    at => /\b(?:complain\w*|came|wrote|went|brought|approached)\b[^.]{0,40} to (?:the ombudsman|us\b)/.test(near(at)),
  ],
  [
    'further report',
    at =>
      /\b(?:another|second|further|desktop|supplementary)\b/.test(near(at)) &&
      REPORTED.test(near(at)) &&
      at.stage === 3,
  ],
  [
    'investigating officer appointed',
    at =>
      /\b(?:appoint|allocat|assign|commission|instruct)/.test(near(at)) && (OFFICER.test(near(at)) || at.stage === 2),
  ],
  ['panel report', at => /\bpanel\b/.test(near(at)) && /\breport\b/.test(near(at)) && !/\bmet\b/.test(at.before)],
  [
    'reply to the panel',
    at =>
      at.stage === 3 &&
      LETTER.test(near(at)) &&
      !ASKED.test(at.before) &&
      (at.told.has('panel') || /\b(?:council|letter|director|it)\b/.test(near(at))),
  ],
  [
    'panel',
    at =>
      (/\bpanel\b/.test(near(at)) || (at.stage === 3 && /\bhearing\b/.test(near(at)))) &&
      /\b(?:met|meeting|held|sat|heard|took place|convened|hearing|considered|reviewed)\b/.test(near(at)),
  ],
  ['stage 3 asked for', at => ASKED.test(near(at)) && STAGE_3.test(near(at))],
  ['stage 2 asked for', at => ASKED.test(near(at)) && STAGE_2.test(near(at))],
  [
    'independent person report',
    at => PERSON.test(at.before) && REPORTED.test(near(at)) && !OFFICER.test(lastClause(at.before)),
  ],
  [
    'investigating officer report',
    at =>
      REPORTED.test(at.before) &&
      (OFFICER.test(at.sentence) || at.stage === 2) &&
      !/\bwrote\b|\bletter\b|\bresponse\b/.test(at.before),
  ],
  [
    'adjudication letter',
    at =>
      LETTER.test(near(at)) &&
      (at.stage === 2 || at.told.has('investigating officer report')) &&
      /\b(?:council|officer|manager|it|ao|letter|adjudicat\w+)\b/.test(at.before + at.sentence.slice(0, 60)) &&
      !ASKED.test(at.before),
  ],
  ['stage 1 response', at => LETTER.test(near(at)) && (at.stage === 1 || /\bstage[ -](?:1|one)\b/.test(near(at)))],
  [
    'Council decision',
    at => /\b(?:council|it) (?:\w+ )?decided\b|\bcouncil's decision\b|\bdecision of the council\b/.test(near(at)),
  ],
  [
    'Council answer',
    at =>
      /\b(?:council|it|manager)\b[^.]{0,40}\b(?:answered|replied|responded|wrote|refused|said|sent|told)\b/.test(
        at.before,
      ),
  ],
  [
    'complaint',
    at => /\bcomplain|\bwrote to the council\b/.test(near(at)) || /\b(?:submitted|made|raised|asked)\b/.test(at.before),
  ],
]

const near = (at: Setting): string => `${at.before} ${at.after}`
const lastClause = (text: string): string => text.slice(text.lastIndexOf('.') + 1)

/** "By 11 September it had not replied": nothing happened on that day. */
const NOT_YET = /\b(?:had|has|have) (?:still )?not\b/

export const kindOf = (at: Setting): EventKind =>
  NOT_YET.test(near(at)) ? 'event' : (rules.find(([, fits]) => fits(at))?.[0] ?? 'event')
