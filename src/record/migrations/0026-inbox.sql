-- What came by email to the council's address for complaints. The message itself lies sealed among the files.
create table inbox (
  authority_id uuid not null references authorities,
  mail_id uuid not null,
  received_at timestamptz not null,
  sent_to text not null,
  kind text not null check (kind in ('message', 'automatic', 'bounce', 'loop')),
  standing text not null default 'waiting' check (standing in ('waiting', 'filed', 'begun', 'set aside', 'told')),
  times integer not null default 1 check (times >= 1),
  message_id text,
  body_sha256 text not null,
  from_address text,
  from_name text,
  subject text,
  attachments integer check (attachments >= 0),
  about uuid[] not null default '{}',
  stored_as text not null,
  size bigint not null check (size >= 0),
  sha256 text not null,
  check_result text check (check_result in ('clean', 'infected', 'could not be checked')),
  check_by text,
  settled_at timestamptz,
  settled_by text,
  complaint_id uuid,
  reason text,
  primary key (authority_id, mail_id)
);
comment on table inbox is 'One row for each message that came in, committed before its sender was told that it was taken.';
comment on column inbox.kind is 'As its headers say: a machine''s answer, what came back, or one that goes in a circle.';
comment on column inbox.standing is '"told": it was about something sent, which has been told of it.';
comment on column inbox.times is 'How often the same message came.';
comment on column inbox.attachments is 'How many; null where the message could not be taken apart.';
comment on column inbox.about is 'Complaints that it may be about: who may not know of one of them does not see it.';
comment on column inbox.complaint_id is 'Where a person filed it, last.';
create index inbox_newest on inbox (authority_id, received_at desc, mail_id);
create index inbox_waiting on inbox (authority_id, received_at) where standing = 'waiting';
create index inbox_same on inbox (authority_id, message_id) where message_id is not null;

alter table inbox enable row level security;
alter table inbox force row level security;
create policy every_authority on inbox for select to redress_inspect, redress_install using (true);
create policy install on inbox for insert to redress_install with check (true);
create policy own on inbox to redress_serve, redress_dispose
  using (authority_id = current_authority()) with check (authority_id = current_authority());
grant select on inbox to redress_inspect, redress_install;
grant insert on inbox to redress_install;
grant select, insert, update on inbox to redress_serve;
grant select, update, delete on inbox to redress_dispose;

alter table person_list add column email text;
comment on column person_list.email is 'As last recorded, in small letters: to suggest whose complaint a message may be about.';
create index person_list_email on person_list (authority_id, email) where email is not null;
