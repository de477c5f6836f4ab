import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isoDay } from '#law/day.ts'
import type { CaseSecrets, PersonSecrets } from '#stream/case-secrets.ts'
import { onDay } from '#stream/when.ts'
import type { Find } from './find.ts'
import { readBack } from './read-back.ts'

const person = (personId: string, name: string, more: Partial<PersonSecrets> = {}): PersonSecrets => ({
  personId,
  name,
  otherNames: [],
  addresses: [],
  emails: [],
  phones: [],
  born: null,
  places: [],
  inTheCase: true,
  ...more,
})

const secrets: CaseSecrets = {
  people: [
    person('mother', 'Ms Siobhán O’Rourke-Dunmore', {
      otherNames: ['Shiv', 'Siobhán Kettleby'],
      addresses: ['14 Larkspur Avenue, Ambleton, QX7 4ZP'],
      emails: ['s.orourke81@example.org'],
      phones: ['01632 960 117', '+44 7700 900461'],
    }),
    person('child', 'John Müller', { born: onDay(isoDay('2012-03-04')), places: ['Thornlea Primary School'] }),
    person('worker', 'Mark Bradford'),
    person('x', 'Ms X'),
    person('manager', 'Priya Lindqvist', { inTheCase: false }),
  ],
  references: ['NM/2026/0016', '23 004 711', 'LCS-88213'],
  council: 'Bradford Metropolitan District Council',
}
const reading = { pseudonyms: ['Ms A', 'Child B', 'Social Worker 1'], daysAreChosen: false }
const read = (text: string): readonly Find[] =>
  readBack([{ key: 'body', label: 'The account', text }], secrets, reading)
const told = (text: string): readonly string[] => read(text).map(({ gravity, text: found }) => `${gravity}: ${found}`)
const secretIn = (text: string) => read(text).filter(({ gravity }) => gravity !== 'to look at')

const frame = (leak: string): string => `Ms A wrote to the council and ${leak} was then named in the reply.`

/** Each stands in a text that is otherwise clean. */
const never: Readonly<Record<string, readonly string[]>> = {
  'a forename': [
    'Siobhán',
    'Siobhan',
    'siobhan',
    'SIOBHAN',
    'Siobhan’s',
    "Siobhán's",
    'Ｓｉｏｂｈａｎ',
    'Síobhàn',
    '𝓢iobhan',
  ],
  'a forename of four letters': [
    'John',
    'JOHN',
    'john',
    "John's",
    'Johns',
    'Jоhn',
    'Jοhn',
    'J0hn',
    'Ｊohn',
    '🅹🅾🅷🅽',
    'ᴊᴏʜɴ',
  ],
  'a name that something nobody sees breaks': [
    'Jo\u00adhn',
    'J\u200bo\u200bh\u200bn',
    'Jo\u2060hn',
    'Jo\ufeffhn',
    'Jo\u034fhn',
  ],
  'a name that markup breaks': [
    'Jo<b>hn</b>',
    'Jo<!-- -->hn',
    'Jo**hn**',
    'J_o_h_n',
    '&#74;ohn',
    'J&#x6f;hn',
    'Jo&shy;hn',
    'J%6Fhn',
    '<img alt="John">',
  ],
  'a name over a line': ['Jo-\nhn', 'John\nMüller', 'Siob-\nhan'],
  'a name in single letters': ['J o h n', 'J.o.h.n.', 'J-o-h-n', 'J  o  h  n', 'J O H N'],
  'a surname': ['Müller', 'Muller', 'Mueller', 'Mullers', 'the Müllers', 'MULLER', 'Müller’s'],
  'parts of a double surname': [
    'O’Rourke',
    "O'Rourke",
    'ORourke',
    'O’Rourke-Dunmore',
    'Dunmore',
    'Dunmores',
    'O`Rourke',
    'Rourke-Dunmore',
  ],
  'a nickname': ['Shiv', 'shiv', 'Shiv’s', 'S h i v'],
  'a former name': ['Kettleby', 'Siobhan Kettleby', 'KETTLEBY'],
  'names in reverse or run together': [
    'Müller, John',
    'Muller John',
    'JohnMuller',
    'johnmuller',
    'john.muller',
    'john_muller',
    '#JohnMuller',
    'JMuller',
    'muller2012',
    'MrMuller',
  ],
  'a whole name that is ordinary words': [
    'Mark Bradford',
    'mark bradford',
    'Bradford, Mark',
    'Mark J. Bradford',
    'MarkBradford',
  ],
  'a name that is a title and a letter': ['Ms X', 'ms x', 'Ms X’s'],
  'a whole name of the council’s own people': ['Priya Lindqvist', 'Lindqvist, Priya', 'priya lindqvist'],
  'an address': [
    '14 Larkspur Avenue',
    '14 Larkspur Ave',
    '14, Larkspur Avenue',
    '14Larkspur',
    'Larkspur Avenue',
    'larkspur ave.',
    'LARKSPUR AV',
    'Larkspur  Avenue',
    'L a r k s p u r Avenue',
  ],
  'a postcode': ['QX7 4ZP', 'QX74ZP', 'qx7 4zp', 'Q X 7 4 Z P', 'QX7-4ZP'],
  'a date of birth': [
    '4 March 2012',
    '04/03/12',
    '4.3.2012',
    '2012-03-04',
    'March 4th 2012',
    '4th of March 2012',
    '4th of March, 2012',
    '4 Mar 2012',
    '4 March ’12',
    '04-03-2012',
    '4/3/2012',
    '03/04/2012',
    'Mar. 4, 2012',
    'fourth of March 2012',
    '04032012',
    '20120304',
    '2012/3/4',
    '4th March\n2012',
    '04 03 2012',
  ],
  'an email address': [
    's.orourke81@example.org',
    'S.ORourke81@Example.org',
    's.orourke81 @ example.org',
    's.orourke81 at example dot org',
    's.orourke81',
  ],
  'a telephone number': [
    '01632 960 117',
    '01632960117',
    '01632-960-117',
    '(01632) 960117',
    '+44 1632 960117',
    '+441632960117',
    '960117',
    '960 117',
    '07700 900461',
    '07700900461',
    '+44 (0)7700 900 461',
    '0 7 7 0 0 9 0 0 4 6 1',
  ],
  'a reference': [
    'NM/2026/0016',
    'NM 2026 0016',
    'NM20260016',
    'nm-2026-0016',
    'NM/2026/16',
    '2026/0016',
    '2026/16',
    '2026 0016',
    'N M / 2 0 2 6 / 0 0 1 6',
    '23 004 711',
    '23004711',
    '23-004-711',
    'LCS-88213',
    'LCS88213',
    'lcs 88213',
  ],
  'a school': ['Thornlea Primary School', 'thornlea primary school', 'ThornleaPrimarySchool'],
}

describe('an account read back', () => {
  for (const [what, leaks] of Object.entries(never))
    it(`never passes ${what}`, () => {
      for (const leak of leaks) {
        const found = read(frame(leak)).filter(({ gravity }) => gravity === 'never')
        assert.ok(found.length > 0, `${JSON.stringify(leak)}: ${told(frame(leak)).join('; ') || 'nothing'}`)
      }
    })

  it('asks about what may be the ordinary word, the place or initials of something else', () => {
    for (const leak of [
      'Mark',
      'mark',
      'Bradford',
      'J.M.',
      'JM',
      'J M',
      '4 March',
      'QX7',
      'Larkspur',
      'Ambleton',
      'Thornlea',
      'Jo hn',
      'Mü ller',
    ])
      assert.deepEqual(
        secretIn(frame(leak)).map(({ gravity }) => gravity),
        ['unless ordinary'],
        `${leak}: ${told(frame(leak)).join('; ')}`,
      )
  })

  it('finds every one of them at once, wherever they stand', () => {
    const all = Object.values(never).flat()
    const places = all.map((text, at) => ({ key: `cell-${at}`, label: `Cell ${at}`, text }))
    const found = new Set(
      readBack(places, secrets, reading)
        .filter(({ gravity }) => gravity === 'never')
        .map(({ place }) => place),
    )
    assert.deepEqual(
      places.filter(({ key }) => !found.has(key)).map(({ text }) => text),
      [],
    )
  })

  it('shows each with its place and what stands around it, and the same passage keeps its key', () => {
    const [first, second] = read('First John. Then John again.')
    assert.deepEqual([first?.text, first?.before, first?.after], ['John', 'First ', '. Then John again.'])
    assert.notEqual(first?.key, second?.key)
    const twice = read('John. John. John.').map(({ key }) => key)
    assert.equal(new Set(twice).size, 3)
    assert.equal(read('A long way before. First John. Then John again.').at(0)?.key === undefined, false)
  })

  it('invents nothing in a text that is clean', () => {
    const clean = [
      'Ms A complained in spring 2024 that the council did not visit Child B as often as the plan said.',
      'Social Worker 1 left in March 2024, and nobody told Ms A. The council took 84 working days instead of 25.',
      'The investigating officer upheld three of seven points. The council paid £500 and apologised within a month.',
      'It may be that letters were sent. As a result, the team now calls every family within five days of a change.',
      'We will read all plans again. Nobody had written down who was to do so, and that is what we learnt.',
      'Point 2: telephone calls were not returned | not upheld | upheld | upheld',
      'The joint review was on time. There was an answer in 10 working days; 1,500 pounds was offered in 2025.',
    ]
    for (const text of clean) assert.deepEqual(told(text), [], text)
  })

  it('asks somebody to look at what only may tell who it is', () => {
    const cases: Readonly<Record<string, string>> = {
      capital: 'The family then moved to Hexham for the winter.',
      age: 'Child B was nine years old when it began.',
      'exact date': 'The reply was sent on 9 May 2024 to Ms A.',
      'nobody of the cast': 'The council then wrote to Mr D about it.',
      'few share it': 'One of the twins had moved.',
      email: 'Write to complaints@council.example for a copy.',
      telephone: 'Call 01632 960 999 for a copy.',
      postcode: 'It met at a place in AB1 2CD every week.',
    }
    for (const [kind, text] of Object.entries(cases)) {
      const found = read(text)
      assert.ok(
        found.some(one => one.kind === kind && one.gravity === 'to look at'),
        `${kind}: ${told(text).join('; ')}`,
      )
    }
  })

  it('leaves days alone where the writer chose days, but never a day somebody was born', () => {
    const days = { ...reading, daysAreChosen: true }
    const at = (text: string) => readBack([{ key: 'body', label: '', text }], secrets, days)
    assert.deepEqual(at('The reply was sent on 9 May 2024.'), [])
    assert.equal(at('The reply was sent on 4 March 2012.')[0]?.kind, 'date of birth')
  })

  it('comes to an end with a very long text of anything', () => {
    for (const text of [
      'a '.repeat(50_000),
      '<'.repeat(100_000),
      'John '.repeat(20_000),
      '1 '.repeat(50_000),
      '\u202e👨‍👩‍👧'.repeat(12_000),
      '&#74'.repeat(20_000),
      '0'.repeat(100_000),
    ]) {
      const began = performance.now()
      read(text)
      assert.ok(performance.now() - began < 20_000, text.slice(0, 10))
    }
  })
})
