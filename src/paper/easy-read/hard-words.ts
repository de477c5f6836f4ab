/** What the words of the procedure mean, for a reader who never met them. */
const meanings: readonly (readonly [word: string, said: RegExp, meaning: string])[] = [
  ['Advocate', /\badvocates?\b/i, 'Somebody who helps you to say what you want. It is free.'],
  ['Complaint', /\bcomplaints?\b/i, 'You tell us that something is wrong.'],
  ['Council', /\bcouncil\b/i, 'We run services for children and families.'],
  ['Finding', /\bfindings?\b/i, 'What somebody thinks happened, after looking into it.'],
  ['Inconclusive', /\binconclusive\b/i, 'We could not find out for sure.'],
  [
    'Independent person',
    /\bindependent person\b/i,
    'Somebody who does not work for the council. They make sure that it is fair.',
  ],
  ['Investigating officer', /\binvestigating officer\b/i, 'Somebody who finds out what happened.'],
  ['Ombudsman', /\bombudsman\b/i, 'People outside the council. They check how complaints are handled.'],
  ['Panel', /\bpanel\b/i, 'Three people who listen. They do not work for the council.'],
  ['Partially upheld', /\bpartially upheld\b/i, 'You were right about part of it.'],
  ['Not upheld', /\bnot upheld\b/i, 'We do not think that it happened in that way.'],
  ['Upheld', /(?<!\bnot )(?<!\bpartially )\bupheld\b/i, 'You were right.'],
  ['Recommendation', /\brecommend(ation)?s?\b/i, 'What somebody says the council should do.'],
  ['Working day', /\bworking days?\b/i, 'Monday to Friday. Bank holidays do not count.'],
]

/** Those of them that a text has, in the order of the alphabet. */
export const hardWordsIn = (text: string): readonly { readonly word: string; readonly meaning: string }[] =>
  meanings
    .flatMap(([word, said, meaning]) => (said.test(text) ? [{ word, meaning }] : []))
    .toSorted((a, b) => (a.word < b.word ? -1 : 1))
