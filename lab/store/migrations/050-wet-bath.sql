-- References that are made by air through a warm solution, and what that solution was like at each shot.

ALTER TABLE reference_gas ADD COLUMN kind TEXT NOT NULL DEFAULT 'dry-gas' CHECK (kind IN ('dry-gas', 'wet-bath'));

ALTER TABLE reference_gas ADD COLUMN solution_litres DOUBLE PRECISION NOT NULL DEFAULT 0 CHECK (solution_litres >= 0);

CREATE TABLE bath_shot (
    run TEXT NOT NULL,
    number INTEGER NOT NULL,
    bath_c DOUBLE PRECISION NOT NULL,
    bath_litres DOUBLE PRECISION NOT NULL,
    row_hash TEXT NOT NULL,
    PRIMARY KEY (run, number),
    FOREIGN KEY (run, number) REFERENCES shot (run, number)
);
