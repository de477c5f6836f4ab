import type { Matter } from '#complaint/state.ts'
import { addFile } from '#complaint/verbs/add-file.ts'
import { agreeAction } from '#complaint/verbs/agree-action.ts'
import { keepOmbudsmanText } from '#complaint/verbs/keep-ombudsman-text.ts'
import { recordOmbudsmanDecision } from '#complaint/verbs/record-ombudsman-decision.ts'
import { recordRemedy } from '#complaint/verbs/record-remedy.ts'
import type { Beside } from '#statement/beside/beside.ts'
import type { Compared } from '#statement/beside/compared.ts'
import type { ActionFact, Deadline, DeadlineUnit, Facts } from '#statement/facts.ts'
import { fixedDayOf } from '#statement/text/fixed-day.ts'
import type { InputIssue } from '#stream/refusal.ts'
import { type Upload, withUpload } from '#stream/upload-field.ts'
import type { Step } from '../run-several.ts'

/** What a person confirmed of a statement put beside the record. */
export interface ConfirmedOf {
  readonly facts: Facts
  readonly text: string
  readonly beside: Beside
  readonly confirmed: ReadonlySet<string>
  /** By the key of the fact: what a misprinted amount is, as it was typed. */
  readonly amounts: ReadonlyMap<string, string>
  readonly upload: Upload | null
  /** ISO day. */
  readonly today: string
}

export interface Taken {
  readonly steps: readonly Step[]
  readonly matterId: string | null
  readonly fileId: string | null
}

const unitOf: Readonly<Record<DeadlineUnit, string>> = {
  day: 'days',
  'working day': 'working days',
  week: 'weeks',
  month: 'months',
  year: 'months',
}

function limitOf(deadline: Deadline | null, decided: string | null) {
  if (deadline === null || deadline.n === null || deadline.unit === null)
    return { within: '', unit: 'weeks', fromEvent: '', from: '', fixedDay: fixedDayOf(deadline) ?? '' }
  const { n, unit, fromEvent, fromDate } = deadline
  const isDecision = /decision|statement/i.test(fromEvent)
  return {
    within: String(unit === 'year' ? n * 12 : n),
    unit: unitOf[unit],
    fromEvent: isDecision ? 'the final decision' : fromEvent,
    from: fromDate ?? (isDecision ? (decided ?? '') : ''),
    fixedDay: '',
  }
}

/** A limit that is neither counted nor a day is said with what is to be done. */
const wordsOf = ({ quote, retold, action, deadline }: ActionFact): string => {
  const words = quote || retold || action
  const isLeftOut = deadline && deadline.n === null && fixedDayOf(deadline) === null
  return isLeftOut && !words.includes(deadline.phrase) ? `${words} (${deadline.phrase})` : words
}

function amountOf({ key, doubtful }: Compared, { amountGBP }: ActionFact, amounts: ConfirmedOf['amounts']): string {
  if (doubtful !== null) return amounts.get(key) ?? ''
  return amountGBP === null ? '' : `£${amountGBP.toFixed(2)}`
}

/** Each fact that becomes an action or a remedy, if it was confirmed. */
function become(
  { beside, confirmed, facts, amounts }: ConfirmedOf,
  matterId: string | null,
): readonly { readonly key: string; readonly step: Step }[] {
  const decided = facts.header.decisionDate?.value ?? null
  return beside.told.flatMap((told): readonly { readonly key: string; readonly step: Step }[] => {
    const { becomes, key } = told
    if (!confirmed.has(key) || (becomes?.kind !== 'action' && becomes?.kind !== 'remedy')) return []
    const { fact } = becomes
    const amountPence = amountOf(told, fact, amounts)
    if (becomes.kind === 'remedy')
      return [
        {
          key,
          step: {
            verb: recordRemedy,
            ids: [],
            input: {
              happened: '',
              kind: fact.action === 'payment' || fact.action === 'apology' ? fact.action : 'other',
              text: wordsOf(fact),
              amountPence,
              status: /\boffer/i.test(fact.quote) ? 'offered' : 'given',
            },
          },
        },
      ]
    return [
      {
        key,
        step: {
          verb: agreeAction,
          ids: [],
          input: {
            happened: decided ?? '',
            matterId: matterId ?? '',
            kind: fact.action,
            text: wordsOf(fact),
            amountPence,
            payee: fact.payee ?? '',
            symbolic: fact.symbolic ? 'yes' : 'no',
            reason: fact.reason ?? '',
            ...limitOf(fact.deadline, decided),
          },
        },
      },
    ]
  })
}

function decisionStep({ facts, text, beside, confirmed }: ConfirmedOf, fileId: string | null): Step['input'] {
  const { header } = facts
  const has = (key: string): boolean => confirmed.has(key)
  const { matter } = beside
  const label = header.decision?.value ?? ''
  return {
    happened: header.decisionDate?.value ?? '',
    matterId: matter?.id ?? '',
    reference: matter?.reference ?? (has('decision reference') ? (header.reference?.value ?? '') : ''),
    kind: /closed/i.test(label) ? 'closed after first enquiries' : 'decided',
    label,
    category: has('decision category') ? (header.category?.value ?? '') : '',
    subcategory: has('decision category') ? (header.subcategory?.value ?? '') : '',
    conclusions: beside.told
      .flatMap(({ key, becomes }) => (has(key) && becomes?.kind === 'conclusion' ? [becomes.words] : []))
      .join('\n'),
    instruction: '',
    text,
    fileId: fileId ?? '',
  }
}

/** Whether the decision can be recorded from what was confirmed: it is its outcome on its date, and neither without the other. */
const isConfirmed = (confirmed: ReadonlySet<string>): boolean =>
  confirmed.has('decision outcome') && confirmed.has('decision date')

/** What is wrong with what was confirmed, before anything is done. */
export function wrongWith({ beside, confirmed, amounts }: ConfirmedOf): readonly InputIssue[] {
  const undecided = beside.matter?.decided == null
  const taken = beside.told.filter(({ key, becomes }) => confirmed.has(key) && becomes !== null)
  const unclear = beside.told.filter(({ key, doubtful }) => confirmed.has(key) && doubtful !== null)
  return [
    ...(undecided && taken.length > 0 && !isConfirmed(confirmed)
      ? [
          {
            field: 'confirmed',
            message: 'Confirm the outcome and the date of the decision first: what was agreed in it rests on them',
          },
        ]
      : []),
    ...unclear.flatMap(({ key, doubtful }) =>
      (amounts.get(key) ?? '').trim() === ''
        ? [{ field: `amount ${key}`, message: `Enter how much “${doubtful}” is` }]
        : [],
    ),
  ]
}

const keepsNothing = (matter: Matter | null): boolean => matter?.decided?.text == null

/** What is done with what was confirmed, in order: the file, the decision or its text, and then each thing agreed or given. */
export function stepsFor(of: ConfirmedOf, newId: () => string): Taken & { readonly keys: readonly (string | null)[] } {
  const { beside, confirmed, upload, today, text, facts } = of
  const { matter } = beside
  const decided = matter?.decided ?? null
  const records = decided === null && isConfirmed(confirmed)
  const keeps = decided !== null && confirmed.size > 0
  const matterId = matter?.id ?? (records ? newId() : null)
  const takesFile = upload !== null && (records || (keeps && decided.fileId === null))
  const fileId = takesFile ? newId() : null
  const file: readonly Step[] =
    takesFile && fileId !== null
      ? [
          {
            verb: addFile,
            ids: [fileId],
            input: withUpload(
              addFile.fields,
              {
                happened: today,
                kind: 'other',
                what: 'Decision of the Ombudsman',
                dated: facts.header.decisionDate?.value ?? '',
              },
              upload,
            ),
          },
        ]
      : []
  const first: readonly Step[] = records
    ? [{ verb: recordOmbudsmanDecision, ids: matter ? [] : [matterId ?? ''], input: decisionStep(of, fileId) }]
    : keeps && (keepsNothing(matter) || fileId !== null)
      ? [
          {
            verb: keepOmbudsmanText,
            ids: [],
            input: {
              happened: today,
              matterId: matterId ?? '',
              text: keepsNothing(matter) ? text : '',
              fileId: fileId ?? '',
            },
          },
        ]
      : []
  const rest = become(of, matterId)
  return {
    steps: [...file, ...first, ...rest.map(({ step }) => step)],
    keys: [...file.map(() => null), ...first.map(() => 'decision date'), ...rest.map(({ key }) => key)],
    matterId: records || decided ? matterId : (matter?.id ?? null),
    fileId,
  }
}
