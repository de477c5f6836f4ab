-- What a decision is found by, and quoted from where it is found: its words, without the tags and the furniture of the page.
alter table published_texts add column searched text;
comment on column published_texts.searched is 'The words of the decision alone; null for a text that was read before they were kept apart.';
