import type { Template } from '../template.ts'

/** Words of office, each with words that everybody uses. */
const forAll: Readonly<Record<string, string>> = {
  accordingly: 'so',
  additional: 'more',
  adjudication: 'decision',
  'advise you': 'tell you',
  allegation: 'what was said',
  allegations: 'what was said',
  ascertain: 'find out',
  assistance: 'help',
  cease: 'stop',
  commence: 'start',
  commenced: 'started',
  concerning: 'about',
  consequently: 'so',
  correspondence: 'letters',
  deem: 'think',
  deemed: 'thought',
  dissatisfied: 'not happy',
  endeavour: 'try',
  enquire: 'ask',
  ensure: 'make sure',
  expedite: 'speed up',
  facilitate: 'help',
  forthwith: 'at once',
  'further to': 'after',
  furthermore: 'also',
  hereby: '(leave it out)',
  herewith: 'with this letter',
  implement: 'carry out',
  implemented: 'carried out',
  'in accordance with': 'by',
  'in order to': 'to',
  'in respect of': 'about',
  'in the event that': 'if',
  'in the event of': 'if there is',
  inform: 'tell',
  initiate: 'start',
  'in relation to': 'about',
  liaise: 'talk',
  moreover: 'also',
  notify: 'tell',
  notified: 'told',
  notwithstanding: 'even though',
  obtain: 'get',
  particulars: 'details',
  'prior to': 'before',
  pursuant: 'under',
  regarding: 'about',
  reside: 'live',
  residence: 'home',
  retain: 'keep',
  solely: 'only',
  statutory: 'set by law',
  subsequent: 'later',
  subsequently: 'later',
  terminate: 'end',
  undertake: 'do',
  upon: 'on',
  utilise: 'use',
  whilst: 'while',
  'with regard to': 'about',
  'with reference to': 'about',
}

/** Words that a child hears from nobody but the council. */
const forChildren: Readonly<Record<string, string>> = {
  accommodation: 'where you live',
  assessment: 'finding out what you need',
  complainant: 'you',
  conclude: 'think',
  contact: 'seeing your family',
  evidence: 'what shows it',
  inconclusive: 'we could not find out',
  investigate: 'look into',
  investigation: 'looking into it',
  lac: 'in our care',
  outcome: 'what happened in the end',
  placement: 'where you live',
  procedure: 'the way we do it',
  recommendation: 'what we should do',
  representation: 'what you told us',
  respite: 'a short break',
  review: 'looking again',
  siblings: 'brothers and sisters',
  sufficient: 'enough',
  transition: 'change',
  upheld: 'you were right',
}

/** A word of office in a text, how often it is there, and what could be said instead. */
export interface Official {
  readonly said: string
  readonly plainer: string
  readonly times: number
}

const listed = (reader: Template['reader']): readonly (readonly [string, string])[] =>
  Object.entries(reader === 'child' ? { ...forAll, ...forChildren } : forAll)

/** The words of office in a text, those that are there most often first. */
export const officialWordsIn = (text: string, reader: Template['reader']): readonly Official[] =>
  listed(reader)
    .map(([said, plainer]) => ({
      said,
      plainer,
      times: [...text.matchAll(new RegExp(`(?<![\\p{L}’'-])${said}(?![\\p{L}-])`, 'giu'))].length,
    }))
    .filter(({ times }) => times > 0)
    .toSorted((a, b) => b.times - a.times)
