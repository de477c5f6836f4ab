-- An import from a page goes on after the page is answered: what is told of each file is kept, so that whoever sent it can
-- see how far it is, and after a stop where it stopped.
create table published_imports (
  id uuid not null primary key,
  authority_id uuid not null references authorities,
  person_id text not null check (person_id <> ''),
  named text not null,
  files integer not null check (files >= 0),
  left_aside integer not null check (left_aside >= 0),
  begun_at timestamptz not null,
  told_at timestamptz not null,
  ended text check (ended in ('done', 'stopped'))
);
comment on table published_imports is 'Each import into the register of published decisions that was sent from a page, by which council.';
comment on column published_imports.named is 'What was sent, by the names of the files.';
comment on column published_imports.left_aside is 'Files in a zip that hold no statement, by their names.';
comment on column published_imports.told_at is 'When it last told how far it was. Long silent and not ended, it was cut off.';
create index published_imports_by_time on published_imports (authority_id, begun_at);

create table published_import_files (
  authority_id uuid not null references authorities,
  import_id uuid not null references published_imports,
  place integer not null check (place > 0),
  file text not null,
  became text not null check (became in ('added', 'replaced', 'already there', 'refused')),
  reference text,
  why text,
  primary key (import_id, place)
);
comment on table published_import_files is 'What became of each file of an import, in the order in which they were done.';
comment on column published_import_files.why is 'Why it was refused, in a sentence.';

alter table published_imports enable row level security;
alter table published_imports force row level security;
create policy every_authority on published_imports for select to redress_inspect using (true);
create policy own on published_imports to redress_serve
  using (authority_id = current_authority()) with check (authority_id = current_authority());
alter table published_import_files enable row level security;
alter table published_import_files force row level security;
create policy every_authority on published_import_files for select to redress_inspect using (true);
create policy own on published_import_files to redress_serve
  using (authority_id = current_authority()) with check (authority_id = current_authority());
grant select on published_imports, published_import_files to redress_inspect;
grant select, insert on published_imports to redress_serve;
grant update (told_at, ended) on published_imports to redress_serve;
grant select, insert on published_import_files to redress_serve;

-- A later reader sees more in a text that was read before. Each reading is kept; the register shows the last.
create table published_readings (
  reference text not null,
  version integer not null,
  reader integer not null check (reader > 0),
  facts json not null,
  searched text not null,
  read_at timestamptz not null,
  primary key (reference, version, reader),
  foreign key (reference, version) references published_texts
);
comment on table published_readings is 'Each later reading of a text that found something else in it. The first stands with the text.';
comment on column published_readings.reader is 'The version of the reader.';
alter table published_decisions add column reader integer not null default 0;
comment on column published_decisions.reader is 'The version of the reader that read its text last; 0 for one before they were numbered.';
create index published_decisions_by_reader on published_decisions (reader);
grant select on published_readings to redress_inspect, redress_serve;
grant insert on published_readings to redress_serve;

-- Put by and then written together: each word of a batch is looked up once and not once a decision. What is put by may not
-- stay: every search would read it from end to end, and nothing else tidies up on the embedded engine.
alter index published_words_head set (fastupdate = on);
alter index published_words_words set (fastupdate = on);
create function tidy_published_words() returns void language sql security definer set search_path = pg_catalog, public as $$
  select gin_clean_pending_list('published_words_head'::regclass), gin_clean_pending_list('published_words_words'::regclass)
$$;
comment on function tidy_published_words is 'Ends every filing of decisions. It is the owner''s to do.';
revoke all on function tidy_published_words() from public;
grant execute on function tidy_published_words() to redress_serve;
