-- Nobody is written to who has no address, since they gave none or are erased: no row stays, and its cause goes on.
CREATE TRIGGER `messages_to_somebody` BEFORE INSERT ON `messages` WHEN NEW.`to_email` = ''
BEGIN SELECT RAISE(IGNORE); END;
