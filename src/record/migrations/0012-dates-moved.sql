alter table work_list
  add column moved_by integer,
  add column moves jsonb not null default '[]';
comment on column work_list.moved_by is 'The place, in the council''s stream, of the last holiday that moved a limit that still runs.';
comment on column work_list.moves is 'Such limits, each with the day it ended on before and ends on now.';

create table seen_moves (
  authority_id uuid not null references authorities,
  person_id text not null check (person_id <> ''),
  complaint_id uuid not null,
  up_to integer not null check (up_to >= 1),
  seen_at timestamptz not null,
  primary key (authority_id, person_id, complaint_id)
);
comment on table seen_moves is 'Up to which holiday somebody has seen what holidays moved in a complaint. Goes with the content of the complaint or of the person.';
comment on column seen_moves.up_to is 'The place of the holiday in the council''s stream.';
create index seen_moves_by_complaint on seen_moves (authority_id, complaint_id);

alter table seen_moves enable row level security;
alter table seen_moves force row level security;
create policy every_authority on seen_moves for select to redress_inspect, redress_install using (true);
create policy install on seen_moves for insert to redress_install with check (true);
create policy own on seen_moves to redress_serve
  using (authority_id = current_authority()) with check (authority_id = current_authority());
create policy disposal on seen_moves to redress_dispose using (authority_id = current_authority());
grant select on seen_moves to redress_inspect, redress_install;
grant select, insert, update, delete on seen_moves to redress_serve;
grant select, delete on seen_moves to redress_dispose;
