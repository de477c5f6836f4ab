/** An email that nobody wrote, as it comes in. */
export interface PracticeMail {
  readonly from: string
  readonly subject: string
  readonly id: string
  /** How long before the first start it came, in minutes. */
  readonly minutesBefore: number
  readonly headers: readonly string[]
  readonly lines: readonly string[]
}

/** What somebody finds who tries the inbox: a complaint, an answer about one that is known, and what a machine wrote. */
export const practiceMails = (reference: string): readonly PracticeMail[] => [
  {
    from: 'Sunniva Thornback <s.thornback@home.example>',
    subject: 'Nobody told us that the visits would stop',
    id: 'practice-1@home.example',
    minutesBefore: 55,
    headers: [],
    lines: [
      'Hello,',
      '',
      'I look after my grandson. His visits with his brother stopped in the half-term holiday and nobody has told us why.',
      'I rang three times and was promised a call back each time. I want to complain about this, please.',
      '',
      'I would also like to know who decides when they see each other again.',
      '',
      'Sunniva Thornback',
    ],
  },
  {
    from: 'Family <answers@home.example>',
    subject: `Re: ${reference}`,
    id: 'practice-2@home.example',
    minutesBefore: 180,
    headers: [],
    lines: [
      `About ${reference}: thank you for your letter. We can come on Thursday after school, not before.`,
      '',
      'Please write and do not ring, the phone is not ours.',
    ],
  },
  {
    from: 'Youth Club <office@club.example>',
    subject: 'Automatic answer: out of the office',
    id: 'practice-3@club.example',
    minutesBefore: 400,
    headers: ['Auto-Submitted: auto-replied'],
    lines: ['The office is closed until Monday. This answer was written by a machine.'],
  },
]
