-- A condition of a batch that does not hold ends the batch: see db/write.ts. One that holds leaves no row behind.
CREATE TRIGGER `assertion_fails` BEFORE INSERT ON `assertions` WHEN NOT NEW.`holds`
BEGIN SELECT RAISE(ABORT, 'assertion_failed'); END;
CREATE TRIGGER `assertion_holds` BEFORE INSERT ON `assertions` WHEN NEW.`holds`
BEGIN SELECT RAISE(IGNORE); END;
