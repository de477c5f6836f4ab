create table sent_once (
  authority_id uuid not null references authorities,
  person_id text not null check (person_id <> ''),
  key text not null check (char_length(key) between 8 and 200),
  fingerprint bytea not null check (octet_length(fingerprint) = 32),
  sent_at timestamptz not null,
  complaint_id uuid,
  reference text,
  primary key (authority_id, person_id, key)
);
comment on table sent_once is 'What was sent under a key of its own, so that sending it again records nothing. Kept for a day; not part of the record.';
comment on column sent_once.fingerprint is 'SHA-256 of what was sent: the same key with something else is declined.';
comment on column sent_once.complaint_id is 'With the reference, the answer that was given; null where the council''s own settings were changed.';
create index sent_once_by_time on sent_once (authority_id, sent_at);

alter table sent_once enable row level security;
alter table sent_once force row level security;
create policy every_authority on sent_once for select to redress_inspect, redress_install using (true);
create policy install on sent_once for insert to redress_install with check (true);
create policy own on sent_once to redress_serve, redress_dispose
  using (authority_id = current_authority()) with check (authority_id = current_authority());
grant select on sent_once to redress_inspect, redress_install;
grant select, insert, update, delete on sent_once to redress_serve, redress_dispose;
