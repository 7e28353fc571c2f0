-- The days to which planners pinned clients by hand; a plan keeps them unless it costs too much.

CREATE TABLE plan_pin (
    client TEXT PRIMARY KEY REFERENCES client (id),
    ship_on TEXT NOT NULL,
    staff TEXT NOT NULL REFERENCES staff (id),
    at BIGINT NOT NULL
);
