import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import { authorityVerbs } from '#authority/verbs/index.ts'
import { accountPublished } from '#complaint/entries/account-published.ts'
import { sampleText } from '#complaint/entries/account-written.ts'
import { fileAdded } from '#complaint/entries/file-added.ts'
import { fileChecked } from '#complaint/entries/file-checked.ts'
import { packComposed } from '#complaint/entries/pack-composed.ts'
import { partTaken } from '#complaint/entries/part-taken.ts'
import { redactionBegun } from '#complaint/entries/redaction-begun.ts'
import { complaintVerbs } from '#complaint/verbs/index.ts'
import { receiveComplaint } from '#complaint/verbs/receive-complaint.ts'
import type { Part } from '#complaint/words.ts'
import { readStatement } from '#statement/read.ts'
import type { Source } from '#stream/entry.ts'
import { type Role, role } from '#stream/role.ts'
import { onDay, undated, whenToData } from '#stream/when.ts'
import { type Council, openCouncils } from '#test/council.ts'
import { inventedUpload } from '#test/files.ts'
import { mailTaken } from '#test/mail-taken.ts'
import { importStatement } from './import-statement.ts'
import { londonDay } from './office.ts'
import { type Result, run, type Task } from './run.ts'
import { runForCouncil } from './run-for-council.ts'
import { show, type View } from './view.ts'
import { accountDownloadView, accountOfCaseView, accountsView, accountView } from './views/accounts.ts'
import { agreedView } from './views/agreed.ts'
import { auditView } from './views/audit.ts'
import { calendarFeedView, calendarView, meetingView } from './views/calendar.ts'
import { complaintView } from './views/complaint.ts'
import { complaintsView } from './views/complaints.ts'
import { councilFormView, councilView } from './views/council.ts'
import { councilLettersView } from './views/council-letters.ts'
import { councilLogoView } from './views/council-logo.ts'
import { councilPeopleView } from './views/council-people.ts'
import { decisionBesideView } from './views/decision-beside.ts'
import { draftsView, draftView } from './views/drafts.ts'
import { fileDownloadView, fileSearchView, filesView } from './views/files.ts'
import { complaintByReferenceView, inboxView, mailView } from './views/inbox.ts'
import { investigationView } from './views/investigation.ts'
import { letterBesideView } from './views/letter-beside.ts'
import { letterFileView, lettersView, letterToKeepView, letterView } from './views/letters.ts'
import { holidayMovesView } from './views/moved-by-holiday.ts'
import { movedDatesView } from './views/moved-dates.ts'
import { outboxView, printBatchView } from './views/outbox.ts'
import { packToMakeView } from './views/pack-to-make.ts'
import { packsView } from './views/packs.ts'
import { panelView } from './views/panel.ts'
import { peopleView } from './views/people.ts'
import { recordedDraftView } from './views/recorded-draft.ts'
import { beginningView, formView, recordingView } from './views/recording.ts'
import { redactionView } from './views/redaction.ts'
import { councilRemindersView, remindersView } from './views/reminders.ts'
import { reportFileView, reportView } from './views/report.ts'
import { serviceView } from './views/service.ts'
import { stage1ResponseView } from './views/stage-1-response.ts'
import { statementOfComplaintView } from './views/statement-of-complaint.ts'
import { statementPreviewView } from './views/statement-preview.ts'
import { toldView } from './views/told.ts'
import { worklistView } from './views/worklist.ts'

const manager: Role = 'complaints manager'
const officer: Role = 'complaints officer'
const resolver: Role = 'stage 1 resolver'
const investigator: Role = 'investigating officer'
const independent: Role = 'independent person'
const adjudicator: Role = 'adjudicating officer'
const clerk: Role = 'panel clerk'
const panellist: Role = 'panel member'
const administrator: Role = 'administrator'

/** Who may do what, written down by hand: a verb that is not here, or that lets in somebody else, fails. */
const mayDo: Readonly<Record<string, readonly Role[]>> = {
  'receive-complaint': [manager, officer, resolver],
  'add-person': [manager, officer, resolver, clerk],
  'exclude-person': [manager],
  'end-exclusion': [manager],
  'state-desired-outcome': [manager, officer, resolver, investigator],
  'note-event': [manager, officer, resolver, investigator, clerk],
  'take-up-handling': [manager, officer],
  'decide-risk': [manager, officer, resolver, investigator, independent],
  'decide-enquiry': [manager, officer],
  'decide-standing': [manager],
  'put-interest-to-decision': [manager],
  'decide-interest': [manager],
  'decide-function': [manager],
  'keep-own-words': [manager, officer, resolver],
  'record-point': [manager, officer, resolver],
  'record-letter': [manager, officer, resolver, adjudicator, clerk],
  'ask-to-send': [manager, officer, resolver, adjudicator, clerk],
  'release-dispatch': [manager, officer, resolver, adjudicator, clerk],
  'withdraw-dispatch': [manager, officer, resolver, adjudicator, clerk],
  'settle-delivery': [manager, officer, resolver, adjudicator, clerk],
  'record-contact': [manager, officer, resolver],
  'record-needs': [manager, officer, resolver, investigator, clerk],
  'record-about-person': [manager, officer, resolver],
  'record-names': [manager, officer, resolver],
  'name-in-account': [manager, officer],
  'write-account': [manager, officer],
  'explain-in-account': [manager, officer],
  'approve-account': [manager, officer, adjudicator],
  'publish-account': [manager],
  'take-back-account': [manager],
  'keep-account': [manager],
  'record-relationship': [manager, officer, resolver],
  'end-part': [manager, officer],
  'record-child-status': [manager, officer, resolver],
  'record-childs-wish': [manager, officer, resolver, investigator],
  'record-advocacy': [manager, officer, resolver, investigator],
  'record-people-of-point': [manager, officer, resolver, investigator],
  'change-point': [manager, officer, resolver],
  'note-fading-evidence': [manager, officer, resolver, investigator],
  'follow-fading-evidence': [manager, officer, resolver, investigator],
  'link-complaint': [manager, officer, resolver],
  'classify-complaint': [manager, officer, resolver],
  'add-file': [manager, officer, resolver, investigator, independent, adjudicator, clerk],
  'note-missing-file': [manager, officer, resolver, investigator, independent, adjudicator, clerk],
  'check-file-again': [manager, officer],
  'release-file': [manager],
  'destroy-file': [manager],
  'begin-redaction': [manager, officer],
  'drop-redaction': [manager, officer],
  'record-redacted-copy': [manager, officer],
  'note-court-paper': [manager, officer, clerk],
  'compose-pack': [manager, officer, clerk],
  'move-in-pack': [manager, officer, clerk],
  'note-pack-delivery': [manager, officer, clerk],
  assign: [manager, officer],
  'note-waiting': [manager, officer, resolver, investigator, independent, adjudicator, clerk],
  'end-waiting': [manager, officer, resolver, investigator, independent, adjudicator, clerk],
  'decide-scope': [manager, adjudicator],
  'date-grounds': [manager, resolver],
  'decide-lateness': [manager],
  reconsider: [manager, adjudicator],
  'decide-considered-before': [manager],
  'agree-lead': [manager],
  suspend: [manager],
  'record-suspension-notice': [manager, officer],
  'review-suspension': [manager],
  'record-proceedings-over': [manager, officer],
  resume: [manager],
  'ask-for-freeze': [manager, officer, resolver],
  'answer-freeze': [manager],
  'try-resolution': [manager, officer, resolver],
  'restrict-contact': [manager],
  'start-stage-1': [manager],
  'agree-later-start': [manager],
  'resolve-points': [manager, resolver],
  'extend-stage-1': [manager],
  'answer-point-at-stage-1': [manager, resolver],
  'write-stage-1-response': [manager, resolver],
  'sign-off-stage-1': [manager, resolver],
  'answer-stage-1': [manager, resolver],
  'reopen-resolved': [manager, officer, resolver],
  'send-terms': [manager, resolver],
  'request-stage-2': [manager, officer, resolver],
  'record-stage-refusal': [manager],
  'produce-written-record': [manager],
  appoint: [manager],
  'end-appointment': [manager, clerk],
  'draft-point': [manager, investigator],
  'move-drafted-point': [manager, investigator],
  'send-statement': [manager, investigator],
  'comment-on-statement': [manager, 'complaints officer', investigator],
  'settle-statement-of-complaint': [manager, investigator],
  'give-delay-notice': [manager],
  'update-on-delay': [manager, officer],
  'state-council-date': [manager],
  'ask-for-record': [manager, investigator],
  'follow-up-record': [manager, investigator],
  'plan-interview': [manager, investigator],
  'hold-interview': [manager, investigator, independent],
  'follow-interview-record': [manager, investigator],
  'note-chronology': [manager, investigator],
  'ask-for-fact-check': [manager, investigator],
  'answer-fact-check': [manager, investigator],
  'draft-written-record': [manager],
  'register-evidence': [manager, investigator, independent],
  'work-on-point': [manager, investigator],
  'draft-recommendation': [manager, investigator],
  'report-on-desired-outcome': [manager, investigator],
  'write-investigation-report': [manager, investigator],
  'write-independent-report': [independent],
  'drop-drafted-recommendation': [manager, investigator],
  'view-on-point': [manager, independent],
  'return-report': [manager, adjudicator],
  'correct-reported-finding': [manager, investigator],
  'record-finding': [manager, resolver, investigator, adjudicator, clerk],
  'receive-report': [manager, investigator, independent],
  'give-view': [manager, independent, adjudicator],
  'make-recommendation': [manager, investigator, independent, adjudicator, clerk],
  'answer-recommendation': [manager, adjudicator],
  adjudicate: [manager, adjudicator],
  'agree-with-findings': [manager, adjudicator],
  'consider-desired-outcome': [manager, officer, resolver, adjudicator],
  'offer-meeting': [manager, adjudicator],
  'record-discussion': [manager, adjudicator, independent],
  'consider-remedy': [manager, adjudicator],
  'record-remedy': [manager, adjudicator],
  'respond-at-stage-2': [manager, adjudicator],
  'decide-who-is-told': [manager, adjudicator],
  'record-receipt': [manager, officer, resolver, clerk],
  'request-panel': [manager, officer, clerk],
  'decide-late-panel-request': [manager],
  'refer-early': [manager],
  'appoint-panel-member': [manager, clerk],
  'record-panel-submission': [manager, officer, clerk],
  'plan-panel-attendance': [manager, officer, clerk],
  'send-panel-papers': [manager, officer, clerk],
  'record-panel-view': [manager, clerk, panellist],
  'make-panel-recommendation': [manager, clerk, panellist],
  'answer-panel-view': [manager, adjudicator],
  'arrange-panel': [manager, clerk],
  'hold-panel': [manager, clerk],
  'receive-panel-report': [manager, clerk],
  'decide-alias': [manager, adjudicator],
  'respond-at-stage-3': [manager, adjudicator],
  'commission-supplementary-review': [manager],
  'answer-supplementary-review': [manager, adjudicator],
  'record-ombudsman-contact': [manager],
  'record-ombudsman-decision': [manager],
  'keep-ombudsman-text': [manager, officer],
  'record-ombudsman-request': [manager, officer],
  'answer-ombudsman': [manager, officer],
  'move-ombudsman-date': [manager, officer],
  'record-ombudsman-investigation': [manager],
  'record-draft-decision': [manager],
  'comment-on-draft-decision': [manager],
  'record-ombudsman-report': [manager],
  'give-report-notice': [manager],
  'consider-report': [manager],
  'reply-to-report': [manager],
  'follow-report-statement': [manager],
  'record-review-request': [manager],
  'record-review-answer': [manager],
  'record-sharing': [manager, officer],
  'record-signpost': [manager, officer],
  'close-ombudsman-matter': [manager],
  restart: [manager],
  'agree-action': [manager],
  'plan-agreed': [manager, officer],
  'record-apology': [manager, officer, resolver, adjudicator],
  'follow-payment': [manager, officer],
  'record-improvement': [manager, officer, resolver, adjudicator],
  'record-note-on-file': [manager, officer, resolver],
  'give-proof': [manager, officer, resolver, adjudicator],
  'check-proof': [manager, officer, adjudicator],
  'send-proof': [manager, officer],
  'record-view-of-proof': [manager, officer],
  'link-payments': [manager, officer],
  'consider-injustice': [manager, adjudicator],
  'record-carried-out': [manager, adjudicator],
  'record-withdrawal': [manager, resolver],
  'confirm-withdrawal': [manager],
  close: [manager],
  'receive-again': [manager, officer],
  'correct-entry': [manager],
  'withdraw-entry': [manager],
}

const mayDoForCouncil: Readonly<Record<string, readonly Role[]>> = {
  'open-authority': [manager],
  'grant-role': [administrator, manager],
  'end-role': [administrator, manager],
  'record-pool-member': [manager, clerk],
  'remove-pool-member': [manager, clerk],
  'override-limit': [manager],
  'settle-sign-off': [manager],
  'settle-second-readers': [manager],
  'state-remedy-figure': [manager],
  'announce-holiday': [manager],
  'settle-reminders': [manager],
  'settle-kept-email': [manager],
  'settle-reminder-address': [administrator, manager],
  'settle-own-reminder-address': role.options,
}

/** The parts in the complaint by which the roles count that are not the whole council's. */
const partOf: Partial<Record<Role, Part>> = {
  'stage 1 resolver': 'stage 1 resolver',
  'investigating officer': 'investigating officer',
  'independent person': 'independent person',
  'adjudicating officer': 'adjudicating officer',
  'panel member': 'panellist',
  advocate: 'advocate',
}

const everyone = role.options
/** An administrator gives people their roles and sees no complaint. */
const seesComplaints = everyone.filter(each => each !== administrator)
/** An advocate is given papers one by one. */
const withFiles = seesComplaints.filter(each => each !== 'advocate')
const worked: Source = { kind: 'worked' }
const fromThePast: Source = { kind: 'history', document: 'old file', line: null, inferred: false }

const bothWays: readonly Source[] = [worked, fromThePast]

let council: Council
let other: Council
let complaintId = ''
let mailId = ''

describe('permission', () => {
  before(async () => {
    ;[council, other] = await openCouncils(['NNA', 'NNB'])
    const begun = await run(
      council.office,
      receiveComplaint,
      {
        complaintId: null,
        input: { happened: '2 February 2026', form: 'written', subject: 'Calls not returned' },
        expectedVersion: null,
        source: worked,
      },
      council.visitor(manager),
    )
    assert.equal(begun.kind, 'done')
    if (begun.kind === 'done') complaintId = begun.complaintId
    mailId = await mailTaken(council)
    await council.record.transaction(council.authorityId, tx =>
      tx.append(
        { kind: 'complaint', id: complaintId },
        1,
        [
          ...Object.entries(partOf).map(([each, part]) =>
            partTaken.write(onDay(londonDay(council.office.now())), worked, {
              personId: council.visitor(role.parse(each)).personId,
              part,
              note: null,
            }),
          ),
          packComposed.write(onDay(londonDay(council.office.now())), worked, {
            packId: 'k1',
            purpose: 'review panel',
            strand: 'substance',
            matterId: null,
            version: 1,
            recipient: 'panel',
            supplements: null,
            papers: [],
            leftOut: null,
            unredacted: null,
            view: null,
            unanswered: null,
          }),
          fileAdded.write(onDay(londonDay(council.office.now())), worked, {
            ...inventedUpload,
            fileId: 'f1',
            kind: 'other',
            what: null,
            dated: whenToData(undated),
            suppliedBy: null,
            versionOf: null,
          }),
          accountPublished.write(onDay(londonDay(council.office.now())), worked, {
            reference: 'ac-permission',
            text: sampleText,
            pseudonyms: [],
          }),
          redactionBegun.write(onDay(londonDay(council.office.now())), worked, {
            fileId: 'f1',
            recipients: ['complainant'],
          }),
          fileChecked.write(onDay(londonDay(council.office.now())), worked, {
            fileId: 'f1',
            result: 'clean',
            by: 'test',
          }),
        ],
        { actor: 'system', now: council.office.now().toISOString() },
      ),
    )
  })

  after(() => council.record.close())

  interface AuditLine {
    id: number
    kind: string
    subject: string
    actor: string
  }

  let told = 0

  /** What was added to the audit since it was last asked. */
  async function news({ record, authorityId }: Council): Promise<readonly AuditLine[]> {
    const lines = await record.transaction(authorityId, tx =>
      tx.query<AuditLine>('select id, kind, subject, actor from audit where id > $1 order by id', [told]),
    )
    told = lines.at(-1)?.id ?? told
    return lines
  }

  /** What `work` came to, and what it added to the audit. */
  async function audited<Done>(work: () => Promise<Done>): Promise<{ done: Done; lines: readonly AuditLine[] }> {
    await news(council)
    const done = await work()
    return { done, lines: await news(council) }
  }

  describe('who may do what in a complaint', () => {
    it('is written down here for every verb', () => {
      assert.deepEqual(complaintVerbs.map(({ name }) => name).sort(), Object.keys(mayDo).sort())
      assert.deepEqual(authorityVerbs.map(({ name }) => name).sort(), Object.keys(mayDoForCouncil).sort())
    })

    for (const verb of complaintVerbs) {
      const allowed = mayDo[verb.name] ?? []
      it(`${verb.name}: ${allowed.join(', ')}`, async () => {
        for (const each of everyone) {
          const visitor = council.visitor(each)
          for (const source of bothWays) {
            const may = allowed.includes(each) && (source.kind === 'worked' || each === manager)
            const task: Task = { complaintId, input: {}, expectedVersion: null, source }
            const { done, lines } = await audited<Result>(() => run(council.office, verb, task, visitor))
            const said = `${each}, ${source.kind}: ${JSON.stringify(done)}`
            assert.equal(lines.length, 1, said)
            assert.equal(lines[0]?.actor, visitor.personId)
            if (may) {
              assert.ok(['done', 'invalid', 'refused', 'not open'].includes(done.kind), said)
              assert.match(lines[0]?.subject ?? '', /^complaint\//)
            } else {
              assert.equal(done.kind, 'not allowed', said)
              assert.deepEqual([lines[0]?.kind, lines[0]?.subject], ['refusal', `verb/${verb.name}`])
            }
          }
        }
      })
    }

    for (const verb of authorityVerbs) {
      it(`${verb.name} for the council itself: ${mayDoForCouncil[verb.name]?.join(', ')}`, async () => {
        for (const each of everyone) {
          const may = mayDoForCouncil[verb.name]?.includes(each) ?? false
          const { done, lines } = await audited(() => runForCouncil(council.office, verb, {}, council.visitor(each)))
          assert.equal(done.kind !== 'not allowed', may, `${each}: ${done.kind}`)
          assert.equal(lines.length, 1)
          if (!may) assert.deepEqual([lines[0]?.kind, lines[0]?.subject], ['refusal', `verb/${verb.name}`])
        }
      })
    }

    it('import-statement: complaints manager', async () => {
      const text = readFileSync(new URL('../../test/statements/24-935-221.txt', import.meta.url), 'utf8')
      const reading = readStatement(text)
      if (reading.kind !== 'statement') assert.fail(reading.why)
      const statement = { facts: reading.facts, text }
      for (const each of everyone.toReversed()) {
        const { done, lines } = await audited(() => importStatement(council.office, statement, council.visitor(each)))
        assert.equal(done.kind, each === manager ? 'imported' : 'not allowed')
        assert.equal(lines[0]?.kind, each === manager ? 'change' : 'refusal')
      }
    })

    it('is nothing at all in another council, whose complaints are as absent as ones that never were', async () => {
      for (const verb of complaintVerbs.filter(({ begins }) => !begins)) {
        const task: Task = { complaintId, input: {}, expectedVersion: null, source: worked }
        const by: Role = verb.may.includes(manager) ? manager : (verb.may[0] ?? manager)
        assert.equal((await run(other.office, verb, task, other.visitor(by))).kind, 'not found', verb.name)
      }
    })
  })

  /** One look at a view, with something there to see. */
  interface Look {
    readonly view: { readonly name: string; readonly may: readonly Role[] }
    readonly may: readonly Role[]
    seen(council: Council, each: Role): Promise<{ readonly kind: string }>
  }

  const look = <Params, Shown>(view: View<Params, Shown>, may: readonly Role[], params: () => Params): Look => ({
    view,
    may,
    seen: ({ office, visitor }, each) => show(office, view, params(), visitor(each)),
  })

  const now = { kind: 'now' } as const
  const letterAsked = { id: '', template: 'stage-1-response', to: null, answers: {} }
  const recorders: readonly Role[] = [
    manager,
    officer,
    resolver,
    investigator,
    independent,
    adjudicator,
    clerk,
    panellist,
  ]

  const looks: readonly Look[] = [
    look(
      complaintView,
      seesComplaints.filter(each => each !== panellist),
      () => ({ id: complaintId, looking: now }),
    ),
    look(letterBesideView, [manager, officer, resolver, adjudicator, clerk], () => ({ id: complaintId, looking: now })),
    look(decisionBesideView, [manager], () => ({ id: complaintId, looking: now })),
    look(
      panelView,
      seesComplaints.filter(each => each !== resolver && each !== 'advocate'),
      () => ({
        id: complaintId,
        looking: now,
      }),
    ),
    look(complaintsView, everyone, () => ({ search: '', stage: 'all', onlyLate: false, page: 1 })),
    look(toldView, [manager, officer, resolver, adjudicator, clerk, 'reader'], () => ({
      id: complaintId,
      looking: now,
    })),
    look(packsView, [manager, officer, clerk, panellist, investigator, independent, adjudicator, 'reader'], () => ({
      id: complaintId,
      looking: now,
    })),
    look(packToMakeView, [manager, officer, clerk], () => ({ id: complaintId, pack: 'k1' })),
    look(filesView, withFiles, () => ({ id: complaintId, looking: now })),
    look(fileSearchView, withFiles, () => ({ id: complaintId, looking: now, words: 'calls' })),
    look(redactionView, [manager, officer], () => ({ id: complaintId, file: 'f1' })),
    look(fileDownloadView, withFiles, () => ({ id: complaintId, file: 'f1' })),
    look(outboxView, [manager, officer], () => null),
    look(printBatchView, [manager, officer], () => null),
    look(holidayMovesView, mayDoForCouncil['announce-holiday'] ?? [], () => ({})),
    look(
      agreedView,
      seesComplaints.filter(each => each !== panellist),
      () => ({ show: 'open' as const, at: null, owner: null, team: null, page: 1 }),
    ),
    look(accountOfCaseView, [manager, officer, adjudicator], () => ({ id: complaintId, looking: now })),
    look(accountsView, everyone, () => ({ year: null, theme: null, page: 1 })),
    look(accountView, everyone, () => ({ reference: 'ac-permission' })),
    look(accountDownloadView, everyone, () => ({ reference: 'ac-permission', as: 'text' })),
    look(worklistView, seesComplaints, () => ({ list: 'with you', lookedAfterBy: 'anybody', page: 1 })),
    look(statementOfComplaintView, [manager, 'complaints officer', investigator, independent], () => ({
      id: complaintId,
      looking: now,
    })),
    look(investigationView, [manager, investigator, independent], () => ({ id: complaintId, looking: now })),
    look(reportView, [manager, investigator, independent], () => ({
      id: complaintId,
      template: 'investigation-report',
    })),
    look(reportFileView, [manager, investigator, independent], () => ({
      id: complaintId,
      template: 'investigation-report',
      as: 'pdf',
    })),
    look(stage1ResponseView, [manager, officer, resolver], () => ({ id: complaintId, looking: now })),
    look(lettersView, [manager, officer, resolver, adjudicator, clerk], () => ({ id: complaintId, looking: now })),
    look(letterView, [manager, officer, resolver, adjudicator, clerk], () => ({ ...letterAsked, id: complaintId })),
    look(letterToKeepView, [manager, officer, resolver, adjudicator, clerk], () => ({
      ...letterAsked,
      id: complaintId,
      as: 'pdf',
    })),
    look(letterFileView, [manager, officer, resolver, adjudicator, clerk], () => ({
      ...letterAsked,
      id: complaintId,
      as: 'pdf',
    })),
    look(calendarView, seesComplaints, () => null),
    look(calendarFeedView, seesComplaints, () => null),
    look(remindersView, everyone, () => null),
    look(councilRemindersView, [administrator, manager], () => null),
    look(councilView, everyone, () => null),
    look(peopleView, seesComplaints, () => ({ id: complaintId })),
    look(draftsView, [manager, officer, resolver], () => null),
    look(councilLettersView, [manager, administrator], () => ({ template: null })),
    look(councilLogoView, everyone, () => null),
    look(inboxView, [manager, officer], () => ({ show: 'waiting', page: 1 })),
    look(mailView, [manager, officer], () => ({ mail: mailId })),
    look(complaintByReferenceView, [manager, officer], () => ({ reference: 'NNA/2026/0001' })),
    look(serviceView, [administrator, manager], () => null),
    look(councilPeopleView, [administrator, manager, clerk, 'reader'], () => null),
    look(auditView, [administrator, manager, 'reader'], () => ({
      kind: 'all' as const,
      reference: '',
      personId: '',
      day: null,
      before: null,
    })),
    look(recordingView, recorders, () => ({ id: complaintId, looking: now })),
    look(statementPreviewView, everyone, () => ({ text: 'No statement' })),
    ...complaintVerbs.flatMap(verb =>
      [false, true].map(history => {
        const may = (mayDo[verb.name] ?? []).filter(each => !history || each === manager)
        return verb.begins
          ? look(beginningView(verb, history), may, () => null)
          : look(formView(verb, history), may, () => ({ id: complaintId, looking: now }))
      }),
    ),
    ...authorityVerbs.map(verb => look(councilFormView(verb), mayDoForCouncil[verb.name] ?? [], () => null)),
    ...complaintVerbs
      .filter(({ name }) => name === 'correct-entry' || name === 'withdraw-entry')
      .map(verb =>
        look(movedDatesView(verb, false), mayDo[verb.name] ?? [], () => ({
          id: complaintId,
          input: {},
          source: worked,
        })),
      ),
  ]

  describe('who may see what', () => {
    it('is written down here for every view, and for every function that makes one', async () => {
      const folder = new URL('views/', import.meta.url)
      const files = readdirSync(folder).filter(file => /^[^.]+\.ts$/.test(file))
      const modules = await Promise.all(files.map(file => import(new URL(file, folder).href)))
      const found = modules.flatMap(module => Object.keys(module)).filter(name => name.endsWith('View'))
      assert.deepEqual(found.sort(), [
        'accountDownloadView',
        'accountOfCaseView',
        'accountView',
        'accountsView',
        'agreedView',
        'auditView',
        'beginningView',
        'calendarFeedView',
        'calendarView',
        'complaintByReferenceView',
        'complaintView',
        'complaintsView',
        'councilFormView',
        'councilLettersView',
        'councilLogoView',
        'councilPeopleView',
        'councilRemindersView',
        'councilView',
        'decisionBesideView',
        'draftView',
        'draftsView',
        'fileDownloadView',
        'fileSearchView',
        'filesView',
        'formView',
        'holidayMovesView',
        'inboxView',
        'investigationView',
        'letterBesideView',
        'letterFileView',
        'letterToKeepView',
        'letterView',
        'lettersView',
        'mailView',
        'meetingView',
        'movedDatesView',
        'outboxView',
        'packToMakeView',
        'packsView',
        'panelView',
        'peopleView',
        'printBatchView',
        'recordedDraftView',
        'recordingView',
        'redactionView',
        'remindersView',
        'reportFileView',
        'reportView',
        'serviceView',
        'stage1ResponseView',
        'statementOfComplaintView',
        'statementPreviewView',
        'toldView',
        'worklistView',
      ])
      const views = modules.flatMap(module => Object.entries(module))
      for (const [name, value] of views)
        if (typeof value === 'object' && value !== null && 'load' in value && 'may' in value)
          assert.ok(name.endsWith('View'), `${name} is a view and is not called one`)
      const tried = new Set<unknown>([draftView, recordedDraftView, meetingView, ...looks.map(({ view }) => view)])
      for (const [name, value] of views)
        if (name.endsWith('View') && typeof value === 'object')
          assert.ok(tried.has(value), `Nobody has tried who may see ${name}: add a look above`)
    })

    it('a draft is for those who take complaints, and each finds their own', async () => {
      const began: readonly Role[] = [manager, officer, resolver]
      const query = { id: crypto.randomUUID() }
      for (const each of everyone) {
        const visitor = council.visitor(each)
        const looksAt = [
          ['draft', () => show(council.office, draftView, query, visitor)],
          ['recorded draft', () => show(council.office, recordedDraftView, query, visitor)],
        ] as const
        for (const [name, seen] of looksAt) {
          const { done, lines } = await audited<{ readonly kind: string }>(seen)
          assert.equal(done.kind, began.includes(each) ? 'not found' : 'not allowed', `${name}: ${each}`)
          assert.deepEqual([lines[0]?.kind, lines[0]?.subject], ['refusal', `view/${name}`])
        }
      }
    })

    it('a meeting is put into a calendar by those who come to it, and nobody comes to one that is not planned', async () => {
      const query = { id: complaintId, meeting: 'panel-substance-0' }
      for (const each of everyone) {
        const { done, lines } = await audited(() => show(council.office, meetingView, query, council.visitor(each)))
        assert.equal(done.kind, each === administrator ? 'not allowed' : 'not found', each)
        assert.deepEqual([lines[0]?.kind, lines[0]?.subject], ['refusal', `view/${meetingView.name}`])
      }
    })

    it('each look is for those named and nobody else, and stands in the audit either way', async () => {
      for (const { view, may, seen } of looks) {
        for (const each of everyone) {
          const { done, lines } = await audited(() => seen(council, each))
          assert.equal(done.kind, may.includes(each) ? 'shown' : 'not allowed', `${view.name}: ${each}`)
          assert.equal(lines.length, 1, view.name)
          assert.equal(lines[0]?.actor, council.visitor(each).personId)
          if (!may.includes(each))
            assert.deepEqual([lines[0]?.kind, lines[0]?.subject], ['refusal', `view/${view.name}`])
          else assert.ok(['view', 'search', 'download'].includes(lines[0]?.kind ?? ''), view.name)
        }
      }
    })

    it('a complaint of another council is not there', async () => {
      for (const { view, seen } of looks) {
        const mayBeThere = [
          'complaints',
          'worklist',
          'calendar',
          'calendar feed',
          'reminders',
          'reminders of the council',
          'register of what was agreed',
          'published accounts',
          'dates moved by a holiday',
          'council',
          'drafts',
          'audit',
          'outbox',
          'print batch',
          'council people',
          'service',
          'inbox',
          'letters of the council',
          'logo of the council',
          'complaints',
          'council',
          'statement preview',
          'form of receive-complaint',
        ].includes(view.name)
        const ownForm = authorityVerbs.some(({ name }) => view.name === `form of ${name}`)
        const { kind }: { readonly kind: string } = await seen(other, manager)
        assert.ok(mayBeThere || ownForm || kind === 'not found' || kind === 'not allowed', `${view.name}: ${kind}`)
      }
    })
  })
})
