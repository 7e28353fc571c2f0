-- Plans with their lines, and the notices that clients get.

CREATE TABLE plan (
    id TEXT PRIMARY KEY,
    made_at BIGINT NOT NULL,
    from_day TEXT NOT NULL,
    days INTEGER NOT NULL,
    inputs_hash TEXT NOT NULL,
    cost_mills BIGINT NOT NULL,
    lower_bound_mills BIGINT NOT NULL,
    is_current INTEGER NOT NULL CHECK (is_current IN (0, 1))
);

CREATE UNIQUE INDEX plan_one_current ON plan (is_current) WHERE is_current = 1;

CREATE TABLE plan_line (
    plan TEXT NOT NULL REFERENCES plan (id),
    client TEXT NOT NULL REFERENCES client (id),
    variant TEXT NOT NULL,
    firmware TEXT NOT NULL,
    governing_state TEXT NOT NULL,
    rule_version INTEGER NOT NULL,
    expiry TEXT NOT NULL,
    ship_on TEXT,
    service TEXT,
    arrives_on TEXT,
    late_permille INTEGER NOT NULL,
    is_late INTEGER NOT NULL CHECK (is_late IN (0, 1)),
    cost_mills BIGINT NOT NULL,
    reason TEXT NOT NULL,
    reason_detail TEXT NOT NULL,
    kit TEXT REFERENCES kit (id),
    PRIMARY KEY (plan, client)
);

CREATE INDEX plan_line_by_day ON plan_line (plan, ship_on);

CREATE TABLE notice (
    id TEXT PRIMARY KEY,
    client TEXT NOT NULL REFERENCES client (id),
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    about TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('queued', 'sent', 'failed')),
    queued_at BIGINT NOT NULL,
    sent_at BIGINT
);

CREATE INDEX notice_queued ON notice (queued_at) WHERE state = 'queued';

CREATE TABLE packing (
    plan TEXT NOT NULL REFERENCES plan (id),
    client TEXT NOT NULL REFERENCES client (id),
    kit TEXT NOT NULL UNIQUE,
    box TEXT NOT NULL UNIQUE,
    module TEXT NOT NULL UNIQUE REFERENCES module (serial),
    PRIMARY KEY (plan, client)
);
