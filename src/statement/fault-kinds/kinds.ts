import type { SourceRef } from '#law/sources.ts'
import type { FaultKindId } from '../facts/fault-passages.ts'

export interface FaultKindNamed {
  readonly id: FaultKindId
  /** A few plain words. */
  readonly title: string
  /** What it is, in a sentence. */
  readonly what: string
  /** What asks for the opposite, and a published decision that found it. */
  readonly source: readonly SourceRef[]
}

const kind = (
  id: FaultKindId,
  title: string,
  what: string,
  ...source: readonly (readonly [SourceRef['key'], string])[]
): FaultKindNamed => ({ id, title, what, source: source.map(([key, at]) => ({ key, at })) })

/** In the order of the procedure as a complaint meets it: getting in, each stage, what follows. */
export const faultKinds: readonly FaultKindNamed[] = [
  kind(
    'time-limit-not-weighed',
    'Time limit not weighed',
    'A complaint was refused as late, and whether it could still be looked into was not considered.',
    ['REG', '9'],
    ['D', '20 006 409'],
  ),
  kind(
    'wrong-procedure',
    'Wrong procedure',
    'A complaint that belonged under the statutory procedure was dealt with under another one.',
    ['CA', 'section 26(3)'],
    ['D', '24 020 298'],
  ),
  kind(
    'child-not-heard',
    'Child’s complaint not properly considered',
    'A child complained and was not properly answered, or was not offered an advocate.',
    ['CA26A', 'section 26A'],
    ['D', '24 012 631'],
  ),
  kind(
    'delay',
    'Delay',
    'The complaint, at any stage, took longer than it should have.',
    ['REG', '14'],
    ['REG', '17'],
    ['REG', '20'],
    ['D', '24 018 419'],
  ),
  kind(
    'stage-2-refused',
    'Stage 2 refused',
    'The complainant asked for stage 2 and it was refused or not begun.',
    ['REG', '15'],
    ['D', '22 009 666'],
  ),
  kind(
    'delay-at-stage-2',
    'Delay at stage 2',
    'The investigation, its reports or the response at stage 2 came late.',
    ['REG', '17'],
    ['D', '24 004 450'],
  ),
  kind(
    'investigation-flawed',
    'Investigation or report flawed',
    'The stage 2 investigation or its report had gaps, or its findings did not rest on evidence.',
    ['GUIDANCE', ''],
    ['D', '24 016 124'],
  ),
  kind(
    'findings-overturned',
    'Findings overturned without reason',
    'The council departed from the investigator or the panel and did not say why.',
    ['REG', '20'],
    ['D', '24 004 646'],
  ),
  kind(
    'stage-3-refused',
    'Stage 3 refused or not held',
    'The complainant asked for a review panel and there was none.',
    ['REG', '18'],
    ['REG', '19'],
    ['D', '21 018 463'],
  ),
  kind(
    'panel-run-badly',
    'Panel not run as it should be',
    'The review panel was not made up, prepared or held as the Regulations and the guidance say.',
    ['REG', '19'],
    ['D', '23 002 329'],
  ),
  kind(
    'not-completed',
    'Procedure not completed',
    'The procedure was begun and left without its end.',
    ['REG', '17'],
    ['REG', '19'],
    ['D', '24 015 996'],
  ),
  kind(
    'closed-early',
    'Closed early or not taken up again',
    'The complaint was closed too soon, or not taken up again when court proceedings had ended.',
    ['REG', '8'],
    ['D', '24 004 962'],
  ),
  kind(
    'poor-updates',
    'Poor updates and letters',
    'People were not told what was happening, or not told clearly.',
    ['REG', '17(6)'],
    ['D', '23 015 464'],
  ),
  kind('records', 'Records', 'Records were missing, wrong or not made.', ['D', '22 013 508']),
  kind(
    'handled-badly',
    'Complaint otherwise handled badly',
    'Fault in how the complaint was dealt with, where nothing more particular is said.',
    ['REG', '13'],
    ['D', '18 018 107'],
  ),
  kind(
    'remedy-too-small',
    'Remedy too small',
    'What was offered did not put right the injustice of what had been upheld.',
    ['REMEDY', ''],
    ['D', '24 001 902'],
  ),
  kind(
    'recommendations-not-done',
    'Recommendations not carried out, or late',
    'The council agreed recommendations of stage 2 or 3 and did not carry them out in time.',
    ['D', '24 009 478'],
  ),
  kind(
    'remedy-not-delivered',
    'Ombudsman’s remedy not delivered, or the same fault again',
    'What had been agreed with the Ombudsman was not done, or a fault found before came back.',
    ['LGA31', 'section 31'],
    ['D', '24 010 138'],
  ),
]

const byId = new Map<string, FaultKindNamed>(faultKinds.map(one => [one.id, one]))

/** The kind with this id, if there is one: ids come from addresses too. */
export const faultKind = (id: string): FaultKindNamed | undefined => byId.get(id)
