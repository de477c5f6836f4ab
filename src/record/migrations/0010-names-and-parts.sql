-- Searching for complaints by the name of somebody in them.
alter table part_list add column parts text[] not null default '{}';
comment on column part_list.parts is 'What they are in the complaint; empty for somebody who is only kept out of it.';

create table name_list (
  authority_id uuid not null references authorities,
  word text collate "C" not null check (word <> ''),
  person_id uuid not null,
  primary key (authority_id, word, person_id)
);
comment on table name_list is 'Read table: the words of people''s names, in small letters and without accents, to be found by how they begin.';
create index name_list_by_person on name_list (authority_id, person_id);

alter table name_list enable row level security;
alter table name_list force row level security;
create policy every_authority on name_list for select to redress_inspect, redress_install using (true);
create policy install on name_list for insert to redress_install with check (true);
create policy own on name_list to redress_serve, redress_dispose
  using (authority_id = current_authority()) with check (authority_id = current_authority());
grant select on name_list to redress_inspect, redress_install;
grant select, insert, update, delete on name_list to redress_serve, redress_dispose;
