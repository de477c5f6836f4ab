import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { isoDay } from '#law/day.ts'
import type { CaseSecrets, PersonSecrets } from '#stream/case-secrets.ts'
import { onDay } from '#stream/when.ts'
import { readBack } from './read-back.ts'

/** `REDRESS_SEED=123/45` reads again as a failure said it did. */
const [given, place] = (process.env.REDRESS_SEED ?? '').split('/')
const seed = given ? Number(given) : Date.now() % 1_000_000_007

const forenames = [
  'Aurelio',
  'Bríd',
  'Ceridwen',
  'Dashiell',
  'Éloïse',
  'Faruq',
  'Ginevra',
  'Håkon',
  'Ilse',
  'Jovan',
  'Zoë',
  'Kwame',
  'Mark',
  'Rose',
  'Will',
]
const surnames = [
  'Abernathy',
  'Brânzei',
  'Cholmondeley',
  'Devereux-Quaye',
  'Escárcega',
  'Featherstone',
  'Gwozdz',
  'O’Hanrahan',
  'Ibekwe',
  'Jørgensen',
  'Kowalczyk',
  'Vale',
  'Baker',
]
const nicknames = ['Zizzy', 'Bram', 'Tuppy', 'Kez', 'Dodo', 'Nonny']
const streets = ['Larkspur Avenue', 'Quillpen Road', 'Tansy Close', 'Marjoram Lane', 'Old Tannery Street']
const postcodes = ['QX7 4ZP', 'ZZ12 9AB', 'QA1 1QQ']

const person = (personId: string): fc.Arbitrary<PersonSecrets> =>
  fc.record({
    personId: fc.constant(personId),
    name: fc.tuple(fc.constantFrom(...forenames), fc.constantFrom(...surnames)).map(names => names.join(' ')),
    otherNames: fc.uniqueArray(fc.constantFrom(...nicknames), { minLength: 1, maxLength: 2 }),
    addresses: fc
      .tuple(fc.integer({ min: 1, max: 250 }), fc.constantFrom(...streets), fc.constantFrom(...postcodes))
      .map(([number, street, postcode]) => [`${number} ${street}, ${postcode}`]),
    emails: fc.constantFrom(...nicknames).map(name => [`${name.toLowerCase()}.${personId}77@example.org`]),
    phones: fc.integer({ min: 100_000, max: 999_999 }).map(last => [`01632 ${last}`]),
    born: fc
      .integer({ min: 0, max: 6000 })
      .map(days => onDay(isoDay(new Date(Date.UTC(2003, 0, 1 + days)).toISOString().slice(0, 10)))),
    places: fc.constant(['Thornlea Primary School']),
    inTheCase: fc.constant(true),
  })

const people: fc.Arbitrary<CaseSecrets> = fc.tuple(person('one'), person('two'), person('three')).chain(all =>
  fc.integer({ min: 1, max: 9999 }).map(number => ({
    people: all,
    references: [`NM/2026/${String(number).padStart(4, '0')}`],
    council: 'Northmere Council',
  })),
)

const sentences = [
  'Ms A asked the council to visit Child B more often.',
  'Social Worker 1 left, and nobody told Ms A.',
  'The plan was not followed for months.',
  'It took the council much longer than it should have.',
  'As a result, the family had no help in spring 2024.',
  'The council apologised and put it right.',
  'Meetings were put off; notes were not kept.',
  'We now call every family in the same week.',
]
const text = fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 8 }).map(all => all.join(' '))
const reading = { pseudonyms: ['Ms A', 'Child B', 'Social Worker 1'], daysAreChosen: false }

const months = 'January February March April May June July August September October November December'.split(' ')

function datesOf(secret: PersonSecrets): readonly string[] {
  const at = new Date((secret.born?.earliest ?? 0) * 86_400_000)
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()]
  const two = (number: number): string => String(number).padStart(2, '0')
  const name = months[month] ?? ''
  const end =
    day % 10 === 1 && day !== 11
      ? 'st'
      : day % 10 === 2 && day !== 12
        ? 'nd'
        : day % 10 === 3 && day !== 13
          ? 'rd'
          : 'th'
  return [
    `${day} ${name} ${year}`,
    `${two(day)}/${two(month + 1)}/${two(year % 100)}`,
    `${day}.${month + 1}.${year}`,
    `${year}-${two(month + 1)}-${two(day)}`,
    `${name} ${day}${end}, ${year}`,
    `the ${day}${end} of ${name} ${year}`,
    `${day} ${name.slice(0, 3)} ${year}`,
  ]
}

const lookalike: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', c: 'с', p: 'р', x: 'х', i: 'і' }
const mutations: readonly ((name: string) => string)[] = [
  name => name,
  name => name.toUpperCase(),
  name => name.toLowerCase(),
  name => `${name}’s`,
  name => `${name}'s`,
  name => [...name].join(' '),
  name => [...name].join('.'),
  name => [...name].join('-'),
  name => [...name].join('\u200b'),
  name => `${name.slice(0, 2)}\u00ad${name.slice(2)}`,
  name => `${name.slice(0, 2)}<i>${name.slice(2)}</i>`,
  name => `${name.slice(0, 2)}-\n${name.slice(2)}`,
  name => [...name].map(letter => lookalike[letter] ?? letter).join(''),
  name => [...name].map(letter => `&#${letter.codePointAt(0)};`).join(''),
  name => name.normalize('NFD').replace(/\p{Mn}/gu, ''),
  name => name.normalize('NFD'),
  name =>
    [...name]
      .map(letter => (/[A-Za-z]/.test(letter) ? String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0) : letter))
      .join(''),
]

/** Everything by which one of them is known, in every way that it is written. */
const leak = (secrets: CaseSecrets): fc.Arbitrary<string> =>
  fc.constantFrom(...secrets.people).chain(one => {
    const [forename = '', surname = ''] = one.name.split(' ')
    const names = [forename, surname, one.name, ...one.otherNames, ...surname.split('-')].filter(
      name => name.length > 2,
    )
    const [address = ''] = one.addresses
    const [street = '', postcode = ''] = address.split(', ')
    const [phone = ''] = one.phones
    const [reference = ''] = secrets.references
    return fc.oneof(
      fc.tuple(fc.constantFrom(...names), fc.constantFrom(...mutations)).map(([name, mutated]) => mutated(name)),
      fc.constantFrom(`${surname}, ${forename}`, `${forename}${surname}`, `${forename.charAt(0)}. ${surname}`),
      fc.constantFrom(
        street,
        street.replace(/^\d+ /, ''),
        street.toUpperCase(),
        postcode,
        postcode.replace(' ', ''),
        postcode.toLowerCase(),
      ),
      fc.constantFrom(
        phone,
        phone.replace(' ', ''),
        phone.replace(/^0/, '+44 '),
        phone.slice(-6),
        [...phone].join(' '),
      ),
      fc.constantFrom(one.emails[0] ?? '', (one.emails[0] ?? '').toUpperCase()),
      fc.constantFrom(...datesOf(one)),
      fc.constantFrom(
        reference,
        reference.replaceAll('/', ' '),
        reference.replaceAll('/', ''),
        reference.toLowerCase(),
        reference.slice(3),
      ),
      fc.constantFrom(...one.places, ...one.places.map(name => name.toLowerCase())),
    )
  })

function holds<Ts>(property: fc.IProperty<Ts>, tell: (failed: Ts) => string): void {
  const details = fc.check(property, { seed, numRuns: 400, ...(place ? { path: place } : {}) })
  if (!details.failed) return
  const [failed] = details.counterexample ? [details.counterexample] : []
  assert.fail(
    `Read again with REDRESS_SEED=${details.seed}/${details.counterexamplePath}\n${failed ? tell(failed) : ''}\n${details.errorInstance}`,
  )
}

describe('an account read back, whoever it is about', () => {
  it('passes any text that is made of the cast and of clean words', () => {
    holds(
      fc.property(people, text, (secrets, words) => {
        assert.deepEqual(
          readBack([{ key: 'about', label: 'About', text: words }], secrets, reading)
            // A name that is an ordinary word too is found where the word stands, and asked about.
            .filter(({ gravity }) => gravity !== 'unless ordinary')
            .map(find => `${find.kind}: ${find.text}`),
          [],
        )
      }),
      ([secrets, words]) => JSON.stringify([secrets.people.map(({ name }) => name), words]),
    )
  })

  it('finds whatever is known of anybody in it, at any place and in every way of writing it', () => {
    const planted = people.chain(secrets => fc.tuple(fc.constant(secrets), text, leak(secrets), fc.nat()))
    holds(
      fc.property(planted, ([secrets, words, secret, at]) => {
        const all = words.split(' ')
        const where = at % (all.length + 1)
        const whole = [...all.slice(0, where), secret, ...all.slice(where)].join(' ')
        const before = [...all.slice(0, where), ''].join(' ').length
        const found = readBack([{ key: 'about', label: 'About', text: whole }], secrets, reading).filter(
          ({ gravity, start, end }) => gravity !== 'to look at' && start < before + secret.length && end > before,
        )
        assert.ok(found.length > 0, `not found: ${JSON.stringify(secret)}`)
      }),
      ([[secrets, words, secret, at]]) => JSON.stringify([secrets.people, words, secret, at]),
    )
  })
})
