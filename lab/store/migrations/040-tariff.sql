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

-- A lab that planned before there was a tariff on record goes on with the prices it planned with.
INSERT INTO freight_tariff (service, area, effective_from, mills, entered_by)
SELECT p.service, '', '2024-01-01', p.mills, (SELECT min(id) FROM staff WHERE role = 'supervisor')
FROM (
    SELECT '03' AS service, 10540 AS mills
    UNION ALL SELECT '12', 16210
    UNION ALL SELECT '02', 21380
    UNION ALL SELECT '01', 38900
) p
WHERE EXISTS (SELECT 1 FROM staff WHERE role = 'supervisor');
