/** What somebody is to the child or the person affected. */
export const relationships = [
  ['self', 'They are the child or person affected themselves'],
  ['parent', 'Parent'],
  ['other person with parental responsibility', 'Another person with parental responsibility'],
  ['foster parent', 'Foster parent'],
  ['special guardian', 'Special guardian'],
  ['adoptive parent', 'Adoptive parent'],
  ['grandparent', 'Grandparent'],
  ['brother or sister', 'Brother or sister'],
  ['other relative', 'Another relative'],
  ['friend or supporter', 'Friend or supporter'],
  ['professional', 'Somebody who works with them'],
  ['none', 'Nothing of these'],
  ['not asked', 'Not asked'],
] as const

/** What a child can be over time. Somebody may be several at once. */
export const childStatuses = [
  'looked after',
  'in need',
  'child protection plan',
  'care leaver',
  'adopted',
  'special guardianship order',
  'not known to the council before',
  'died',
] as const

/** Who complained, as the report on the year counts it. */
export const complainantGroups = [
  'child or young person themselves',
  'child or young person through an advocate',
  'care leaver',
  'parent',
  'foster carer',
  'special guardian',
  'adopter',
  'grandparent or other relative',
  'adult about their own childhood',
  'professional or other body',
  'other',
  'not known',
] as const

/** Parts that somebody can stop having. Those of the procedure's own officers come and go by an appointment. */
export const partsThatEnd = [
  'complainant',
  'child',
  'person affected',
  'advocate',
  'representative',
  'relative',
  'other',
] as const
