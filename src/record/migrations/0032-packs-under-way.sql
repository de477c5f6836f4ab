-- Packs whose files were asked for and are being made: making them goes on after the page is answered.
create table packs_under_way (
  authority_id uuid not null references authorities,
  complaint_id uuid not null,
  pack_id text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  standing text not null check (standing in ('waiting', 'being made', 'failed')),
  document integer not null default 0 check (document >= 0),
  documents integer not null default 0 check (documents >= 0),
  told_at timestamptz not null default now(),
  tries integer not null default 0 check (tries >= 0),
  why text,
  primary key (authority_id, complaint_id, pack_id)
);
comment on table packs_under_way is 'One row for each pack whose files were asked for. It goes in the transaction that puts the files on record.';
comment on column packs_under_way.asked_by is 'Whoever asked: what they may do is read again when the files are made.';
comment on column packs_under_way.document is 'The document whose pages were begun last, from 1; none yet where it is 0.';
comment on column packs_under_way.told_at is 'When it last told how far it was, by the clock of the database. Long silent, it was cut off and is made anew.';
comment on column packs_under_way.tries is 'How often it was begun: more than a few, and a person has to look.';
comment on column packs_under_way.why is 'Why it failed and what to do, in a sentence.';
create index packs_under_way_next on packs_under_way (authority_id, asked_at) where standing in ('waiting', 'being made');

alter table packs_under_way enable row level security;
alter table packs_under_way force row level security;
create policy own on packs_under_way to redress_serve, redress_dispose
  using (authority_id = current_authority()) with check (authority_id = current_authority());
grant select, insert, update, delete on packs_under_way to redress_serve;
grant select, delete on packs_under_way to redress_dispose;
