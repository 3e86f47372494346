-- A seat belongs to its layout's screen for good.
CREATE TRIGGER `layout_seats_belong` BEFORE INSERT ON `layout_seats`
WHEN (SELECT `screen_id` FROM `layouts` WHERE `id` = NEW.`layout_id`) <> (SELECT `screen_id` FROM `seats` WHERE `id` = NEW.`seat_id`)
BEGIN SELECT RAISE(ABORT, 'seat_of_another_screen'); END;
CREATE TRIGGER `seats_keep_their_screen` BEFORE UPDATE OF `screen_id` ON `seats`
WHEN NEW.`screen_id` <> OLD.`screen_id`
BEGIN SELECT RAISE(ABORT, 'seat_of_another_screen'); END;

-- The totals count money in the theater where it was taken: a screen stays in its theater.
CREATE TRIGGER `screens_keep_their_theater` BEFORE UPDATE OF `theater_id` ON `screens`
WHEN NEW.`theater_id` <> OLD.`theater_id`
BEGIN SELECT RAISE(ABORT, 'screen_of_another_theater'); END;
