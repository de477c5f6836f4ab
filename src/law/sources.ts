/**
 * How sure we are. `verified`: the text itself was read. `secondary`: read on a page that reports it. `recalled`:
 * written from general knowledge, to be checked and open to an authority's own figure. `derived`: our inference.
 */
export type Mark = 'verified' | 'secondary' | 'recalled' | 'derived'

export interface Source {
  readonly title: string
  /** How a reference to it begins: "Regulation", "Local Government Act 1974". */
  readonly cite: string
  readonly address: string | null
  readonly kind: 'law' | 'guidance' | 'ombudsman' | 'practice'
  readonly mark: Mark
}

const LEGISLATION = 'https://www.legislation.gov.uk'

const law = (title: string, cite: string, address: string): Source => ({
  title,
  cite,
  address: `${LEGISLATION}/${address}`,
  kind: 'law',
  mark: 'verified',
})
const guidance = (title: string, cite: string, address: string | null, mark: Mark): Source => ({
  title,
  cite,
  address,
  kind: 'guidance',
  mark,
})
const ombudsman = (title: string, cite: string, address: string): Source => ({
  title,
  cite,
  address,
  kind: 'ombudsman',
  mark: 'verified',
})
const practice = (title: string, cite: string, address: string): Source => ({
  title,
  cite,
  address,
  kind: 'practice',
  mark: 'verified',
})

const LGO = 'https://www.lgo.org.uk'

/** Everything the rules of this program rest on. A rule names its source by the key. */
export const sources = {
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
  DUTY20: practice(
    'LG Inform Plus duty page for regulation 20, still showing the wording of 2020',
    'LG Inform Plus',
    'https://standards.esd.org.uk/?uri=duty/3565',
  ),
  DUTY12: practice('LG Inform Plus duty page for regulation 12', 'LG Inform Plus', 'https://id.esd.org.uk/duty/3558'),
  GUIDANCE: guidance(
    'Getting the Best from Complaints, statutory guidance of 2006 (its detailed rules were not read)',
    'Getting the Best from Complaints (2006)',
    null,
    'recalled',
  ),
  GBOPEN: guidance(
    'Opening of Getting the Best from Complaints',
    'Getting the Best from Complaints (2006)',
    'https://anyflip.com/orys/puir/basic',
    'verified',
  ),
  GBWEB: guidance(
    'Archive page for Getting the Best from Complaints',
    'Getting the Best from Complaints (2006)',
    'https://webarchive.nationalarchives.gov.uk',
    'verified',
  ),
  LOOKED: guidance(
    'Note on the standing of the guidance under section 7 of the Local Authority Social Services Act 1970',
    'lookedafter.org.uk',
    'https://lookedafter.org.uk',
    'secondary',
  ),
  FRG1: guidance(
    'Family Rights Group on stage 1',
    'Family Rights Group, stage 1',
    'https://frg.org.uk/get-help-and-advice/what/complaints/stage-1-informal-problem-solving/',
    'secondary',
  ),
  FRG2: guidance('Family Rights Group on stage 2', 'Family Rights Group, stage 2', 'https://frg.org.uk', 'secondary'),
  FRG3: guidance('Family Rights Group on stage 3', 'Family Rights Group, stage 3', 'https://frg.org.uk', 'secondary'),
  IPX: guidance(
    "A council's description of the independent person's role",
    'Description of the independent person',
    'https://www.hojona.com/2017/09/07/independent-person-58-00-per-hour-hackney-council-london/',
    'secondary',
  ),
  IOX: guidance(
    "Description of the investigating officer's role",
    'Description of the investigating officer',
    'https://avocetisw.co.uk',
    'secondary',
  ),
  MAN: guidance(
    "Procedure manuals of several councils' children's services",
    "Children's services procedure manuals",
    'https://www.proceduresonline.com',
    'secondary',
  ),
  GLOS: practice(
    'Gloucestershire County Council, complaints page',
    'Gloucestershire',
    'https://www.gloucestershire.gov.uk/council-and-democracy/complaints-and-feedback/complaints-about-children-and-young-peoples-services',
  ),
  STOCK: practice('Stockton-on-Tees council, complaints page', 'Stockton-on-Tees', 'https://www.stockton.gov.uk'),
  MIDD: practice('Middlesbrough council, complaints page', 'Middlesbrough', 'https://www.middlesbrough.gov.uk'),
  DORS: practice(
    'Dorset Council, social care complaints page',
    'Dorset',
    'https://www.dorsetcouncil.gov.uk/your-council/complaints-compliments-and-comments/how-to-complain-about-social-care-services',
  ),
  BEX: practice(
    'Bexley council, stages of the complaints procedure',
    'Bexley',
    'https://www.bexley.gov.uk/about-council/complaints-and-feedback/childrens-social-care-complaints/stages-complaints-procedure',
  ),
  RRC: guidance(
    'Complaints consultancy, questions and answers',
    'RR Consultancy',
    'https://www.rrconsultancy.org/?p=1341',
    'secondary',
  ),
  CORAM: guidance('Coram Voice, advice on complaints', 'Coram Voice', 'https://coramvoice.org.uk', 'secondary'),
  BUCKS: practice('Buckinghamshire, annual report 2024-25', 'Buckinghamshire', 'https://www.buckinghamshire.gov.uk'),
  STAFFREP: practice('Staffordshire, annual report', 'Staffordshire', 'https://www.staffordshire.gov.uk'),
  DEVREP: practice('Devon, annual report', 'Devon', 'https://www.devon.gov.uk'),
  HANS: {
    title: 'Written answer on annual reports, 12 January 2009',
    cite: 'Hansard, 12 January 2009',
    address: 'https://hansard.parliament.uk/Commons/2009-01-12/debates/09011220000025',
    kind: 'guidance',
    mark: 'secondary',
  },
  D: ombudsman(
    'A decision of the Local Government and Social Care Ombudsman',
    'Ombudsman decision',
    `${LGO}/decisions`,
  ),
  GUIDE21: ombudsman(
    "Ombudsman's guide for practitioners, March 2021 (news of it)",
    "Ombudsman's guide for practitioners (2021)",
    `${LGO}/information-centre/news/2021/mar/ombudsman-issues-guide-for-dealing-with-children-s-statutory-complaints`,
  ),
  REMEDY: ombudsman(
    "Ombudsman's guidance on remedies",
    "Ombudsman's guidance on remedies",
    `${LGO}/information-centre/staff-guidance/guidance-on-remedies`,
  ),
  MANUALS: ombudsman(
    "Ombudsman's manuals for its staff",
    "Ombudsman's manuals",
    `${LGO}/information-centre/staff-guidance`,
  ),
  CHALL: ombudsman(
    'Ombudsman, how to challenge a decision',
    'Ombudsman, challenging our decisions',
    `${LGO}/information-centre/about-us/our-performance/challenging-our-decisions`,
  ),
  BULL: ombudsman(
    "Ombudsman's weekly decision bulletins",
    "Ombudsman's weekly bulletin",
    'https://content.govdelivery.com/accounts/UKLGO/bulletins/2f65e34',
  ),
  OFSTED: ombudsman(
    'Information-sharing protocol of Ofsted and the Ombudsman, 5 December 2019',
    'Ofsted and Ombudsman protocol (2019)',
    'https://www.gov.uk/government/publications/information-sharing-protocol-ofsted-and-the-local-government-and-social-care-ombudsman-lgsco',
  ),
  COUNT: {
    title: 'Case law on counting days from an event (Lester v Garland and notes on it)',
    cite: 'Lester v Garland',
    address: 'https://cetient.com/case/6418243/bemis-v-leonard',
    kind: 'law',
    mark: 'secondary',
  },
} as const satisfies Record<string, Source>

export type SourceKey = keyof typeof sources

/** `at` is the place in it: for REG "17(6)(b)", for an Act "section 26B", for D the reference; empty for the whole. */
export interface SourceRef {
  readonly key: SourceKey
  readonly at: string
}

/** "Regulation 17(6)(b)", "Local Government Act 1974, section 26B", "Ombudsman decision 25 005 179" */
export function sourceText({ key, at }: SourceRef): string {
  const { cite } = sources[key]
  if (at === '') return key === 'REG' ? sources.REG.title : cite
  return key === 'REG' || key === 'D' ? `${cite} ${at}` : `${cite}, ${at}`
}

/** Where it can be read; null when no address is known. */
export function sourceAddress({ key, at }: SourceRef): string | null {
  const regulation = key === 'REG' ? /^\d+/.exec(at)?.[0] : undefined
  const { address } = sources[key]
  return regulation === undefined ? address : `${address}/regulation/${regulation}`
}
