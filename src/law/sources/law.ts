import type { Source } from '../source.ts'

const LEGISLATION = 'https://www.legislation.gov.uk'

const law = (title: string, cite: string, address: string): Source => ({
  title,
  cite,
  address: `${LEGISLATION}/${address}`,
  kind: 'law',
  mark: 'verified',
})

/** Acts and Regulations, and the cases on counting days. */
export const lawRead = {
  REG: law(
    'The Children Act 1989 Representations Procedure (England) Regulations 2006, SI 2006/1738',
    'Regulation',
    'uksi/2006/1738',
  ),
  COV: law(
    'The Adoption and Children (Coronavirus) (Amendment) Regulations 2020, SI 2020/445',
    'SI 2020/445',
    'uksi/2020/445',
  ),
  ADV: law(
    'The Advocacy Services and Representations Procedure (Children) (Amendment) Regulations 2004, SI 2004/719',
    'SI 2004/719',
    'uksi/2004/719',
  ),
  CA: law('Children Act 1989, sections 24D and 26', 'Children Act 1989', 'ukpga/1989/41'),
  CA26A: law('Children Act 1989, section 26A', 'Children Act 1989', 'ukpga/1989/41/section/26A'),
  UKGDPR: {
    title:
      'UK General Data Protection Regulation, articles 5 (principles) and 32 (security of processing), and recital 26 (who can be identified)',
    cite: 'UK GDPR',
    address: 'https://www.legislation.gov.uk/eur/2016/679',
    kind: 'law',
    mark: 'recalled',
  },
  SCH7: {
    title: 'Children Act 1989, Schedule 7, paragraph 6, as debated in 1989',
    cite: 'Children Act 1989',
    address: 'https://publications.parliament.uk/pa/cm198889/cmhansrd/1989-10-23/Debate-4.html',
    kind: 'law',
    mark: 'secondary',
  },
  LGA26B: law('Local Government Act 1974, section 26B', 'Local Government Act 1974', 'ukpga/1974/7/section/26B'),
  LGA30: law(
    'Local Government Act 1974, section 30 (subsections (4) to (7) read in an older version)',
    'Local Government Act 1974',
    'ukpga/1974/7/section/30',
  ),
  LGA31: law(
    'Local Government Act 1974, section 31 (read in an older version)',
    'Local Government Act 1974',
    'ukpga/1974/7/section/31',
  ),
  LGASCH5: law('Local Government Act 1974, Schedule 5', 'Local Government Act 1974', 'ukpga/1974/7/schedule/5'),
  BFDA: law('Banking and Financial Dealings Act 1971', 'Banking and Financial Dealings Act 1971', 'ukpga/1971/80'),
  COUNT: {
    title: 'Case law on counting days from an event (Lester v Garland and notes on it)',
    cite: 'Lester v Garland',
    address: 'https://cetient.com/case/6418243/bemis-v-leonard',
    kind: 'law',
    mark: 'secondary',
  },
} as const satisfies Record<string, Source>
