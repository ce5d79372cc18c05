-- Looking after who looked: emergency accesses and their judgement, and searching the audit log.

alter table task add column link text;
comment on column task.link is 'The page on which it is done, where that is not the first page of the file.';

alter table emergency_access add column task uuid;
alter table emergency_access add foreign key (municipality, task) references task;
comment on column emergency_access.task is 'The task of the reviewer, which ends with his judgement.';

drop index emergency_access_to_review;
create index emergency_access_open on emergency_access (municipality, opened_at desc, id desc) where reviewed_at is null;
create index emergency_access_judged on emergency_access (municipality, opened_at desc, id desc) where reviewed_at is not null;
-- Who has how many to judge, when a reviewer is named.
create index emergency_access_open_by_reviewer on emergency_access (municipality, reviewer) where reviewed_at is null;

-- A page of the log begins after a line: by moment, then by id.
drop index audit_line_by_resident;
drop index audit_line_by_worker;
create index audit_line_by_resident on audit_line (municipality, resident, at desc, id desc);
create index audit_line_by_worker on audit_line (municipality, worker, at desc, id desc);
