-- Fixtures and what measures on them, with the calibrations that they must have.

CREATE TABLE equipment (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('fixture', 'barometer', 'thermometer', 'flow-controller', 'control-sensor')),
    fixture TEXT NOT NULL,
    serial TEXT NOT NULL,
    added_on TEXT NOT NULL,
    retired_on TEXT,
    retired_why TEXT NOT NULL DEFAULT '',
    CHECK ((retired_on IS NULL) = (retired_why = ''))
);

CREATE UNIQUE INDEX equipment_one_control_sensor ON equipment (fixture) WHERE kind = 'control-sensor' AND retired_on IS NULL;

-- The factor turns what a control sensor shows into what was there; 1 for the others. U in % of the value.
CREATE TABLE equipment_calibration (
    equipment TEXT NOT NULL REFERENCES equipment (id),
    calibrated_on TEXT NOT NULL,
    due_on TEXT NOT NULL,
    certificate TEXT NOT NULL,
    factor DOUBLE PRECISION NOT NULL CHECK (factor > 0),
    expanded_percent DOUBLE PRECISION NOT NULL CHECK (expanded_percent > 0),
    entered_by TEXT NOT NULL REFERENCES staff (id),
    entered_at BIGINT NOT NULL,
    PRIMARY KEY (equipment, calibrated_on),
    CHECK (due_on > calibrated_on)
);

ALTER TABLE reference_gas ADD COLUMN retired_on TEXT;

ALTER TABLE reference_gas ADD COLUMN retired_why TEXT NOT NULL DEFAULT '';

-- A training lab from before has fictitious equipment, too.
INSERT INTO equipment (id, kind, fixture, serial, added_on)
SELECT e.id, e.kind, '1', e.serial, '2026-01-01'
FROM (SELECT 'FIX-1' AS id, 'fixture' AS kind, 'T-1' AS serial
    UNION ALL SELECT 'BARO-1', 'barometer', 'T-2'
    UNION ALL SELECT 'TEMP-1', 'thermometer', 'T-3'
    UNION ALL SELECT 'FLOW-1', 'flow-controller', 'T-4'
    UNION ALL SELECT 'CS-1', 'control-sensor', 'FX00000001C') e
WHERE EXISTS (SELECT 1 FROM lab WHERE kind = 'training');

INSERT INTO equipment_calibration (equipment, calibrated_on, due_on, certificate, factor, expanded_percent, entered_by, entered_at)
SELECT e.id, '2026-01-01', '2036-01-01', 'TRAINING-' || e.id, 1, 0.4, (SELECT min(s.id) FROM staff s WHERE s.role = 'supervisor'), 0
FROM equipment e
WHERE EXISTS (SELECT 1 FROM staff s WHERE s.role = 'supervisor');
