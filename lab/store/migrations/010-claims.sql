-- Work that one station at a time does: who has taken it, and until when. A claim whose time is over counts for
-- nothing, so what a dead station had taken comes back by itself. Times are UTC milliseconds.

ALTER TABLE module ADD COLUMN claimed_by TEXT;

ALTER TABLE module ADD COLUMN lease_until BIGINT;

ALTER TABLE parcel ADD COLUMN claimed_by TEXT;

ALTER TABLE parcel ADD COLUMN lease_until BIGINT;

ALTER TABLE parcel ADD COLUMN next_poll BIGINT;

ALTER TABLE notice ADD COLUMN claimed_by TEXT;

ALTER TABLE notice ADD COLUMN lease_until BIGINT;

-- Work that is done once in the whole lab, such as the sweep over all parcels.
CREATE TABLE lease (
    name TEXT PRIMARY KEY,
    holder TEXT NOT NULL,
    lease_until BIGINT NOT NULL
);
