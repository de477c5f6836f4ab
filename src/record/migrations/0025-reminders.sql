-- What people were reminded of, one message a person and day. What was told stands in the audit too, which nobody changes.
create table reminders (
  authority_id uuid not null references authorities,
  person_id uuid not null,
  on_day date not null,
  standing text not null check (standing in
    ('no address', 'nothing to tell', 'to go', 'gone', 'failed', 'may have gone', 'given up')),
  things integer not null default 0 check (things >= 0),
  attempts integer not null default 0 check (attempts >= 0),
  not_before timestamptz not null,
  trying_since timestamptz,
  last_answer text,
  primary key (authority_id, person_id, on_day)
);
comment on table reminders is 'One row for each person and day; the key is what makes it one message a day.';
comment on column reminders.things is 'How many things the message named.';
comment on column reminders.trying_since is 'Marked before it is handed over. Left so by a process that was killed: it may have gone, and is not sent again.';
create index reminders_under_way on reminders (authority_id, not_before) where standing = 'to go';

alter table reminders enable row level security;
alter table reminders force row level security;
create policy own on reminders to redress_serve, redress_dispose
  using (authority_id = current_authority()) with check (authority_id = current_authority());
grant select, insert, update on reminders to redress_serve;
grant select, delete on reminders to redress_dispose;
