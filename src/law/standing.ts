import type { Mark, SourceRef } from './sources.ts'

/** Somebody who may make a representation, and about what. */
export interface Standing {
  readonly code: StandingCode
  readonly who: string
  readonly about: string
  /** The words for those who have it only if the council finds their interest sufficient (regulation 12). */
  readonly byInterest: string | null
  readonly source: readonly SourceRef[]
  readonly mark: Mark
}

export const standingCodes = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'P9', 'P10'] as const
export type StandingCode = (typeof standingCodes)[number]

const QUALIFYING = 'the functions listed in regulations 3 to 5, and Part 3 of the Act'

const standing = (
  code: StandingCode,
  who: string,
  about: string,
  source: readonly SourceRef[],
  byInterest: string | null = null,
): Standing => ({ code, who, about, byInterest, source, mark: 'verified' })

/** Who may complain under this procedure, in the order in which the Act and the Regulations name them. */
export const standings: readonly Standing[] = [
  standing('P1', 'A child the council looks after, or a child in need', QUALIFYING, [
    { key: 'CA', at: 'section 26(3)(a)' },
  ]),
  standing('P2', 'A parent of such a child', QUALIFYING, [{ key: 'CA', at: 'section 26(3)(b)' }]),
  standing('P3', 'Somebody else with parental responsibility for such a child', QUALIFYING, [
    { key: 'CA', at: 'section 26(3)(c)' },
  ]),
  standing('P4', 'A local authority foster parent', QUALIFYING, [{ key: 'CA', at: 'section 26(3)(d)' }]),
  standing(
    'P5',
    "Somebody else with sufficient interest in the child's welfare",
    QUALIFYING,
    [
      { key: 'CA', at: 'section 26(3)(e)' },
      { key: 'REG', at: '12' },
    ],
    "Somebody else, by their interest in the child's welfare",
  ),
  standing(
    'P6',
    'A care leaver: a relevant child, or a young person who qualifies for advice and help',
    'Part 3, about themselves',
    [{ key: 'CA', at: 'section 24D(1)' }],
  ),
  standing(
    'P7',
    'Somebody in an adoption whom section 3(1) of the Adoption and Children Act 2002 names, or whom support extends to',
    'adoption functions (regulation 4)',
    [
      { key: 'CA', at: 'section 26(3B)' },
      { key: 'REG', at: '4' },
    ],
    'Somebody else in an adoption, by their interest',
  ),
  standing(
    'P8',
    'A child under a special guardianship order, a special guardian, a parent, or somebody who asked for an assessment',
    'special guardianship support (regulation 5)',
    [
      { key: 'CA', at: 'section 26(3C)' },
      { key: 'REG', at: '5' },
    ],
    'Somebody else in a special guardianship, by their interest',
  ),
  {
    ...standing('P9', 'A foster parent affected by the usual fostering limit', 'exemptions from that limit', [
      { key: 'SCH7', at: 'Schedule 7, paragraph 6' },
      { key: 'REG', at: '23' },
    ]),
    mark: 'secondary',
  },
  standing(
    'P10',
    'A child accommodated by a voluntary organisation, their parent, or somebody with parental responsibility',
    'made to the organisation',
    [
      { key: 'REG', at: '21' },
      { key: 'REG', at: '22' },
    ],
  ),
]

export const standingOf = (code: StandingCode): Standing | undefined => standings.find(one => one.code === code)
