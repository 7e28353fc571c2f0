-- Kits that the packing bench closes in a day: by the day of the week (1 is Monday) from a date on, and on single
-- days that differ, a lost one or one with another shift. Without any row a plan assumes what follows from its clients.

CREATE TABLE packing_capacity (
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    effective_from TEXT NOT NULL,
    kits INTEGER NOT NULL CHECK (kits >= 0),
    entered_by TEXT NOT NULL REFERENCES staff (id),
    PRIMARY KEY (weekday, effective_from)
);

CREATE TABLE packing_day (
    day TEXT PRIMARY KEY,
    kits INTEGER NOT NULL CHECK (kits >= 0),
    note TEXT NOT NULL,
    entered_by TEXT NOT NULL REFERENCES staff (id)
);
