import { z } from 'zod'

/** Why a passage is taken out: each passage has one of them. */
export const ground = z.enum([
  'another person',
  'serious harm',
  'health',
  'legal papers',
  'contact details',
  'other reason',
])
export type Ground = z.infer<typeof ground>

interface AboutGround {
  /** On the copy, where whoever reads it sees why there is a gap. */
  readonly onCopy: string
  /** For whoever decides. */
  readonly hint: string
  /** null where no law is named. `recalled`: from memory, not read. */
  readonly source: { readonly words: string; readonly mark: 'recalled' } | null
}

const recalled = (words: string) => ({ words, mark: 'recalled' }) as const

export const aboutGround: Readonly<Record<Ground, AboutGround>> = {
  'another person': {
    onCopy: 'information about another person',
    hint: 'Somebody else’s personal data, and it would not be fair to them to give it.',
    source: recalled('Data Protection Act 2018, Schedule 2, paragraph 16'),
  },
  'serious harm': {
    onCopy: 'likely to cause serious harm',
    hint: 'Giving it would be likely to cause serious harm to somebody’s physical or mental health.',
    source: recalled('Data Protection Act 2018, Schedule 3, Part 3 (social work data)'),
  },
  health: {
    onCopy: 'information about somebody’s health',
    hint: 'Somebody’s health. Who treats them may have to be asked first.',
    source: recalled('Data Protection Act 2018, Schedule 3, Part 2 (health data)'),
  },
  'legal papers': {
    onCopy: 'legal advice or papers of a court',
    hint: 'Legal advice, or papers of a family court, which may not be passed on without its leave.',
    source: recalled(
      'Family Procedure Rules 2010, Part 12, Chapter 7; Data Protection Act 2018, Schedule 2, paragraph 19',
    ),
  },
  'contact details': {
    onCopy: 'an address or other contact details',
    hint: 'Where somebody lives or how they are reached: above all where somebody must not know it.',
    source: null,
  },
  'other reason': { onCopy: 'another reason', hint: 'Say which in words.', source: null },
}
