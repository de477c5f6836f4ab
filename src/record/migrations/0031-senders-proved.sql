-- Whether the domain of a sender's address says itself that the message comes from there.
alter table inbox
  add column sender_proof text check (sender_proof in ('signed', 'the gateway says so', 'not proved', 'could not be looked up')),
  add column sender_proof_by text;
comment on column inbox.sender_proof is 'By its signature, or by the word of the council''s own gateway; null where nobody looked.';
comment on column inbox.sender_proof_by is 'The domain that signed it, or the gateway.';
