import type { Mark, SourceRef } from './sources.ts'

/** Where a matter goes that is outside this procedure. How to reach the body each council knows for itself. */
export interface RouteElsewhere {
  readonly id: string
  readonly matter: string
  readonly body: string
  /** What is known of a time limit there; null where there is none to tell. */
  readonly limit: string | null
  readonly source: readonly SourceRef[]
  readonly mark: Mark
}

const route = (
  id: string,
  matter: string,
  body: string,
  limit: string | null,
  source: readonly SourceRef[],
  mark: Mark,
): RouteElsewhere => ({ id, matter, body, limit, source, mark })

const recalled: readonly SourceRef[] = [{ key: 'GUIDANCE', at: '' }]

export const routesElsewhere: readonly RouteElsewhere[] = [
  route(
    'corporate',
    "Another matter of children's services, such as early help or general conduct",
    "The council's own complaints procedure",
    'The council’s own',
    [
      { key: 'KENT', at: '' },
      { key: 'D', at: '25 006 550' },
    ],
    'secondary',
  ),
  route(
    'data protection',
    'A data breach, access to records, or a record that is wrong',
    "The council's data protection officer, then the Information Commissioner",
    null,
    [{ key: 'D', at: '18 011 015' }],
    'verified',
  ),
  route(
    'freedom of information',
    'A refusal to give information',
    'A review inside the council, then the Information Commissioner',
    null,
    recalled,
    'recalled',
  ),
  route(
    'court',
    'What happened in court, orders, transcripts, reports prepared for a court',
    'The court, through a solicitor',
    null,
    [
      { key: 'LGASCH5', at: 'paragraph 1' },
      { key: 'D', at: '18 011 015' },
    ],
    'verified',
  ),
  route(
    'cafcass',
    'A Cafcass officer or guardian',
    "Cafcass's own complaints procedure, then the Parliamentary and Health Service Ombudsman",
    null,
    recalled,
    'recalled',
  ),
  route(
    'tribunal',
    'What an education, health and care plan says, or a refusal to assess or to issue one',
    'The First-tier Tribunal (Special Educational Needs and Disability), after a mediation certificate',
    'Two months from the decision, or one month from the certificate',
    recalled,
    'recalled',
  ),
  route(
    'plan delayed',
    'An education, health and care plan that is late, or not provided',
    "The council's own complaints procedure, then the Ombudsman",
    '12 months, to the Ombudsman',
    [{ key: 'D', at: '24 015 493' }],
    'verified',
  ),
  route(
    'school',
    'What a school did',
    "The school's own procedure",
    null,
    [{ key: 'LGASCH5', at: 'paragraph 5(2)' }],
    'verified',
  ),
  route(
    'adult care',
    'Social care of an adult, or an assessment of an adult carer',
    'The adult social care complaints procedure of 2009',
    '12 months',
    [{ key: 'DORS', at: '' }],
    'verified',
  ),
  route(
    'health',
    'The health service’s part in a joint complaint',
    'The health body; agree who leads, and answer together',
    null,
    recalled,
    'recalled',
  ),
  route(
    'conference',
    'A child protection conference and what it decided',
    "The chair of the conference, or the safeguarding partners' own procedure",
    null,
    [{ key: 'CPC', at: '' }],
    'verified',
  ),
  route(
    'designated officer',
    'An allegation against somebody who works with children',
    'The designated officer; the rest of the complaint stays open',
    null,
    recalled,
    'recalled',
  ),
  route(
    'discipline',
    'Conduct of staff that may be misconduct',
    "The council's disciplinary procedure; it pauses the complaint only so far as regulation 8 says",
    null,
    [{ key: 'REG', at: '8(1)' }],
    'verified',
  ),
  route('staff concern', 'A concern of a member of staff', 'Whistleblowing or grievance', null, recalled, 'recalled'),
  route(
    'fostering panel',
    'Approval or registration of a foster carer, or assessment of an adopter',
    'The fostering panel, or the independent review mechanism',
    '28 days, typically',
    [{ key: 'MAN', at: '' }],
    'secondary',
  ),
  route(
    'reviewing officer',
    'A decision of an independent reviewing officer, or a dispute about a care plan',
    'The reviewing officer as well; the complaint may go on beside it',
    null,
    recalled,
    'recalled',
  ),
  route(
    'provider',
    "A children's home or an agency",
    "The provider's own procedure, and this one where the council arranged it; Ofsted",
    null,
    recalled,
    'recalled',
  ),
  route(
    'compensation',
    'A claim for injury, negligence or compensation',
    "The council's insurers, or the court; by itself it does not stop the complaint",
    'The limitation periods of the law',
    recalled,
    'recalled',
  ),
  route('councillor', 'Conduct of a councillor', 'The monitoring officer', null, recalled, 'recalled'),
  route(
    'another body',
    'What the police, another council or a contractor did',
    'That body; share the complaint only with consent',
    null,
    recalled,
    'recalled',
  ),
]

/** What everybody who is sent elsewhere is told: section 2.6 has it go with each routing. */
export const OMBUDSMAN_PARAGRAPH =
  'You can ask the Local Government and Social Care Ombudsman to look at whether this was the right decision.'
