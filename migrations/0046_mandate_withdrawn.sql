-- A mandate that was given for a later day can be withdrawn before it begins: its last day is then the day before its first.

alter table mandate drop constraint mandate_check;
alter table mandate add constraint mandate_check check (until_day is null or until_day >= from_day - 1);
