-- What the carrier asks for a kit, by service and three-digit postal area ('' is everywhere else). The newest row that
-- is in force counts; older ones stay as they were. Mills are thousandths of a dollar.

CREATE TABLE freight_tariff (
    service TEXT NOT NULL,
    area TEXT NOT NULL,
    effective_from TEXT NOT NULL,
    mills BIGINT NOT NULL CHECK (mills >= 0),
    entered_by TEXT NOT NULL REFERENCES staff (id),
    PRIMARY KEY (service, area, effective_from)
);
