import type { Source } from '../source.ts'

const practice = (title: string, cite: string, address: string): Source => ({
  title,
  cite,
  address,
  kind: 'practice',
  mark: 'verified',
})

/** Councils' own pages about their own practice. */
export const practiceRead = {
  DUTY20: practice(
    'LG Inform Plus duty page for regulation 20, still showing the wording of 2020',
    'LG Inform Plus',
    'https://standards.esd.org.uk/?uri=duty/3565',
  ),
  DUTY12: practice('LG Inform Plus duty page for regulation 12', 'LG Inform Plus', 'https://id.esd.org.uk/duty/3558'),
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
  BUCKS: practice('Buckinghamshire, annual report 2024-25', 'Buckinghamshire', 'https://www.buckinghamshire.gov.uk'),
  STAFFREP: practice('Staffordshire, annual report', 'Staffordshire', 'https://www.staffordshire.gov.uk'),
  DEVREP: practice('Devon, annual report', 'Devon', 'https://www.devon.gov.uk'),
  CPC: practice(
    'Hull, complaints about child protection conferences',
    'Hull',
    'https://hullscb.proceduresonline.com/chapters/p_complaints.html',
  ),
  KENT: practice(
    'Kent, policy on representations',
    'Kent',
    'https://kentchildcare.proceduresonline.com/pr_represent.html',
  ),
  WOK: practice(
    'Wokingham, answers on the timing of stage 2',
    'Wokingham',
    'https://www.wokingham.gov.uk/foi/stage-2-childrens-social-care-complaints-0',
  ),
} as const satisfies Record<string, Source>
