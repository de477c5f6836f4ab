-- A draft is one person's own, names and all, until it is recorded. A transaction that says who is at work reaches only
-- that person's drafts; one that does not say (a rebuild, an export) has no business with them beyond its council's.
create function current_person() returns text
  language sql stable parallel safe
  as $$ select nullif(current_setting('redress.person', true), '') $$;
comment on function current_person is 'Who is at work in this transaction, by their id; null where nobody said.';

drop policy own on drafts;
create policy own on drafts to redress_serve
  using (authority_id = current_authority() and (current_person() is null or actor = current_person()))
  with check (authority_id = current_authority() and (current_person() is null or actor = current_person()));
create policy disposal on drafts to redress_dispose
  using (authority_id = current_authority()) with check (authority_id = current_authority());

create index drafts_by_age on drafts (authority_id, actor, saved_at);
