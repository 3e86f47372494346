-- Only a seat of the showtime's layout can be claimed for it.
CREATE TRIGGER `seat_claims_belong` BEFORE INSERT ON `seat_claims`
WHEN NOT EXISTS (
  SELECT 1 FROM `showtimes` st JOIN `layout_seats` ls ON ls.`layout_id` = st.`layout_id`
  WHERE st.`id` = NEW.`showtime_id` AND ls.`seat_id` = NEW.`seat_id`)
BEGIN SELECT RAISE(ABORT, 'seat_of_another_layout'); END;

-- Whatever becomes of a claim, whoever writes it: its showtime's seats have another version.
CREATE TRIGGER `seat_claims_version_insert` AFTER INSERT ON `seat_claims`
BEGIN UPDATE `showtimes` SET `seats_version` = `seats_version` + 1 WHERE `id` = NEW.`showtime_id`; END;
CREATE TRIGGER `seat_claims_version_update` AFTER UPDATE ON `seat_claims`
BEGIN UPDATE `showtimes` SET `seats_version` = `seats_version` + 1 WHERE `id` IN (OLD.`showtime_id`, NEW.`showtime_id`); END;
CREATE TRIGGER `seat_claims_version_delete` AFTER DELETE ON `seat_claims`
BEGIN UPDATE `showtimes` SET `seats_version` = `seats_version` + 1 WHERE `id` = OLD.`showtime_id`; END;

-- The totals count a hold where its seats are.
CREATE TRIGGER `holds_keep_their_showtime` BEFORE UPDATE OF `showtime_id` ON `holds`
WHEN NEW.`showtime_id` <> OLD.`showtime_id`
BEGIN SELECT RAISE(ABORT, 'hold_of_another_showtime'); END;

-- A hold ends with the sale: when a showtime begins earlier, or its theater closes sales earlier, what customers hold of
-- it ends with that, and at once (0: see db/schema/holds.ts) where sales are closed since before it began. What is reserved
-- or offered has an end of its own and never outlasts the start.
CREATE TRIGGER `holds_end_with_earlier_start` AFTER UPDATE OF `starts_at` ON `showtimes` WHEN NEW.`starts_at` < OLD.`starts_at`
BEGIN
  UPDATE `holds` SET `expires_at` = iif(c.`at` > `created_at`, c.`at`, 0)
  FROM (SELECT NEW.`starts_at` - t.`sales_close_minutes` * 60000 AS `at` FROM `screens` s JOIN `theaters` t ON t.`id` = s.`theater_id` WHERE s.`id` = NEW.`screen_id`) AS c
  WHERE `showtime_id` = NEW.`id` AND `expires_at` > c.`at` AND `house_reason` IS NULL AND `reserved_at` IS NULL AND `offered_at` IS NULL;
  UPDATE `holds` SET `expires_at` = iif(NEW.`starts_at` > `created_at`, NEW.`starts_at`, 0)
  WHERE `showtime_id` = NEW.`id` AND `expires_at` > NEW.`starts_at` AND (`reserved_at` IS NOT NULL OR `offered_at` IS NOT NULL);
  UPDATE `seat_claims` SET `expires_at` = h.`expires_at` FROM `holds` AS h
  WHERE `seat_claims`.`showtime_id` = NEW.`id` AND `booking_id` IS NULL AND h.`id` = `hold_id` AND h.`expires_at` < `seat_claims`.`expires_at`;
END;
CREATE TRIGGER `holds_end_with_earlier_close` AFTER UPDATE OF `sales_close_minutes` ON `theaters` WHEN NEW.`sales_close_minutes` > OLD.`sales_close_minutes`
BEGIN
  UPDATE `holds` SET `expires_at` = iif(c.`at` > `created_at`, c.`at`, 0)
  FROM (SELECT st.`id`, st.`starts_at` - NEW.`sales_close_minutes` * 60000 AS `at` FROM `screens` s JOIN `showtimes` st ON st.`screen_id` = s.`id`
    WHERE s.`theater_id` = NEW.`id`) AS c
  WHERE `showtime_id` = c.`id` AND `expires_at` > c.`at` AND `house_reason` IS NULL AND `reserved_at` IS NULL AND `offered_at` IS NULL;
  UPDATE `seat_claims` SET `expires_at` = h.`expires_at` FROM `holds` AS h
  WHERE `booking_id` IS NULL AND h.`id` = `hold_id` AND h.`expires_at` < `seat_claims`.`expires_at`
    AND `seat_claims`.`showtime_id` IN (SELECT st.`id` FROM `screens` s JOIN `showtimes` st ON st.`screen_id` = s.`id` WHERE s.`theater_id` = NEW.`id`);
END;

-- A customer's hold that is removed is counted still.
CREATE TRIGGER `holds_abandoned` AFTER DELETE ON `holds` WHEN OLD.`house_reason` IS NULL
BEGIN UPDATE `showtimes` SET `abandoned_holds` = `abandoned_holds` + 1 WHERE `id` = OLD.`showtime_id`; END;

-- What is reserved stays so: nobody takes its seats into their hands again.
CREATE TRIGGER `holds_stay_reserved` BEFORE UPDATE OF `reserved_at` ON `holds`
WHEN OLD.`reserved_at` IS NOT NULL AND NEW.`reserved_at` IS NOT OLD.`reserved_at`
BEGIN SELECT RAISE(ABORT, 'reservation_stands'); END;

-- What was said of a fee as the first seat was taken stands, as the price card does.
CREATE TRIGGER `holds_keep_their_fee` BEFORE UPDATE OF `booking_fee` ON `holds`
WHEN NEW.`booking_fee` IS NOT OLD.`booking_fee`
BEGIN SELECT RAISE(ABORT, 'fee_stands'); END;
