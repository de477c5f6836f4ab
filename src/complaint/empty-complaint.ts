import { emptyAccount } from './account/state.ts'
import { emptyAdjudication } from './adjudication/state.ts'
import { emptyAgreed } from './agreed/state.ts'
import { emptyAlongside } from './alongside/state.ts'
import { emptyAppointing } from './appointing/state.ts'
import { emptyDispatch } from './dispatch/state.ts'
import { emptyFiles } from './files/state.ts'
import { emptyGates } from './gates/state.ts'
import { emptyIntake } from './intake/state.ts'
import { emptyInvestigation } from './investigation/state.ts'
import { emptyLetters } from './letters/state.ts'
import { emptyPacks } from './packs/state.ts'
import { emptyRedaction } from './redaction/state.ts'
import { emptyRemedy } from './remedy/state.ts'
import { emptyStage1 } from './stage-1/state.ts'
import type { ComplaintState } from './state.ts'
import { emptyStatementOfComplaint } from './statement-of-complaint/state.ts'
import { emptyDesk } from './tasks/state.ts'

/** A complaint of which nothing is recorded yet. */
export function emptyComplaint(): ComplaintState {
  return {
    reference: '',
    subject: '',
    parts: [],
    exclusions: [],
    points: new Map(),
    statedPointCount: null,
    strands: new Map(),
    findings: new Map(),
    placed: new Map(),
    unplaced: [],
    views: [],
    outcomes: [],
    adjudication: emptyAdjudication(),
    appointing: emptyAppointing(),
    recommendations: new Map(),
    actions: new Map(),
    remedies: new Map(),
    agreed: emptyAgreed(),
    account: emptyAccount(),
    remedy: emptyRemedy(),
    matters: new Map(),
    scopeDecisions: [],
    discrepancies: [],
    events: [],
    files: emptyFiles(),
    packs: emptyPacks(),
    redaction: emptyRedaction(),
    letters: emptyLetters(),
    dispatch: emptyDispatch(),
    gates: emptyGates(),
    alongside: emptyAlongside(),
    desk: emptyDesk(),
    imports: [],
    decisionsRead: [],
    investigation: emptyInvestigation(),
    statement: emptyStatementOfComplaint(),
    stage1: emptyStage1(),
    closed: null,
    closedTooEarly: null,
    intake: emptyIntake(),
    history: { stored: [], standing: [] },
    worked: false,
  }
}
