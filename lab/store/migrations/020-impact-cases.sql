-- What follows when results were wrong: impact cases, recalls of modules outside.

CREATE TABLE impact_case (
    id TEXT PRIMARY KEY,
    cause TEXT NOT NULL CHECK (cause IN ('as-found', 'gas-lot')),
    run TEXT NOT NULL REFERENCES calibration_run (id),
    module TEXT NOT NULL REFERENCES module (serial),
    client TEXT REFERENCES client (id),
    kits TEXT NOT NULL,
    period_from TEXT,
    period_until TEXT NOT NULL,
    worst_mg_per_l DOUBLE PRECISION NOT NULL,
    tolerance_mg_per_l DOUBLE PRECISION NOT NULL,
    opened_at BIGINT NOT NULL,
    decision TEXT CHECK (decision IN ('no-effect', 'notice', 'recall')),
    reason TEXT NOT NULL DEFAULT '',
    decided_by TEXT REFERENCES staff (id),
    decided_at BIGINT,
    CHECK ((decision IS NULL) = (decided_at IS NULL)),
    UNIQUE (cause, run)
);

CREATE INDEX impact_case_open ON impact_case (opened_at) WHERE decision IS NULL;

-- A recalled module is to be used no longer than the kit's new expiry, so that its replacement is urgent.
CREATE TABLE recall (
    id TEXT PRIMARY KEY,
    module TEXT NOT NULL REFERENCES module (serial),
    kit TEXT NOT NULL REFERENCES kit (id),
    client TEXT NOT NULL REFERENCES client (id),
    reason TEXT NOT NULL,
    former_expiry TEXT NOT NULL,
    opened_at BIGINT NOT NULL
);

CREATE UNIQUE INDEX recall_one_per_kit ON recall (kit);
