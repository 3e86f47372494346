-- What a door saw stands. What its device was called goes where that was a person's name or address.
CREATE TRIGGER `scans_are_kept` BEFORE DELETE ON `scans`
BEGIN SELECT RAISE(ABORT, 'scans_are_kept'); END;
CREATE TRIGGER `scans_stand` BEFORE UPDATE ON `scans`
WHEN NEW.`device_name` <> '—'
  OR (NEW.`id`, NEW.`showtime_id`, NEW.`ticket_id`, NEW.`outcome`, NEW.`said`, NEW.`takes_back`, NEW.`user_id`, NEW.`client_id`, NEW.`device_id`, NEW.`scanned_at`, NEW.`received_at`)
    IS NOT (OLD.`id`, OLD.`showtime_id`, OLD.`ticket_id`, OLD.`outcome`, OLD.`said`, OLD.`takes_back`, OLD.`user_id`, OLD.`client_id`, OLD.`device_id`, OLD.`scanned_at`, OLD.`received_at`)
BEGIN SELECT RAISE(ABORT, 'scans_are_kept'); END;
