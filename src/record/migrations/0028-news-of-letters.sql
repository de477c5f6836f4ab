-- What became of a letter that somebody else delivers, and says so only when asked.
alter table outbox
  add column news_asked integer not null default 0 check (news_asked >= 0),
  add column news_after timestamptz;
comment on column outbox.news_asked is 'How often was asked what became of it since it went.';
comment on column outbox.news_after is 'When that is asked next; infinity once it is known, or has been asked for often enough.';
