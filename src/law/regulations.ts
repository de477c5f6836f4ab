import type { LimitId } from './limit.ts'

/** A paragraph of SI 2006/1738, what it says in our own words, and what in this program rests on it. */
export interface RegulationUsed {
  readonly regulation: string
  readonly inWords: string
  readonly limits: readonly LimitId[]
  /** Files, from the root of the project, that carry the rule out. */
  readonly files: readonly string[]
  /** Test files, from the root of the project, that hold them to it. */
  readonly tests: readonly string[]
}

const VECTORS = 'src/law/due.test.ts'
const LIMITS = 'src/law/limits.test.ts'

const paragraph = (
  regulation: string,
  inWords: string,
  limits: readonly LimitId[],
  files: readonly string[],
  tests: readonly string[],
): RegulationUsed => ({ regulation, inWords, limits, files, tests })

const RECEIPT = ['src/law/limits/receipt.ts']
const STAGE_ONE = ['src/law/limits/stage-one.ts']
const STAGE_TWO = ['src/law/limits/stage-two.ts']
const STAGE_THREE = ['src/law/limits/stage-three.ts']

/** In order of number. A limit that cites a regulation has its row here, which a test holds. */
export const regulationsUsed: readonly RegulationUsed[] = [
  paragraph(
    '2',
    'A working day is any day but Saturday, Sunday, Christmas Day, Boxing Day, Good Friday and a bank holiday.',
    [],
    ['src/law/calendar.ts', 'src/law/holidays.ts'],
    ['src/law/calendar.test.ts', 'src/law/holidays-by-rule.test.ts'],
  ),
  paragraph('7(2)', 'A withdrawal is confirmed in writing.', ['WITHDRAW-CONF'], RECEIPT, [LIMITS]),
  paragraph(
    '8(3)',
    'A refusal or pause for concurrent proceedings is notified in writing, with reasons, as soon as possible.',
    ['REG8-NOTICE'],
    RECEIPT,
    [LIMITS],
  ),
  paragraph(
    '8(5)',
    'After the proceedings, the representation may be made again within a year.',
    ['REG8-1Y'],
    RECEIPT,
    [VECTORS],
  ),
  paragraph('9(1)', 'A representation is made no later than one year after its grounds arose.', ['REG9-1Y'], RECEIPT, [
    VECTORS,
  ]),
  paragraph(
    '11',
    'The person is told of the procedure, of help, and of advocacy, as soon as possible.',
    ['INFO-ASAP'],
    RECEIPT,
    [LIMITS],
  ),
  paragraph(
    '12(1)',
    'Whether a person has sufficient interest is decided as soon as possible.',
    ['INTEREST-ASAP'],
    RECEIPT,
    [LIMITS],
  ),
  paragraph(
    '13(3)-(4)',
    'A report on the procedure is compiled as soon as possible after each 31 March.',
    ['ANNUAL'],
    ['src/law/limits/aftercare.ts'],
    [LIMITS],
  ),
  paragraph(
    '14(1)',
    'Local resolution comes first, within ten working days, unless both sides agree to leave it out.',
    ['S1-10', 'S1-20'],
    STAGE_ONE,
    [VECTORS],
  ),
  paragraph(
    '14(3)',
    'The start of stage 1: the decision on interest, the appointment of an advocate asked for, or receipt.',
    ['S1-10'],
    STAGE_ONE,
    [VECTORS],
  ),
  paragraph(
    '14(4)',
    'A later start of stage 1 when the complainant asks and the council agrees.',
    ['S1-10'],
    STAGE_ONE,
    [VECTORS],
  ),
  paragraph('14(5)', 'Ten more working days at most when the representation is complex.', ['S1-20'], STAGE_ONE, [
    VECTORS,
  ]),
  paragraph('15(1)', 'The terms of a resolution are given in writing as soon as possible.', ['S1-TERMS'], STAGE_ONE, [
    LIMITS,
  ]),
  paragraph(
    '15(2)',
    'When stage 1 does not resolve it, the complainant may ask for stage 2; no time is set.',
    ['S2-REQ'],
    STAGE_TWO,
    [LIMITS],
  ),
  paragraph(
    '16',
    'An oral representation is put into a written record, with comments, as soon as possible.',
    ['S2-RECORD'],
    STAGE_TWO,
    [LIMITS],
  ),
  paragraph(
    '17(3)',
    'The council, with the independent person, considers and sends its response within 25 working days.',
    ['S2-25'],
    STAGE_TWO,
    [VECTORS],
  ),
  paragraph(
    '17(4)',
    'In writing, stage 2 starts when the request is received or leaving out stage 1 is agreed.',
    ['S2-25'],
    STAGE_TWO,
    [VECTORS],
  ),
  paragraph('17(5)', 'Orally, stage 2 starts when the final written record is produced.', ['S2-25'], STAGE_TWO, [
    VECTORS,
  ]),
  paragraph(
    '17(6)',
    'When 25 days cannot be kept, the council says so in writing before they end, with reasons and a date.',
    ['S2-DELAY-NOTICE'],
    STAGE_TWO,
    [VECTORS],
  ),
  paragraph(
    '17(6)(b)',
    'That date is no later than the 65th working day from the start of stage 2.',
    ['S2-65', 'S2-PROMISE'],
    STAGE_TWO,
    [VECTORS],
  ),
  paragraph(
    '18(2)',
    'A panel is asked for within 20 working days of receiving the stage 2 response.',
    ['S3-REQ-20', 'DEEMED-RECEIPT'],
    STAGE_THREE,
    [VECTORS],
  ),
  paragraph(
    '19(4)',
    'The panel meets within 30 working days of the council receiving the request.',
    ['S3-PANEL-30'],
    STAGE_THREE,
    [VECTORS],
  ),
  paragraph(
    '20(2)',
    'The panel sends its report within five working days of its meeting.',
    ['S3-REPORT-5'],
    STAGE_THREE,
    [VECTORS],
  ),
  paragraph(
    '20(3)',
    'The council, with the independent person, responds within 15 working days of receiving the recommendations.',
    ['S3-RESP-15'],
    STAGE_THREE,
    [VECTORS],
  ),
]

/**
 * The paragraphs that a reference to regulations names: "17(3)-(5)" gives 17(3), 17(4) and 17(5), and "14(1), (5)"
 * gives 14(1) and 14(5).
 */
export function paragraphsNamed(at: string): readonly string[] {
  let regulation = ''
  return at.split(',').flatMap(part => {
    const [first = '', last] = part.trim().split('-')
    regulation = /^\d+/.exec(first)?.[0] ?? regulation
    const place = first.replace(/^\d+/, '')
    if (last === undefined) return [regulation + place]
    const [low, high] = [Number(place.slice(1, -1)), Number(last.slice(1, -1))]
    return Array.from({ length: high - low + 1 }, (_, index) => `${regulation}(${low + index})`)
  })
}
