alter table file_list add column not_checked boolean not null default false;
comment on column file_list.not_checked is 'No scanner could look at it; the product has it looked at again by itself.';
create index file_list_not_checked on file_list (authority_id, complaint_id, file_id) where not_checked;
