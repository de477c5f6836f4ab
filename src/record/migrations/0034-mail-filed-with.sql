-- What was filed with two complaints stays in the inbox when one of them is disposed of, until the other is.
alter table inbox add column filed_with uuid[] not null default '{}';
comment on column inbox.filed_with is 'Complaints that a person filed it with or began from it, in that order; "about" holds what it may be about as well.';
update inbox set filed_with = array[complaint_id] where complaint_id is not null;
create index inbox_set_aside on inbox (authority_id, settled_at) where standing = 'set aside';
