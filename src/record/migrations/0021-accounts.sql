-- The council's own accounts of past complaints, which name nobody. Whoever reads one is shown nothing of the complaint.
create table account_list (
  authority_id uuid not null references authorities,
  reference text not null,
  complaint_id uuid not null,
  linked uuid[] not null,
  title text not null,
  theme text,
  published_on date,
  shown boolean not null,
  account jsonb not null,
  primary key (authority_id, reference)
);
comment on table account_list is 'Read table: accounts that stand published, under references that lead nowhere else.';
comment on column account_list.complaint_id is 'Never shown with the account: only what is recorded of the complaint later is held against it.';
comment on column account_list.linked is 'Complaints linked with it, whose people it names no more than its own.';
comment on column account_list.shown is 'False while it is held back, because something became known that it may not hide.';
create index account_list_complaint on account_list (authority_id, complaint_id);

alter table account_list enable row level security;
alter table account_list force row level security;
create policy every_authority on account_list for select to redress_inspect, redress_install using (true);
create policy install on account_list for insert to redress_install with check (true);
create policy own on account_list to redress_serve, redress_dispose
  using (authority_id = current_authority()) with check (authority_id = current_authority());
grant select on account_list to redress_inspect, redress_install;
grant select, insert, update, delete on account_list to redress_serve, redress_dispose;
