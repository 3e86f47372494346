-- What a pass says has changed: its ticket was cancelled, passed on, or has another seat. That of a showtime that was
-- cancelled is void already.
CREATE TRIGGER `wallet_passes_follow_tickets` AFTER UPDATE OF `cancelled_at`, `code`, `row_label`, `seat_number`, `seat_type` ON `tickets`
WHEN NEW.`code` <> OLD.`code` OR NEW.`row_label` <> OLD.`row_label` OR NEW.`seat_number` <> OLD.`seat_number` OR NEW.`seat_type` <> OLD.`seat_type`
  OR ((NEW.`cancelled_at` IS NULL) <> (OLD.`cancelled_at` IS NULL)
    AND (SELECT `state` FROM `showtimes` WHERE `id` = NEW.`showtime_id`) <> 'cancelled')
BEGIN UPDATE `wallet_passes` SET `said_version` = (SELECT max(`version`) + 1 FROM `wallet_passes`) WHERE `ticket_id` = NEW.`id`; END;

-- The same of its showtime. Whether that is on sale, no pass says.
CREATE TRIGGER `wallet_passes_follow_showtimes` AFTER UPDATE OF `starts_at`, `ends_at`, `state`, `screen_id`, `movie_id` ON `showtimes`
WHEN NEW.`starts_at` <> OLD.`starts_at` OR NEW.`ends_at` <> OLD.`ends_at`
  OR (NEW.`state` = 'cancelled') <> (OLD.`state` = 'cancelled')
  OR NEW.`screen_id` <> OLD.`screen_id` OR NEW.`movie_id` <> OLD.`movie_id`
BEGIN UPDATE `wallet_passes` SET `said_version` = (SELECT max(`version`) + 1 FROM `wallet_passes`) WHERE `showtime_id` = NEW.`id`; END;

-- The same of what its movie, screen and theater are called, and where that is: not of showtimes that were over by then.
CREATE TRIGGER `wallet_passes_follow_movies` AFTER UPDATE OF `title`, `certificate` ON `movies`
WHEN NEW.`title` <> OLD.`title` OR NEW.`certificate` IS NOT OLD.`certificate`
BEGIN UPDATE `wallet_passes` SET `said_version` = (SELECT max(`version`) + 1 FROM `wallet_passes`)
  WHERE `showtime_id` IN (SELECT `id` FROM `showtimes` WHERE `movie_id` = NEW.`id` AND `ends_at` > coalesce(NEW.`renamed_at`, 0)); END;
CREATE TRIGGER `wallet_passes_follow_screens` AFTER UPDATE OF `name` ON `screens` WHEN NEW.`name` <> OLD.`name`
BEGIN UPDATE `wallet_passes` SET `said_version` = (SELECT max(`version`) + 1 FROM `wallet_passes`)
  WHERE `showtime_id` IN (SELECT `id` FROM `showtimes` WHERE `screen_id` = NEW.`id` AND `ends_at` > coalesce(NEW.`renamed_at`, 0)); END;
CREATE TRIGGER `wallet_passes_follow_theaters` AFTER UPDATE OF `name`, `address`, `city`, `geo_position`, `time_zone` ON `theaters`
WHEN NEW.`name` <> OLD.`name` OR NEW.`address` <> OLD.`address` OR NEW.`city` <> OLD.`city`
  OR NEW.`geo_position` <> OLD.`geo_position` OR NEW.`time_zone` <> OLD.`time_zone`
BEGIN UPDATE `wallet_passes` SET `said_version` = (SELECT max(`version`) + 1 FROM `wallet_passes`)
  WHERE `showtime_id` IN (SELECT s.`id` FROM `showtimes` s JOIN `screens` r ON r.`id` = s.`screen_id`
    WHERE r.`theater_id` = NEW.`id` AND s.`ends_at` > coalesce(NEW.`renamed_at`, 0)); END;

-- Every copy of a pass is to be told, as if for the first time.
CREATE TRIGGER `wallet_copies_follow_passes` AFTER UPDATE OF `said_version` ON `wallet_passes`
BEGIN
  UPDATE `wallet_passes` SET `version` = NEW.`said_version` WHERE `id` = NEW.`id`;
  UPDATE `wallet_copies` SET `version` = NEW.`said_version`, `attempts` = 0, `next_try_at` = NULL, `failure` = NULL, `stopped_at` = NULL
    WHERE `pass_id` = NEW.`id`;
END;
