/** Under which heading a verb stands, in the order of the procedure. */
export const verbGroups: readonly (readonly [heading: string, verbs: readonly string[]])[] = [
  [
    'The complaint and its people',
    ['receive-complaint', 'add-person', 'state-desired-outcome', 'note-event', 'decide-scope'],
  ],
  ['Stage 1', ['start-stage-1', 'extend-stage-1', 'answer-stage-1', 'request-stage-2', 'record-stage-refusal']],
  [
    'Stage 2',
    [
      'produce-written-record',
      'appoint',
      'settle-statement-of-complaint',
      'give-delay-notice',
      'state-council-date',
      'record-finding',
      'receive-report',
      'give-view',
      'make-recommendation',
      'answer-recommendation',
      'record-remedy',
      'respond-at-stage-2',
      'record-receipt',
      'request-panel',
      'decide-late-panel-request',
    ],
  ],
  [
    'Stage 3',
    [
      'arrange-panel',
      'hold-panel',
      'receive-panel-report',
      'decide-alias',
      'respond-at-stage-3',
      'commission-supplementary-review',
      'answer-supplementary-review',
    ],
  ],
  ['The Ombudsman', ['record-ombudsman-contact', 'record-ombudsman-decision', 'restart']],
  ['What was agreed, and the end', ['agree-action', 'record-carried-out', 'close']],
  ['Putting right', ['correct-entry', 'withdraw-entry']],
]
