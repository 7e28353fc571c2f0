-- How each state counts its days, courts' orders for single clients, and the carrier's calendar as confirmed.

ALTER TABLE jurisdiction_rule ADD COLUMN basis TEXT NOT NULL DEFAULT 'row' CHECK (basis IN ('row', 'court-order', 'not-found'));

ALTER TABLE jurisdiction_rule ADD COLUMN day_kind TEXT NOT NULL DEFAULT 'calendar' CHECK (day_kind IN ('calendar', 'business'));

ALTER TABLE jurisdiction_rule ADD COLUMN interval_counting TEXT NOT NULL DEFAULT 'exclusive' CHECK (interval_counting IN ('exclusive', 'inclusive'));

ALTER TABLE jurisdiction_rule ADD COLUMN grace_counting TEXT NOT NULL DEFAULT 'exclusive' CHECK (grace_counting IN ('exclusive', 'inclusive'));

ALTER TABLE jurisdiction_rule ADD COLUMN anchor TEXT NOT NULL DEFAULT 'installation' CHECK (anchor IN ('installation', 'last-calibration'));

ALTER TABLE jurisdiction_rule ADD COLUMN steps TEXT NOT NULL DEFAULT '';

ALTER TABLE jurisdiction_rule ADD COLUMN fee_interval_days INTEGER CHECK (fee_interval_days > 0);

ALTER TABLE jurisdiction_rule ADD COLUMN signed_at BIGINT;

-- The programme's first day, for states whose interval grows in steps; a client without one counts as new.
CREATE TABLE client_programme (
    client TEXT PRIMARY KEY REFERENCES client (id),
    started_on TEXT NOT NULL
);

CREATE TABLE court_order (
    client TEXT NOT NULL REFERENCES client (id),
    effective_from TEXT NOT NULL,
    interval_days INTEGER NOT NULL CHECK (interval_days > 0),
    reference TEXT NOT NULL,
    verified_by TEXT NOT NULL REFERENCES staff (id),
    PRIMARY KEY (client, effective_from)
);

CREATE TABLE carrier_exception (
    day TEXT PRIMARY KEY,
    works INTEGER NOT NULL CHECK (works IN (0, 1)),
    note TEXT NOT NULL,
    confirmed_by TEXT NOT NULL REFERENCES staff (id)
);

-- Years of the carrier's calendar that somebody compared with the carrier's own; while there is none, all count.
CREATE TABLE carrier_year (
    year INTEGER PRIMARY KEY,
    confirmed_by TEXT NOT NULL REFERENCES staff (id)
);

-- The day by which a hold must be decided, so that it does not quietly make a shipment late.
ALTER TABLE hold ADD COLUMN deadline TEXT;
