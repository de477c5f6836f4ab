-- The register of what was agreed, over all complaints of a council. It holds dates and never "overdue" or "today".
-- `redress rebuild` fills it for what was recorded before.
create table agreed_list (
  authority_id uuid not null references authorities,
  complaint_id uuid not null,
  agreed_id text not null,
  place integer not null,
  agreed_at text not null,
  kind text not null,
  name text not null,
  words text not null,
  owner_id text,
  team text,
  due_from date,
  due_by date,
  phrase text,
  not_known text,
  standing text not null,
  done_on date,
  done_late integer,
  proof jsonb,
  primary key (authority_id, complaint_id, agreed_id)
);
comment on table agreed_list is 'Read table: every recommendation accepted and every action agreed, with who sees to it, by when, and its proof.';
comment on column agreed_list.agreed_at is 'The stage, or with the Ombudsman.';
comment on column agreed_list.due_by is 'The last lawful day; null while it is not known, and then not_known says why.';
comment on column agreed_list.done_late is 'Days by which it was done late, of what is done; null where it was in time or nobody knows.';
comment on column agreed_list.proof is 'What shows that it is done: words, files, who gave and who checked it.';
create index agreed_list_due on agreed_list (authority_id, due_by);

alter table agreed_list enable row level security;
alter table agreed_list force row level security;
create policy every_authority on agreed_list for select to redress_inspect, redress_install using (true);
create policy install on agreed_list for insert to redress_install with check (true);
create policy own on agreed_list to redress_serve, redress_dispose
  using (authority_id = current_authority()) with check (authority_id = current_authority());
grant select on agreed_list to redress_inspect, redress_install;
grant select, insert, update, delete on agreed_list to redress_serve, redress_dispose;
