-- Texts in other languages go with what they are of, and public pages say them.
CREATE TRIGGER `movies_translations_delete` AFTER DELETE ON `movies`
BEGIN DELETE FROM `translations` WHERE `kind` IN ('movie.title', 'movie.description') AND `object_id` = OLD.`id`; END;
CREATE TRIGGER `theaters_translations_delete` AFTER DELETE ON `theaters`
BEGIN DELETE FROM `translations` WHERE `kind` IN ('theater.description', 'theater.boxOfficeHours', 'theater.houseRules', 'theater.letterNote') AND `object_id` = OLD.`id`; END;
CREATE TRIGGER `ticket_types_translations_delete` AFTER DELETE ON `ticket_types`
BEGIN DELETE FROM `translations` WHERE `kind` IN ('ticket-type.name', 'ticket-type.note') AND `object_id` = OLD.`id`; END;

CREATE TRIGGER `pages_translations_insert` AFTER INSERT ON `translations`
BEGIN INSERT INTO `page_versions` VALUES (CASE WHEN NEW.`kind` LIKE 'movie.%' THEN 'movies' WHEN NEW.`kind` LIKE 'theater.%' THEN 'theaters' ELSE 'showtimes' END, 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
CREATE TRIGGER `pages_translations_update` AFTER UPDATE ON `translations`
BEGIN INSERT INTO `page_versions` VALUES (CASE WHEN NEW.`kind` LIKE 'movie.%' THEN 'movies' WHEN NEW.`kind` LIKE 'theater.%' THEN 'theaters' ELSE 'showtimes' END, 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
CREATE TRIGGER `pages_translations_delete` AFTER DELETE ON `translations`
BEGIN INSERT INTO `page_versions` VALUES (CASE WHEN OLD.`kind` LIKE 'movie.%' THEN 'movies' WHEN OLD.`kind` LIKE 'theater.%' THEN 'theaters' ELSE 'showtimes' END, 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
