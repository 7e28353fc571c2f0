-- Shots that show whether a module is linear, and what a high sample leaves behind in the next.

CREATE TABLE shot_of_any_kind (
    run TEXT NOT NULL REFERENCES calibration_run (id),
    number INTEGER NOT NULL CHECK (number > 0),
    kind TEXT NOT NULL CHECK (kind IN ('blank', 'condition', 'as-found', 'linearity', 'carry-over', 'adjust', 'as-left')),
    lot TEXT REFERENCES reference_gas (lot),
    dock INTEGER NOT NULL,
    at BIGINT NOT NULL,
    bench_ms BIGINT NOT NULL,
    module_shot BIGINT NOT NULL,
    reading_mg_per_l DOUBLE PRECISION NOT NULL,
    peak_ua DOUBLE PRECISION NOT NULL,
    charge_uc DOUBLE PRECISION NOT NULL,
    peak_s DOUBLE PRECISION NOT NULL,
    tau_s DOUBLE PRECISION NOT NULL,
    baseline_ua DOUBLE PRECISION NOT NULL,
    cell_c DOUBLE PRECISION NOT NULL,
    pressure_hpa DOUBLE PRECISION NOT NULL,
    ambient_c DOUBLE PRECISION NOT NULL,
    pulse TEXT NOT NULL,
    row_hash TEXT NOT NULL,
    PRIMARY KEY (run, number)
);

INSERT INTO shot_of_any_kind SELECT run, number, kind, lot, dock, at, bench_ms, module_shot, reading_mg_per_l, peak_ua,
    charge_uc, peak_s, tau_s, baseline_ua, cell_c, pressure_hpa, ambient_c, pulse, row_hash FROM shot;

DROP TABLE shot;

ALTER TABLE shot_of_any_kind RENAME TO shot;

CREATE INDEX shot_by_lot ON shot (lot, run);
