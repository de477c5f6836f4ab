import type { Question } from './template.ts'

/** Every letter says who answers for it and how to reach them. */
export const askedOfAll: readonly Question[] = [
  { name: 'signedBy', label: 'Who signs the letter?', hint: 'Their name and post.', needed: true },
  {
    name: 'reach',
    label: 'How can they be reached?',
    hint: 'Telephone, email and postal address.',
    needed: true,
    long: true,
  },
]
