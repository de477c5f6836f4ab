-- An invitation whose address gave something back waits until the person gives an address again.
alter table invitations drop constraint invitations_standing_check;
alter table invitations add constraint invitations_standing_check check (standing in
  ('to go', 'address failing', 'gone', 'failed', 'may have gone'));
create index invitations_held on invitations (authority_id, person_id) where standing = 'address failing';
