-- What must be done: tasks of one's own that belong to no file, and two who change the same task at once.

alter table task alter column case_file drop not null;
comment on column task.case_file is 'The file that it is about; only what a worker notes for himself can do without.';
alter table task add constraint task_without_file_has_assignee check (case_file is not null or assignee is not null);

alter table task add column version int not null default 1;
comment on column task.version is 'Goes up when the task is given to somebody else.';
