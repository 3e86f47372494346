-- Two showtimes of one screen never overlap, cleaning included.
CREATE TRIGGER `showtimes_overlap_insert` BEFORE INSERT ON `showtimes`
WHEN NEW.`state` <> 'cancelled' AND EXISTS (
  SELECT 1 FROM `showtimes` AS other
  WHERE other.`screen_id` = NEW.`screen_id` AND other.`state` <> 'cancelled'
    AND other.`starts_at` BETWEEN NEW.`starts_at` - 172800000 AND NEW.`occupied_until` - 1
    AND NEW.`starts_at` < other.`occupied_until`)
BEGIN SELECT RAISE(ABORT, 'showtime_overlap'); END;
CREATE TRIGGER `showtimes_overlap_update`
BEFORE UPDATE OF `screen_id`, `starts_at`, `occupied_until`, `state` ON `showtimes`
WHEN NEW.`state` <> 'cancelled' AND EXISTS (
  SELECT 1 FROM `showtimes` AS other
  WHERE other.`id` <> NEW.`id` AND other.`screen_id` = NEW.`screen_id` AND other.`state` <> 'cancelled'
    AND other.`starts_at` BETWEEN NEW.`starts_at` - 172800000 AND NEW.`occupied_until` - 1
    AND NEW.`starts_at` < other.`occupied_until`)
BEGIN SELECT RAISE(ABORT, 'showtime_overlap'); END;

-- A showtime plays on its screen's own layout, at its theater's own prices.
CREATE TRIGGER `showtimes_belong_insert` BEFORE INSERT ON `showtimes`
WHEN NOT EXISTS (
  SELECT 1 FROM `screens` s JOIN `layouts` l ON l.`screen_id` = s.`id` JOIN `price_cards` p ON p.`theater_id` = s.`theater_id`
  WHERE s.`id` = NEW.`screen_id` AND l.`id` = NEW.`layout_id` AND p.`id` = NEW.`price_card_id`)
BEGIN SELECT RAISE(ABORT, 'showtime_foreign_parts'); END;
CREATE TRIGGER `showtimes_belong_update`
BEFORE UPDATE OF `screen_id`, `layout_id`, `price_card_id` ON `showtimes`
WHEN NOT EXISTS (
  SELECT 1 FROM `screens` s JOIN `layouts` l ON l.`screen_id` = s.`id` JOIN `price_cards` p ON p.`theater_id` = s.`theater_id`
  WHERE s.`id` = NEW.`screen_id` AND l.`id` = NEW.`layout_id` AND p.`id` = NEW.`price_card_id`)
BEGIN SELECT RAISE(ABORT, 'showtime_foreign_parts'); END;

-- A showtime moves to another layout only with every seat that is claimed for it. Claims whose time is over count too,
-- since a trigger has no clock: who moves a showtime deletes those in the same batch, and remaps the others before.
CREATE TRIGGER `showtimes_keep_claimed_seats` BEFORE UPDATE OF `layout_id` ON `showtimes`
WHEN NEW.`layout_id` <> OLD.`layout_id` AND EXISTS (
  SELECT 1 FROM `seat_claims` c WHERE c.`showtime_id` = NEW.`id` AND NOT EXISTS (
    SELECT 1 FROM `layout_seats` ls WHERE ls.`layout_id` = NEW.`layout_id` AND ls.`seat_id` = c.`seat_id`))
BEGIN SELECT RAISE(ABORT, 'claimed_seat_missing'); END;

-- The totals count money in the theater where it was taken: a showtime that anyone held seats of stays there.
CREATE TRIGGER `showtimes_keep_their_theater` BEFORE UPDATE OF `screen_id` ON `showtimes`
WHEN NEW.`screen_id` <> OLD.`screen_id` AND EXISTS (SELECT 1 FROM `holds` WHERE `showtime_id` = NEW.`id`)
  AND (SELECT `theater_id` FROM `screens` WHERE `id` = NEW.`screen_id`) <> (SELECT `theater_id` FROM `screens` WHERE `id` = OLD.`screen_id`)
BEGIN SELECT RAISE(ABORT, 'showtime_of_another_theater'); END;
