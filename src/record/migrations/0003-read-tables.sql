drop table complaint_list;

create table complaint_list (
  authority_id uuid not null references authorities,
  complaint_id uuid not null,
  version integer not null,
  reference text not null,
  ombudsman_references text[] not null,
  subject text not null,
  state text not null,
  stage integer check (stage between 1 and 3),
  strands integer not null,
  points integer not null,
  received_from date,
  next_due date,
  next_duty text,
  next_who text,
  late_title text,
  late_least integer,
  late_exact boolean not null,
  overdue_title text,
  overdue_from date,
  faults integer not null,
  closed boolean not null,
  words text not null,
  primary key (authority_id, complaint_id)
);
comment on table complaint_list is 'Read table: one row a complaint, made from its entries and remade from them at any time.';
comment on column complaint_list.version is 'The last entry that went into the row.';
comment on column complaint_list.next_due is 'The earliest lawful date still to be met; a date, never "late".';
comment on column complaint_list.late_least is 'Working days by which the furthest stopped clock was missed, at least.';
comment on column complaint_list.overdue_from is 'The due date of the running clock that is due first: overdue is worked out when it is shown.';
comment on column complaint_list.faults is 'Faults that no passing of time adds to.';
comment on column complaint_list.words is 'Lower case, for search: references, subject and the text of points. No names of people.';
create index complaint_list_by_due on complaint_list (authority_id, next_due, complaint_id);
create index complaint_list_open_by_due on complaint_list (authority_id, next_due, complaint_id) where not closed;

create table person_list (
  authority_id uuid not null references authorities,
  person_id uuid not null,
  version integer not null,
  name text not null,
  primary key (authority_id, person_id)
);
comment on table person_list is 'Read table: what people are called, so that a page needs one look-up for all of them.';

create table statement_list (
  authority_id uuid not null references authorities,
  digest text not null,
  complaint_id uuid not null,
  reference text,
  primary key (authority_id, digest, complaint_id)
);
comment on table statement_list is 'Read table: decision statements read in, so that the same file again changes nothing.';

do $$
declare
  name text;
begin
  foreach name in array array['complaint_list', 'person_list', 'statement_list'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy every_authority on %I for select to redress_inspect, redress_install using (true)', name);
    execute format('create policy install on %I for insert to redress_install with check (true)', name);
    execute format('create policy own on %I to redress_serve, redress_dispose
      using (authority_id = current_authority()) with check (authority_id = current_authority())', name);
    execute format('grant select on %I to redress_inspect, redress_install', name);
    execute format('grant select, insert, update, delete on %I to redress_serve, redress_dispose', name);
  end loop;
end
$$;
