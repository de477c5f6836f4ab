-- What leaves the council by itself, or is taken by a person. What became of it stands in the entries; here stands what
-- the worker needs: whether it is being tried, since when, how often, and which message it then handed over.
create table outbox (
  authority_id uuid not null references authorities,
  delivery_id text not null,
  complaint_id uuid not null,
  dispatch_id text not null,
  way text not null,
  standing text not null,
  asking integer not null check (asking >= 1),
  since timestamptz not null,
  attempts integer not null default 0 check (attempts >= 0),
  not_before timestamptz not null,
  trying_since timestamptz,
  last_answer text,
  message_stored_as text,
  message_size bigint,
  message_sha256 text,
  primary key (authority_id, delivery_id)
);
comment on table outbox is 'One row for each copy of a letter that was asked to be sent, written with the entry that asks for it.';
comment on column outbox.standing is 'As the entries have it; the worker takes what is "to go" and not being tried.';
comment on column outbox.asking is 'How often a person has asked for it: each asking is sent once.';
comment on column outbox.trying_since is 'Marked before anything is handed over. Left so by a process that was killed.';
comment on column outbox.message_stored_as is 'The message, kept before it is handed over: without one, nothing has left.';
create index outbox_waiting on outbox (authority_id, not_before, delivery_id) where standing = 'to go';
create index outbox_complaint on outbox (authority_id, complaint_id);

alter table outbox enable row level security;
alter table outbox force row level security;
create policy every_authority on outbox for select to redress_inspect, redress_install using (true);
create policy own on outbox to redress_serve, redress_dispose
  using (authority_id = current_authority()) with check (authority_id = current_authority());
grant select on outbox to redress_inspect, redress_install;
grant select, insert, update, delete on outbox to redress_serve, redress_dispose;
