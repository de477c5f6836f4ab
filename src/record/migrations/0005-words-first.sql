-- To read a column, the columns before it are walked over, and a search reads the words of every complaint: with 21 columns
-- before them, most of its time went into those. Columns of one width that are never null are passed over at no cost.
alter table complaint_list no force row level security;
alter table complaint_list rename to complaint_list_before;
alter index complaint_list_pkey rename to complaint_list_before_pkey;
alter table complaint_list_before drop constraint complaint_list_authority_id_fkey, drop constraint complaint_list_stage_check;
drop index complaint_list_by_due;
drop index complaint_list_open_by_due;

create table complaint_list (
  authority_id uuid not null references authorities,
  complaint_id uuid not null,
  version integer not null,
  strands integer not null,
  points integer not null,
  faults integer not null,
  closed boolean not null,
  late_exact boolean not null,
  words text not null,
  stage integer check (stage between 1 and 3),
  received_from date,
  next_due date,
  late_least integer,
  overdue_from date,
  reference text not null,
  ombudsman_references text[] not null,
  subject text not null,
  state text not null,
  next_duty text,
  next_who text,
  late_title text,
  overdue_title text,
  primary key (authority_id, complaint_id)
);
insert into complaint_list (authority_id, complaint_id, version, strands, points, faults, closed, late_exact, words, stage,
    received_from, next_due, late_least, overdue_from, reference, ombudsman_references, subject, state, next_duty, next_who,
    late_title, overdue_title)
  select authority_id, complaint_id, version, strands, points, faults, closed, late_exact, words, stage,
    received_from, next_due, late_least, overdue_from, reference, ombudsman_references, subject, state, next_duty, next_who,
    late_title, overdue_title
  from complaint_list_before;
drop table complaint_list_before;

comment on table complaint_list is 'Read table: one row a complaint, made from its entries and remade from them at any time.';
comment on column complaint_list.version is 'The last entry that went into the row.';
comment on column complaint_list.next_due is 'The earliest lawful date still to be met; a date, never "late".';
comment on column complaint_list.late_least is 'Working days by which the furthest stopped clock was missed, at least.';
comment on column complaint_list.overdue_from is 'The due date of the running clock that is due first: overdue is worked out when it is shown.';
comment on column complaint_list.faults is 'Faults that no passing of time adds to.';
comment on column complaint_list.words is 'Lower case, for search: references, subject and the text of points. No names of people.';
create index complaint_list_by_due on complaint_list (authority_id, next_due, complaint_id);
create index complaint_list_open_by_due on complaint_list (authority_id, next_due, complaint_id) where not closed;

alter table complaint_list enable row level security;
alter table complaint_list force row level security;
create policy every_authority on complaint_list for select to redress_inspect, redress_install using (true);
create policy install on complaint_list for insert to redress_install with check (true);
create policy own on complaint_list to redress_serve, redress_dispose
  using (authority_id = current_authority()) with check (authority_id = current_authority());
grant select on complaint_list to redress_inspect, redress_install;
grant select, insert, update, delete on complaint_list to redress_serve, redress_dispose;
