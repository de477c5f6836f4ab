-- Published decisions of the Ombudsman. They are public, belong to no council and are searched by all: they are the tables
-- that row-level security leaves alone. What was read once is never taken out of `published_texts`.
create table published_decisions (
  decided_on date,
  remedy_pence integer,
  delay_days integer,
  stage_reached smallint check (stage_reached between 1 and 3),
  version integer not null check (version > 0),
  kind text not null check (kind in ('statement', 'report')),
  reference text not null primary key check (reference ~ '^[0-9]{2}-[0-9]{3}-[0-9]{3}[a-z]?$'),
  outcome text,
  authority text,
  category text,
  subcategory text,
  fault_kinds text[] not null default '{}',
  digest text not null,
  summary text not null,
  head_words tsvector not null,
  words tsvector not null
);
comment on table published_decisions is 'The register of published decisions, one row a decision, made from its last text.';
comment on column published_decisions.reference is 'As in addresses: 24-001-902.';
comment on column published_decisions.outcome is 'The Ombudsman''s word for the whole case, canonical where it is known.';
comment on column published_decisions.remedy_pence is 'All payments agreed in the decision together; null where there is none.';
comment on column published_decisions.delay_days is 'The longest delay that the statement tells, in days of the calendar, roughly.';
comment on column published_decisions.head_words is 'The heading and the summary: what the order by relevance looks at.';
comment on column published_decisions.words is 'Everything, the heading above the summary above the rest.';
create index published_decisions_words on published_decisions using gin (words);
create index published_decisions_by_day on published_decisions (decided_on desc nulls last, reference);
create index published_decisions_by_authority on published_decisions (authority, decided_on);
create index published_decisions_by_kind on published_decisions (category, stage_reached, decided_on);
create index published_decisions_faults on published_decisions using gin (fault_kinds);

create table published_texts (
  reference text not null,
  version integer not null check (version > 0),
  digest text not null unique,
  as_printed text not null,
  facts json not null,
  read_at timestamptz not null,
  primary key (reference, version)
);
comment on table published_texts is 'Each text of a published decision as it was read, the newest version last.';
comment on column published_texts.digest is 'Of the words alone, so that the same text comes in once.';
comment on column published_texts.facts is 'What was read from it.';

grant select on published_decisions, published_texts to redress_inspect, redress_serve;
grant insert, update on published_decisions to redress_serve;
grant insert on published_texts to redress_serve;
