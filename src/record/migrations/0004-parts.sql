create table part_list (
  authority_id uuid not null references authorities,
  complaint_id uuid not null,
  person_id uuid not null,
  primary key (authority_id, complaint_id, person_id)
);
comment on table part_list is 'Read table: who has a part in which complaint, for those who are given single complaints and not the council.';
create index part_list_by_person on part_list (authority_id, person_id, complaint_id);

alter table part_list enable row level security;
alter table part_list force row level security;
create policy every_authority on part_list for select to redress_inspect, redress_install using (true);
create policy install on part_list for insert to redress_install with check (true);
create policy own on part_list to redress_serve, redress_dispose
  using (authority_id = current_authority()) with check (authority_id = current_authority());
grant select on part_list to redress_inspect, redress_install;
grant select, insert, update, delete on part_list to redress_serve, redress_dispose;
