-- Finding people, and through them files, by the street where they live.

-- Lower case without the marks of Latin letters, whatever the order of the database; signs between words are spaces.
alter table resident add column street_folded text collate "C" generated always as (
  trim(regexp_replace(lower(translate(street,
    'ÀÁÂÃÄÅàáâãäåÇçÈÉÊËèéêëÌÍÎÏìíîïÑñÒÓÔÕÖòóôõöÙÚÛÜùúûüÝýÿ',
    'AAAAAAaaaaaaCcEEEEeeeeIIIIiiiiNnOOOOOoooooUUUUuuuuYyy')), '[^[:alnum:]]+', ' ', 'g'))) stored;
comment on column resident.street_folded is 'The street as it is searched for; filled in by the database.';
create index resident_by_street on resident (municipality, street_folded, house_number);
