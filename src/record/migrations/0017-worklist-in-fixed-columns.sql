-- A pass over the worklist spent most of its time in walking to columns behind others that may be null or of any length.
-- Columns of one width that are never null are found at once, so a day that there is none of is 'infinity' here.
-- A read table: it is filled from the entries at the next start.
drop table work_list;
create table work_list (
  authority_id uuid not null references authorities,
  complaint_id uuid not null,
  with_council boolean not null,
  with_complainant boolean not null,
  with_manager boolean not null,
  with_clerk boolean not null,
  due date not null,
  late_from date not null,
  warn_from date not null,
  warn_until date not null,
  back_on date not null,
  moved_by integer not null,
  assigned_to uuid,
  overdue_from date,
  holders text[] not null,
  back_to text[] not null,
  primary key (authority_id, complaint_id)
);
comment on table work_list is 'Read table: who has something to do in which complaint and by when; dates and people, never "late" or "today".';
comment on column work_list.with_manager is 'Something is nobody''s in particular, and so the complaints manager''s; with_clerk the panel clerk''s.';
comment on column work_list.due is 'The next lawful date; ''infinity'' where there is none, as in every date here that is never null.';
comment on column work_list.late_from is 'The last day on which nothing is late.';
comment on column work_list.warn_from is 'The first day on which an early warning is told; warn_until the last.';
comment on column work_list.back_on is 'The first day on which something comes back to those in back_to, having waited until then.';
comment on column work_list.moved_by is 'The place, in the council''s stream, of the last holiday that moved a limit that still runs; 0 for none.';
comment on column work_list.holders is 'Ids of the persons who have something to do, and the offices for what is nobody''s in particular.';
create index work_list_by_due on work_list (authority_id, due, complaint_id);

alter table work_list enable row level security;
alter table work_list force row level security;
create policy every_authority on work_list for select to redress_inspect, redress_install using (true);
create policy install on work_list for insert to redress_install with check (true);
create policy own on work_list to redress_serve, redress_dispose
  using (authority_id = current_authority()) with check (authority_id = current_authority());
grant select on work_list to redress_inspect, redress_install;
grant select, insert, update, delete on work_list to redress_serve, redress_dispose;
