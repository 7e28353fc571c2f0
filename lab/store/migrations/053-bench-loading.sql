-- Which module was scanned into which dock, until its batch begins; and impact cases that a bench's control opened.

CREATE TABLE bench_loading (
    fixture TEXT NOT NULL,
    dock INTEGER NOT NULL CHECK (dock BETWEEN 1 AND 16),
    module TEXT NOT NULL UNIQUE REFERENCES module (serial),
    loaded_by TEXT NOT NULL REFERENCES staff (id),
    loaded_at BIGINT NOT NULL,
    PRIMARY KEY (fixture, dock)
);

CREATE TABLE impact_case_of_any_cause (
    id TEXT PRIMARY KEY,
    cause TEXT NOT NULL CHECK (cause IN ('as-found', 'gas-lot', 'control')),
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

INSERT INTO impact_case_of_any_cause SELECT id, cause, run, module, client, kits, period_from, period_until,
    worst_mg_per_l, tolerance_mg_per_l, opened_at, decision, reason, decided_by, decided_at FROM impact_case;

DROP TABLE impact_case;

ALTER TABLE impact_case_of_any_cause RENAME TO impact_case;

CREATE INDEX impact_case_open ON impact_case (opened_at) WHERE decision IS NULL;
