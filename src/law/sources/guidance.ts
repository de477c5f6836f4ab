import type { Mark, Source } from '../source.ts'

const guidance = (title: string, cite: string, address: string | null, mark: Mark): Source => ({
  title,
  cite,
  address,
  kind: 'guidance',
  mark,
})

/** Guidance, and what others report of it. */
export const guidanceRead = {
  ICOANON: guidance(
    'Information Commissioner’s guidance on anonymisation, pseudonymisation and privacy enhancing technologies',
    'Guidance on anonymisation',
    'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/data-sharing/anonymisation/',
    'recalled',
  ),
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
  RRC: guidance(
    'Complaints consultancy, questions and answers',
    'RR Consultancy',
    'https://www.rrconsultancy.org/?p=1341',
    'secondary',
  ),
  CORAM: guidance('Coram Voice, advice on complaints', 'Coram Voice', 'https://coramvoice.org.uk', 'secondary'),
  HANS: {
    title: 'Written answer on annual reports, 12 January 2009',
    cite: 'Hansard, 12 January 2009',
    address: 'https://hansard.parliament.uk/Commons/2009-01-12/debates/09011220000025',
    kind: 'guidance',
    mark: 'secondary',
  },
  FRGOLD: guidance(
    'Family Rights Group, older advice page',
    'Family Rights Group, older advice',
    'https://www.frg.org.uk/6-2-what-childrens-services-should-do-when-they-get-your-complaint',
    'secondary',
  ),
  ART39: guidance(
    "Article 39, digests of the Ombudsman's decisions about children",
    'Article 39',
    'https://article39.org.uk',
    'secondary',
  ),
} as const satisfies Record<string, Source>
