-- A search read the words of every complaint, and a worklist worked out for every row what does not change from day to day.
create table word_list (
  authority_id uuid not null references authorities,
  complaint_id uuid not null,
  next_due date,
  words tsvector not null,
  primary key (authority_id, complaint_id)
);
comment on table word_list is 'Read table: the words of a complaint''s subject and points, and its references, to be found by how they begin.';
comment on column word_list.next_due is 'As in complaint_list: what is found is counted and put in order in one pass over this table alone.';
-- No index: where rows belong to councils, the words may only be looked at once the rows are known to be the council's own.
alter table complaint_list drop column words;

alter table work_list
  add column late_from date generated always as (least(overdue_from, next_due)) stored,
  add column warn_until date generated always as (coalesce(warn_to, 'infinity'::date)) stored,
  add column with_manager boolean not null generated always as ('complaints manager' = any(holders)) stored,
  add column with_clerk boolean not null generated always as ('panel clerk' = any(holders)) stored;
comment on column work_list.late_from is 'The last day on which nothing is late.';
comment on column work_list.with_manager is 'Something is nobody''s in particular, and so the complaints manager''s; with_clerk the panel clerk''s.';

create table lists_made (
  authority_id uuid primary key references authorities,
  migration integer not null check (migration >= 1)
);
comment on table lists_made is 'The last migration after which every read table of a council was made anew from its entries.';

alter table word_list enable row level security;
alter table word_list force row level security;
create policy every_authority on word_list for select to redress_inspect, redress_install using (true);
create policy install on word_list for insert to redress_install with check (true);
create policy own on word_list to redress_serve, redress_dispose
  using (authority_id = current_authority()) with check (authority_id = current_authority());
grant select on word_list to redress_inspect, redress_install;
grant select, insert, update, delete on word_list to redress_serve, redress_dispose;

alter table lists_made enable row level security;
alter table lists_made force row level security;
create policy every_authority on lists_made for select to redress_inspect, redress_install using (true);
create policy own on lists_made to redress_serve
  using (authority_id = current_authority()) with check (authority_id = current_authority());
grant select on lists_made to redress_inspect, redress_install;
grant select, insert, update on lists_made to redress_serve;
