create table file_keys (
  authority_id uuid primary key references authorities,
  wrapped bytea not null check (octet_length(wrapped) = 60)
);
comment on table file_keys is 'The key to each council''s files, wrapped by a master key that is kept outside the database.';
comment on column file_keys.wrapped is 'Nonce, the encrypted key and its tag (AES-256-GCM, bound to the council).';

create table file_list (
  authority_id uuid not null references authorities,
  complaint_id uuid not null,
  file_id text not null,
  stored_as text not null,
  sha256 bytea not null check (octet_length(sha256) = 32),
  size bigint not null check (size >= 0),
  primary key (authority_id, complaint_id, file_id)
);
comment on table file_list is 'Read table: the files of each complaint. Their content lies encrypted outside the database.';
comment on column file_list.stored_as is 'The random name it lies under.';
comment on column file_list.sha256 is 'Of the content, before it was encrypted.';

create table file_readings (
  authority_id uuid not null references authorities,
  complaint_id uuid not null,
  file_id text not null,
  outcome text not null check (outcome in ('read', 'no words', 'could not be read')),
  primary key (authority_id, complaint_id, file_id)
);
comment on table file_readings is 'Whether the words of a file could be read, so that they can be searched. Made from the file, not from entries.';

create table file_texts (
  authority_id uuid not null references authorities,
  complaint_id uuid not null,
  file_id text not null,
  page integer not null check (page >= 0),
  words text not null,
  primary key (authority_id, complaint_id, file_id, page)
);
comment on table file_texts is 'The words of files, for search inside their complaint. Deleted with the file or the complaint.';
comment on column file_texts.page is 'From 1; 0 for a document that has no pages.';

do $$
declare
  name text;
begin
  foreach name in array array['file_keys', 'file_list', 'file_readings', 'file_texts'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy every_authority on %I for select to redress_inspect, redress_install using (true)', name);
    execute format('create policy install on %I for insert to redress_install with check (true)', name);
    execute format('create policy own on %I to redress_serve, redress_dispose
      using (authority_id = current_authority()) with check (authority_id = current_authority())', name);
    execute format('grant select on %I to redress_inspect, redress_install', name);
  end loop;
  foreach name in array array['file_list', 'file_readings', 'file_texts'] loop
    execute format('grant select, insert, update, delete on %I to redress_serve, redress_dispose', name);
  end loop;
end
$$;
grant select, insert on file_keys to redress_serve;
grant select on file_keys to redress_dispose;
grant insert on file_keys to redress_install;
