-- What was sent to somebody who works on complaints, and came back: nothing more goes there until they give an address again.
create table reminder_addresses_failing (
  authority_id uuid not null references authorities,
  person_id uuid not null,
  given integer not null check (given >= 1),
  came_back_at timestamptz not null,
  why text not null,
  primary key (authority_id, person_id)
);
comment on table reminder_addresses_failing is 'One row for each person whose address for reminders gave something back, the last time.';
comment on column reminder_addresses_failing.given is 'Which entry gave the address: one that was given since is not failing.';

alter table reminder_addresses_failing enable row level security;
alter table reminder_addresses_failing force row level security;
create policy own on reminder_addresses_failing to redress_serve, redress_dispose
  using (authority_id = current_authority()) with check (authority_id = current_authority());
grant select, insert, update on reminder_addresses_failing to redress_serve;
grant select, delete on reminder_addresses_failing to redress_dispose;

alter table reminders drop constraint reminders_standing_check;
alter table reminders add constraint reminders_standing_check check (standing in
  ('no address', 'address failing', 'nothing to tell', 'to go', 'gone', 'came back', 'failed', 'may have gone', 'given up'));
