-- Changing, withdrawing and correcting a decision (Wmo 2.3.10): the view that is asked before somebody is worse off (Awb 4:8).

alter table view_request alter column application drop not null;
alter table view_request alter column item drop not null;
alter table view_request add column decision uuid;
alter table view_request add column intention text check (intention in ('withdraw', 'change'));
alter table view_request add column ground text;
alter table view_request add foreign key (municipality, decision) references decision;
alter table view_request add check ((application is null) = (item is null));
alter table view_request add check ((application is null) <> (decision is null));
alter table view_request add check ((decision is null) = (intention is null) and (decision is null) = (ground is null));
create index view_request_by_decision on view_request (municipality, decision, asked_on);
comment on table view_request is 'What somebody was asked before a decision that he may not like (zienswijze), and what he said, when and how: an applicant before a refusal on facts that differ from his own (Awb 4:7), a resident before a decision that stands is withdrawn or changed to his disadvantage (4:8), with the ground of Wmo 2.3.10. Until then, or until its day has passed, it cannot be decided.';

create index decision_revising on decision (municipality, line) where state = 'announced' and replaces is not null;
