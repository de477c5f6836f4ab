-- Who may know of which complaint: the roles that somebody's parts in it let them act in, and who is kept out of it.
alter table part_list
  add column roles text[] not null default '{}',
  add column kept_out boolean not null default false;
comment on table part_list is
  'Read table: the roles that people''s parts let them act in, complaint by complaint, and who is to find no trace of it.';
