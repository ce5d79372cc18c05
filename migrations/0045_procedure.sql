-- The procedure around applications and decisions (Awb chapter 4): what is not dealt with, views, exceptions, urgency, lateness.

create unique index decision_of_application on decision (municipality, application)
  where item is null and application is not null and state <> 'sent-back' and replaces is null;
