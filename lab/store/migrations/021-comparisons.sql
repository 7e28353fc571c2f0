-- Interlaboratory comparisons: what the lab reported and what was assigned. Concentrations in mg/L.

CREATE TABLE comparison_result (
    id TEXT PRIMARY KEY,
    scheme TEXT NOT NULL,
    round TEXT NOT NULL,
    item TEXT NOT NULL,
    value_mg_per_l DOUBLE PRECISION NOT NULL,
    expanded_mg_per_l DOUBLE PRECISION NOT NULL CHECK (expanded_mg_per_l > 0),
    assigned_mg_per_l DOUBLE PRECISION NOT NULL,
    assigned_expanded_mg_per_l DOUBLE PRECISION NOT NULL CHECK (assigned_expanded_mg_per_l >= 0),
    deviation_mg_per_l DOUBLE PRECISION CHECK (deviation_mg_per_l > 0),
    entered_by TEXT NOT NULL REFERENCES staff (id),
    entered_at BIGINT NOT NULL,
    UNIQUE (scheme, round, item)
);
