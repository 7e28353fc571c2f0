-- What stands behind a line of a plan, so that the desk can say it long after: see Explanation in the planner.

ALTER TABLE plan_line ADD COLUMN at_stake_mills BIGINT NOT NULL DEFAULT 0;

ALTER TABLE plan_line ADD COLUMN own_parcels INTEGER NOT NULL DEFAULT 0;

ALTER TABLE plan_line ADD COLUMN module_price_mills BIGINT NOT NULL DEFAULT 0;

ALTER TABLE plan_line ADD COLUMN next_on TEXT;

ALTER TABLE plan_line ADD COLUMN next_service TEXT;

ALTER TABLE plan_line ADD COLUMN next_margin_mills BIGINT NOT NULL DEFAULT 0;

ALTER TABLE plan_line ADD COLUMN wanted_on TEXT;

ALTER TABLE plan_line ADD COLUMN tied INTEGER NOT NULL DEFAULT 0;

ALTER TABLE plan_line ADD COLUMN pinned_to TEXT;

-- A day of a plan: what the bench had room for, and what one more kit on it would have saved.
CREATE TABLE plan_day (
    plan TEXT NOT NULL REFERENCES plan (id),
    day TEXT NOT NULL,
    room INTEGER NOT NULL,
    more_saves_mills BIGINT NOT NULL,
    less_costs_mills BIGINT NOT NULL,
    PRIMARY KEY (plan, day)
);
