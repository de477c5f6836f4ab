import type { Mark, SourceRef } from './sources.ts'

export const functionCodes = ['F1', 'F2', 'F3', 'F4', 'F5', 'F6'] as const
export type FunctionCode = (typeof functionCodes)[number]

/** A function of the council that can be complained about here. The test is which function it is, never which team. */
export interface QualifyingFunction {
  readonly code: FunctionCode
  readonly name: string
  readonly provisions: string
  readonly source: readonly SourceRef[]
  readonly mark: Mark
}

const qualifying = (
  code: FunctionCode,
  name: string,
  provisions: string,
  source: readonly SourceRef[],
): QualifyingFunction => ({ code, name, provisions, source, mark: 'verified' })

/** What happened in court, and a report that a court ordered, is outside whichever of these it touches. */
export const qualifyingFunctions: readonly QualifyingFunction[] = [
  qualifying(
    'F1',
    'Support for children and families, accommodation, looked-after children, leaving care',
    'Children Act 1989, all of Part 3',
    [{ key: 'CA', at: 'section 26(3A)(a)' }],
  ),
  qualifying(
    'F2',
    'Applying for a care or supervision order, the effect of a care order, contact with a child in care',
    'Part 4, only sections 31(1), 33(3), (4) and (6) to (9), 34(6) and (8), 35(1) and (2)',
    [{ key: 'REG', at: '3' }],
  ),
  qualifying(
    'F3',
    'Child assessment orders and emergency protection',
    'Part 5, only sections 43(1), 44(1), (10) and (11). Enquiries under section 47 are not listed',
    [{ key: 'REG', at: '3' }],
  ),
  qualifying(
    'F4',
    'Adoption and adoption support',
    'Adoption and Children Act 2002 sections 18 to 40 as listed, and the adoption Regulations of 2005 as listed',
    [{ key: 'REG', at: '4' }],
  ),
  qualifying(
    'F5',
    'Special guardianship support',
    'Special Guardianship Regulations 2005, regulation 3(1)(a), (b)(i) and (c) to (e), and Part 2 chapter 2 so far as related',
    [{ key: 'REG', at: '5' }],
  ),
  qualifying('F6', 'Exemptions from the usual fostering limit', 'Children Act 1989, Schedule 7', [
    { key: 'REG', at: '23' },
  ]),
]
