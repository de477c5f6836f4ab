-- What is searched stands apart from what is shown. Rows of the words are so short that all that match are soon visited:
-- both vectors are kept outside the row and are read only for a phrase and for the order by relevance.
alter table published_decisions add column id integer generated always as identity;
alter table published_decisions add unique (id);
alter table published_decisions add column revision integer not null default 1;
comment on column published_decisions.revision is 'Of the register: the import that last changed the row.';

create table published_words (
  id integer not null primary key references published_decisions (id),
  head tsvector not null,
  words tsvector not null
) with (toast_tuple_target = 128);
alter table published_words alter column head set storage external;
alter table published_words alter column words set storage external;
comment on table published_words is 'The words by which each published decision is found.';
comment on column published_words.head is 'The heading above the summary: what the order by relevance looks at.';
comment on column published_words.words is 'Everything, the heading above the summary above the rest.';

insert into published_words (id, head, words) select id, head_words, words from published_decisions;
alter table published_decisions drop column head_words;
alter table published_decisions drop column words;

-- Written at once and not put by: nothing tidies up after an import on the embedded engine, and a heap put by is read
-- from end to end by every search.
create index published_words_head on published_words using gin (head) with (fastupdate = off);
create index published_words_words on published_words using gin (words) with (fastupdate = off);
create index published_decisions_by_revision on published_decisions (revision);
-- What narrowed a search in the database narrows it in memory now.
drop index published_decisions_faults;

create table published_revisions (
  revision integer not null primary key check (revision > 0),
  mark uuid not null unique
);
comment on table published_revisions is 'Each import into the register of published decisions: what was read before it is known by its mark.';
insert into published_revisions (revision, mark) values (1, gen_random_uuid());

grant select on published_words, published_revisions to redress_inspect, redress_serve;
grant insert, update on published_words to redress_serve;
grant insert on published_revisions to redress_serve;
