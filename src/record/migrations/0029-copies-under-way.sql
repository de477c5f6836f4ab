-- Redacted copies that were confirmed and are being made: making one goes on after the page is answered.
create table copies_under_way (
  authority_id uuid not null references authorities,
  complaint_id uuid not null,
  file_id text not null,
  begun_seq integer not null check (begun_seq > 0),
  marks_sha256 text not null,
  confirmed_by uuid not null,
  asked_at timestamptz not null,
  standing text not null check (standing in ('waiting', 'being made', 'being read back', 'still there', 'failed')),
  page integer not null default 0 check (page >= 0),
  pages integer not null default 0 check (pages >= 0),
  told_at timestamptz not null default now(),
  tries integer not null default 0 check (tries >= 0),
  still_there text[] not null default '{}',
  why text,
  primary key (authority_id, complaint_id, file_id)
);
comment on table copies_under_way is 'One row for each redacted copy that was confirmed. It goes in the transaction that puts the copy on record.';
comment on column copies_under_way.begun_seq is 'The entry that began it: another one begun later is another copy.';
comment on column copies_under_way.marks_sha256 is 'Of what was marked when it was confirmed. With other marks nothing is kept.';
comment on column copies_under_way.told_at is 'When it last told how far it was, by the clock of the database. Long silent, it was cut off and is made anew.';
comment on column copies_under_way.tries is 'How often it was begun: more than a few, and a person has to look.';
comment on column copies_under_way.still_there is 'Where something that was taken out could still be found, and never what.';
comment on column copies_under_way.why is 'Why it failed and what to do, in a sentence.';
create index copies_under_way_next on copies_under_way (authority_id, asked_at) where standing in ('waiting', 'being made', 'being read back');

alter table copies_under_way enable row level security;
alter table copies_under_way force row level security;
create policy own on copies_under_way to redress_serve, redress_dispose
  using (authority_id = current_authority()) with check (authority_id = current_authority());
grant select, insert, update, delete on copies_under_way to redress_serve;
grant select, delete on copies_under_way to redress_dispose;
