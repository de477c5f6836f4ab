-- Who was invited to which interview or panel, with what they were told last. That something may have changed is noted with
-- the entries that change it, in the same transaction.
create table invitations_due (
  authority_id uuid not null references authorities,
  complaint_id uuid not null,
  primary key (authority_id, complaint_id)
);
comment on table invitations_due is 'Complaints whose meetings, or those who come to them, may have changed since they were looked at.';

create table invitations (
  authority_id uuid not null references authorities,
  complaint_id uuid not null,
  meeting_id text not null,
  person_id uuid not null,
  title text not null,
  on_day date not null,
  at_time text,
  sequence integer not null check (sequence >= 0),
  asks text not null check (asks in ('to come', 'not to come')),
  standing text not null check (standing in ('to go', 'gone', 'failed', 'may have gone')),
  attempts integer not null default 0 check (attempts >= 0),
  not_before timestamptz not null,
  trying_since timestamptz,
  last_answer text,
  primary key (authority_id, complaint_id, meeting_id, person_id)
);
comment on table invitations is 'One row for each meeting and person who was asked to come, or not to.';
comment on column invitations.sequence is 'Higher each time it changes: a calendar moves what it has, and adds nothing (RFC 5546).';
comment on column invitations.trying_since is 'Marked before it is handed over. Left so by a process that was killed: it may have gone, and is not sent again.';
create index invitations_under_way on invitations (authority_id, not_before) where standing = 'to go';

alter table invitations_due enable row level security;
alter table invitations_due force row level security;
create policy own on invitations_due to redress_serve, redress_dispose
  using (authority_id = current_authority()) with check (authority_id = current_authority());
grant select, insert, update, delete on invitations_due to redress_serve;
grant select, delete on invitations_due to redress_dispose;

alter table invitations enable row level security;
alter table invitations force row level security;
create policy own on invitations to redress_serve, redress_dispose
  using (authority_id = current_authority()) with check (authority_id = current_authority());
grant select, insert, update on invitations to redress_serve;
grant select, delete on invitations to redress_dispose;
