-- What a door saw stands.
CREATE TRIGGER `scans_are_kept` BEFORE DELETE ON `scans`
BEGIN SELECT RAISE(ABORT, 'scans_are_kept'); END;
CREATE TRIGGER `scans_stand` BEFORE UPDATE ON `scans`
BEGIN SELECT RAISE(ABORT, 'scans_are_kept'); END;
