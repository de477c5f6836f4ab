/** What points of complaint are about, in two levels, as the report on a year counts them. */
const themes = {
  communication: ['calls not returned', 'not kept informed', 'not listened to', 'letters and wording', 'language'],
  'assessment and planning': ['delay', 'accuracy', 'plan not followed', 'reviews and meetings'],
  'support and services': ['not provided', 'delay', 'quality', 'reduced or ended', 'money and allowances'],
  'care and placement': [
    'choice of placement',
    'moves',
    'standard of care',
    'time with family',
    'education and health',
  ],
  'leaving care': ['pathway plan', 'a place to live', 'money', 'support'],
  staff: ['conduct or attitude', 'change of worker', 'unfair treatment'],
  'child protection': ['how it was done', 'meetings and minutes', 'safety of a child'],
  'adoption and special guardianship': ['support', 'assessment', 'delay'],
  information: ['inaccurate record', 'shared without agreement', 'not given'],
  'how the complaint was handled': ['delay', 'no answer', 'stage refused'],
} as const

/** "communication: calls not returned" */
export const themesInTwoLevels: readonly string[] = [
  ...Object.entries(themes).flatMap(([theme, details]) => details.map(detail => `${theme}: ${detail}`)),
  'other',
]
