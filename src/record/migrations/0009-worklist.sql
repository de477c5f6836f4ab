-- A complaint's row in the worklists: narrow, so that one pass over it counts every list of somebody's.
create table work_list (
  authority_id uuid not null references authorities,
  complaint_id uuid not null,
  with_council boolean not null,
  with_complainant boolean not null,
  next_due date,
  overdue_from date,
  back_on date,
  warn_from date,
  warn_to date,
  assigned_to uuid,
  holders text[] not null,
  back_to text[] not null,
  tasks jsonb not null,
  warnings jsonb not null,
  primary key (authority_id, complaint_id)
);
comment on table work_list is 'Read table: who has something to do in which complaint and by when; dates and people, never "late" or "today".';
comment on column work_list.holders is 'Ids of the persons who have something to do, and the offices for what is nobody''s in particular.';
comment on column work_list.back_to is 'Those to whom it comes back on `back_on`, having waited until then.';
comment on column work_list.warn_from is 'The first day on which an early warning is told; warn_to the last, null where one stays until it is seen to.';
comment on column work_list.tasks is 'What is open, for the rows of a list: what it is called and who holds it.';
comment on column work_list.warnings is 'Early warnings, each with the day from which it is told.';
create index work_list_by_due on work_list (authority_id, next_due, complaint_id);

alter table work_list enable row level security;
alter table work_list force row level security;
create policy every_authority on work_list for select to redress_inspect, redress_install using (true);
create policy install on work_list for insert to redress_install with check (true);
create policy own on work_list to redress_serve, redress_dispose
  using (authority_id = current_authority()) with check (authority_id = current_authority());
grant select on work_list to redress_inspect, redress_install;
grant select, insert, update, delete on work_list to redress_serve, redress_dispose;
