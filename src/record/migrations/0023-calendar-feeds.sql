-- The address under which a calendar program reads somebody's own dates.
create table calendar_feeds (
  authority_id uuid not null references authorities,
  person_id uuid not null,
  secret text not null check (length(secret) >= 32),
  made_at timestamptz not null,
  primary key (authority_id, person_id)
);
comment on table calendar_feeds is 'One row for each person with a calendar of their own; stopped by deleting it.';
comment on column calendar_feeds.secret is 'Whoever has it reads references and dates, which is less than this table stands beside.';
create unique index calendar_feeds_by_secret on calendar_feeds (authority_id, secret);

alter table calendar_feeds enable row level security;
alter table calendar_feeds force row level security;
create policy own on calendar_feeds to redress_serve, redress_dispose
  using (authority_id = current_authority()) with check (authority_id = current_authority());
grant select, insert, delete on calendar_feeds to redress_serve;
grant select, delete on calendar_feeds to redress_dispose;
