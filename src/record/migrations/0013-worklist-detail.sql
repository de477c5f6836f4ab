-- What the rows of a worklist tell, apart from what is counted: with it, a pass over `work_list` read ten times as much as
-- it needed, and more than the embedded engine holds in memory. `redress rebuild` fills it for what was recorded before.
create table work_detail (
  authority_id uuid not null references authorities,
  complaint_id uuid not null,
  tasks jsonb not null,
  warnings jsonb not null,
  moves jsonb not null,
  primary key (authority_id, complaint_id)
);
comment on table work_detail is 'Read table: what is open in a complaint and the early warnings of it, for the rows of a worklist.';
comment on column work_detail.tasks is 'What is open: what it is called and who holds it.';
comment on column work_detail.warnings is 'Early warnings, each with the day from which it is told.';
comment on column work_detail.moves is 'Limits that holidays moved, each with the day it ended on before and ends on now.';
alter table work_list drop column tasks, drop column warnings, drop column moves;

alter table work_detail enable row level security;
alter table work_detail force row level security;
create policy every_authority on work_detail for select to redress_inspect, redress_install using (true);
create policy install on work_detail for insert to redress_install with check (true);
create policy own on work_detail to redress_serve, redress_dispose
  using (authority_id = current_authority()) with check (authority_id = current_authority());
grant select on work_detail to redress_inspect, redress_install;
grant select, insert, update, delete on work_detail to redress_serve, redress_dispose;
