-- Every code scanned, as it came, and what it was taken for. Insert only.
CREATE TABLE scan_entry (
    station TEXT NOT NULL,
    seq BIGINT NOT NULL,
    at BIGINT NOT NULL,
    staff TEXT NOT NULL,
    source TEXT NOT NULL,
    identifier TEXT NOT NULL,
    symbology TEXT NOT NULL,
    bytes_hex TEXT NOT NULL,
    kind TEXT NOT NULL,
    meaning TEXT NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (station, seq)
);

CREATE INDEX scan_entry_by_time ON scan_entry (at);
