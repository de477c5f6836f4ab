-- Roles belong to the whole server, so another database of the same server may have made them already.
do $$
declare
  wanted text;
begin
  foreach wanted in array array[
    'redress_serve', 'redress_dispose', 'redress_heads', 'redress_inspect', 'redress_install'
  ] loop
    begin
      if not exists (select from pg_roles where rolname = wanted) then
        execute format('create role %I nologin', wanted);
      end if;
    exception
      when duplicate_object or unique_violation then null;
    end;
    if not (select rolsuper from pg_roles where rolname = current_user)
      and not pg_has_role(current_user, wanted, 'usage') then
      execute format('grant %I to %I', wanted, current_user);
    end if;
  end loop;
end
$$;

create function current_authority() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('redress.authority', true), '')::uuid $$;
comment on function current_authority is 'The authority this transaction was opened for; null reaches nothing.';

create table authorities (
  id uuid primary key,
  kind text not null check (kind in ('practice', 'real')),
  reference_prefix text not null check (reference_prefix ~ '^[A-Z][A-Z0-9]{1,7}$'),
  created_at timestamptz not null
);
comment on table authorities is 'One council each. What it is called and how it works stands in its own stream.';
comment on column authorities.kind is 'practice: an invented council, whose day can be set; real: nothing about it may be invented.';
comment on column authorities.reference_prefix is 'First part of every printed reference: NNB in NNB/2026/0012.';
comment on column authorities.created_at is 'Given by the caller, in UTC.';

create table entries (
  authority_id uuid not null references authorities,
  stream_kind text not null check (stream_kind in ('complaint', 'person', 'authority')),
  stream_id uuid not null,
  seq integer not null check (seq >= 1),
  type text not null check (type ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(type) <= 100),
  schema_version integer not null check (schema_version >= 1),
  happened_from date,
  happened_to date,
  as_written text,
  recorded_at timestamptz not null,
  actor text not null check (actor <> ''),
  source text not null check (source in ('worked', 'history')),
  data_hash bytea not null check (octet_length(data_hash) = 32),
  prev_hash bytea not null check (octet_length(prev_hash) = 32),
  hash bytea not null check (octet_length(hash) = 32),
  primary key (authority_id, stream_kind, stream_id, seq),
  constraint happened_in_order check (happened_from <= happened_to),
  constraint first_follows_nothing check ((seq = 1) = (prev_hash = decode(repeat('00', 32), 'hex')))
);
comment on table entries is 'The history, without its content. Rows are added and never changed.';
comment on column entries.seq is 'Place in its stream, from 1, without gaps.';
comment on column entries.schema_version is 'Which version of its type the data was written in.';
comment on column entries.happened_from is 'Earliest day on which it can have happened; null when not even that is known.';
comment on column entries.happened_to is 'Latest day on which it can have happened; null when not even that is known.';
comment on column entries.as_written is 'The day in the words of the source; null when it was typed as a day.';
comment on column entries.recorded_at is 'When it was recorded, in UTC, to the millisecond, from the caller.';
comment on column entries.actor is 'Who recorded it: the id of a person, or system. Never a name.';
comment on column entries.source is 'worked: guarded by the law when it was done here; history: accepted as it stands.';
comment on column entries.data_hash is 'SHA-256 over the salt and the canonical text in entry_data.';
comment on column entries.prev_hash is 'The hash of the entry before; all zeros for the first.';
comment on column entries.hash is 'SHA-256 over prev_hash, every other column and data_hash (src/record/chain.ts).';

create table entry_data (
  authority_id uuid not null,
  stream_kind text not null,
  stream_id uuid not null,
  seq integer not null,
  salt bytea not null check (octet_length(salt) = 16),
  canonical text not null,
  primary key (authority_id, stream_kind, stream_id, seq),
  foreign key (authority_id, stream_kind, stream_id, seq) references entries
);
comment on table entry_data is 'What entries say. Only disposal deletes here; the entry and its hash remain.';
comment on column entry_data.salt is 'Random, so that a hash left behind does not give away what was disposed of.';
comment on column entry_data.canonical is 'The exact text that was hashed: RFC 8785. Never jsonb, which reorders and rounds.';

alter table authorities enable row level security;
alter table authorities force row level security;
alter table entries enable row level security;
alter table entries force row level security;
alter table entry_data enable row level security;
alter table entry_data force row level security;

create policy own on authorities for select to redress_serve, redress_dispose using (id = current_authority());
create policy every_authority on authorities for select
  to redress_heads, redress_inspect, redress_install using (true);
create policy install on authorities for insert to redress_install with check (true);

create policy own on entries to redress_serve, redress_dispose
  using (authority_id = current_authority()) with check (authority_id = current_authority());
create policy every_authority on entries for select to redress_heads, redress_inspect, redress_install using (true);
create policy install on entries for insert to redress_install with check (true);

create policy own on entry_data to redress_serve, redress_dispose
  using (authority_id = current_authority()) with check (authority_id = current_authority());
create policy every_authority on entry_data for select to redress_inspect, redress_install using (true);
create policy install on entry_data for insert to redress_install with check (true);

grant select on authorities, entries, entry_data to redress_serve, redress_dispose, redress_inspect, redress_install;
grant insert on entries, entry_data to redress_serve, redress_dispose, redress_install;
grant insert on authorities to redress_install;
grant select on schema_migrations to redress_inspect;
grant delete on entry_data to redress_dispose;
grant select on authorities to redress_heads;
grant select (authority_id, stream_kind, stream_id, seq, hash) on entries to redress_heads;
