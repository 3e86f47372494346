-- The index over movies follows their words: see db/migrations/0001_search.sql.
CREATE TRIGGER `movies_search_insert` AFTER INSERT ON `movies`
BEGIN INSERT INTO `movies_search` (`rowid`, `title`, `genres`, `people`, `joined`) VALUES (NEW.`id`,
  iif(NEW.`search_title` = '', NEW.`title`, NEW.`search_title`), '',
  iif(NEW.`search_people` = '', coalesce(NEW.`director`, '') || ' ' || NEW.`cast`, NEW.`search_people`), NEW.`search_joined`);
  INSERT INTO `search_words` (`word`) SELECT `value` FROM json_each('["' || replace(trim(NEW.`search_title` || ' ' || NEW.`search_people`), ' ', '","') || '"]') WHERE `value` <> '' ON CONFLICT (`word`) DO NOTHING; END;
CREATE TRIGGER `movies_search_update` AFTER UPDATE OF `title`, `director`, `cast`, `search_title`, `search_joined`, `search_people` ON `movies`
BEGIN UPDATE `movies_search` SET
  `title` = iif(NEW.`search_title` = '', NEW.`title`, NEW.`search_title`),
  `people` = iif(NEW.`search_people` = '', coalesce(NEW.`director`, '') || ' ' || NEW.`cast`, NEW.`search_people`),
  `joined` = NEW.`search_joined` WHERE `rowid` = NEW.`id`;
  INSERT INTO `search_words` (`word`) SELECT `value` FROM json_each('["' || replace(trim(NEW.`search_title` || ' ' || NEW.`search_people`), ' ', '","') || '"]') WHERE `value` <> '' ON CONFLICT (`word`) DO NOTHING;
  DELETE FROM `search_words` WHERE `word` IN (SELECT `value` FROM json_each('["' || replace(trim(OLD.`search_title` || ' ' || OLD.`search_people`), ' ', '","') || '"]'))
    AND NOT EXISTS (SELECT 1 FROM `movies_search` WHERE `movies_search` MATCH '"' || `word` || '"'); END;
CREATE TRIGGER `movies_search_delete` AFTER DELETE ON `movies`
BEGIN DELETE FROM `movies_search` WHERE `rowid` = OLD.`id`;
  DELETE FROM `search_words` WHERE `word` IN (SELECT `value` FROM json_each('["' || replace(trim(OLD.`search_title` || ' ' || OLD.`search_people`), ' ', '","') || '"]'))
    AND NOT EXISTS (SELECT 1 FROM `movies_search` WHERE `movies_search` MATCH '"' || `word` || '"'); END;

-- The words that movies are found by, each once, and the threes of letters in them: by these a mistyped word finds its like.
-- A word goes with the last movie that has it.
CREATE TRIGGER `search_words_insert` AFTER INSERT ON `search_words`
BEGIN INSERT INTO `words_search` (`rowid`, `word`) VALUES (NEW.`id`, ' ' || NEW.`word` || ' '); END;
CREATE TRIGGER `search_words_delete` AFTER DELETE ON `search_words`
BEGIN DELETE FROM `words_search` WHERE `rowid` = OLD.`id`; END;
CREATE TRIGGER `genres_search_words` AFTER INSERT ON `genres`
BEGIN
  INSERT INTO `search_words` (`word`) SELECT `value` FROM json_each('["' || replace(trim(NEW.`search_name`), ' ', '","') || '"]') WHERE `value` <> '' ON CONFLICT (`word`) DO NOTHING;
END;

-- A movie is found by its genres' names too.
CREATE TRIGGER `movie_genres_search_insert` AFTER INSERT ON `movie_genres`
BEGIN UPDATE `movies_search` SET `genres` = (SELECT coalesce(group_concat(iif(g.`search_name` = '', g.`name`, g.`search_name`), ' '), '') FROM `movie_genres` mg JOIN `genres` g ON g.`id` = mg.`genre_id` WHERE mg.`movie_id` = NEW.`movie_id`) WHERE `rowid` = NEW.`movie_id`; END;
CREATE TRIGGER `movie_genres_search_delete` AFTER DELETE ON `movie_genres`
BEGIN UPDATE `movies_search` SET `genres` = (SELECT coalesce(group_concat(iif(g.`search_name` = '', g.`name`, g.`search_name`), ' '), '') FROM `movie_genres` mg JOIN `genres` g ON g.`id` = mg.`genre_id` WHERE mg.`movie_id` = OLD.`movie_id`) WHERE `rowid` = OLD.`movie_id`; END;
CREATE TRIGGER `genres_search_rename` AFTER UPDATE OF `name`, `search_name` ON `genres`
BEGIN UPDATE `movies_search` SET `genres` = (SELECT coalesce(group_concat(iif(g.`search_name` = '', g.`name`, g.`search_name`), ' '), '') FROM `movie_genres` mg JOIN `genres` g ON g.`id` = mg.`genre_id` WHERE mg.`movie_id` = `movies_search`.`rowid`) WHERE `rowid` IN (SELECT `movie_id` FROM `movie_genres` WHERE `genre_id` = NEW.`id`);
  INSERT INTO `search_words` (`word`) SELECT `value` FROM json_each('["' || replace(trim(NEW.`search_name`), ' ', '","') || '"]') WHERE `value` <> '' ON CONFLICT (`word`) DO NOTHING;
  DELETE FROM `search_words` WHERE `word` IN (SELECT `value` FROM json_each('["' || replace(trim(OLD.`search_name`), ' ', '","') || '"]'))
    AND NOT EXISTS (SELECT 1 FROM `movies_search` WHERE `movies_search` MATCH '"' || `word` || '"'); END;

-- A booking belongs to the theater of its order, and is found by words of the order's name and e-mail (folded, no case, no
-- accents). The theater is a word of its own in there ("t7"), so that each finds its own among those of a chain.
CREATE TRIGGER `bookings_theater` AFTER INSERT ON `bookings`
BEGIN
  UPDATE `bookings` SET (`theater_id`, `channel`) = (SELECT `theater_id`, `channel` FROM `orders` WHERE `id` = NEW.`order_id`) WHERE `id` = NEW.`id`
    AND (`theater_id`, `channel`) IS NOT (SELECT `theater_id`, `channel` FROM `orders` WHERE `id` = NEW.`order_id`);
  INSERT INTO `bookings_search` (`booking_id`, `theater`, `name`, `email`)
    SELECT NEW.`id`, 't' || `theater_id`, iif(`search_name` = '', `name`, `search_name`), `email` FROM `orders` WHERE `id` = NEW.`order_id` AND `name` || `email` <> '';
END;
-- It is found there by the words that it had: a booking's id is not looked up in this index.
CREATE TRIGGER `orders_search_update` AFTER UPDATE OF `name`, `email`, `search_name` ON `orders`
WHEN EXISTS (SELECT 1 FROM `bookings` WHERE `order_id` = NEW.`id`)
BEGIN UPDATE `bookings_search` SET `name` = iif(NEW.`search_name` = '', NEW.`name`, NEW.`search_name`), `email` = NEW.`email`
  WHERE `rowid` IN (
    SELECT `rowid` FROM `bookings_search` WHERE `bookings_search` MATCH iif(OLD.`email` <> '',
      'email : "' || replace(OLD.`email`, '"', '""') || '"',
      'name : "' || replace(iif(OLD.`search_name` = '', OLD.`name`, OLD.`search_name`), '"', '""') || '"')
    AND `booking_id` = (SELECT `id` FROM `bookings` WHERE `order_id` = NEW.`id`)); END;
