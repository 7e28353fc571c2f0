-- Parcels whose label carries an address that has changed since: somebody asks the carrier to send them elsewhere.

CREATE TABLE intercept (
    parcel TEXT PRIMARY KEY,
    client TEXT NOT NULL REFERENCES client (id),
    opened_at BIGINT NOT NULL,
    closed_at BIGINT,
    closed_by TEXT
);
