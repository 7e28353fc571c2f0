-- What the devices and the accounts office told the lab, each event once. The columns of its row stand in
-- fields as JSON; the personal ones are taken out after retention.

CREATE TABLE outside_event (
    id TEXT PRIMARY KEY,
    seq BIGINT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    client TEXT NOT NULL REFERENCES client (id),
    module TEXT REFERENCES module (serial),
    at BIGINT NOT NULL,
    received_at BIGINT NOT NULL,
    fields TEXT NOT NULL
);

CREATE INDEX outside_event_by_client ON outside_event (client, at);
