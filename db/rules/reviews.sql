-- What a movie's page says of reviews has changed.
CREATE TRIGGER `pages_reviews_insert` AFTER INSERT ON `reviews`
BEGIN INSERT INTO `page_versions` VALUES ('movies', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
CREATE TRIGGER `pages_reviews_update` AFTER UPDATE OF `name`, `halves`, `words`, `created_at`, `deleted_at`, `hidden_at` ON `reviews`
BEGIN INSERT INTO `page_versions` VALUES ('movies', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
CREATE TRIGGER `pages_reviews_delete` AFTER DELETE ON `reviews`
BEGIN INSERT INTO `page_versions` VALUES ('movies', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;

-- A review is of the movie that its ticket was for.
CREATE TRIGGER `reviews_of_their_ticket` BEFORE INSERT ON `reviews`
WHEN NOT EXISTS (SELECT 1 FROM `tickets` t JOIN `showtimes` s ON s.`id` = t.`showtime_id`
  JOIN `screens` c ON c.`id` = s.`screen_id`
  WHERE t.`id` = NEW.`ticket_id` AND s.`movie_id` = NEW.`movie_id` AND c.`theater_id` = NEW.`theater_id`)
BEGIN SELECT RAISE(ABORT, 'review_of_another_movie'); END;

-- What is reviewed stays what it is.
CREATE TRIGGER `reviews_keep_their_movie` BEFORE UPDATE OF `movie_id`, `theater_id` ON `reviews`
WHEN NEW.`movie_id` <> OLD.`movie_id` OR NEW.`theater_id` <> OLD.`theater_id`
BEGIN SELECT RAISE(ABORT, 'review_stands'); END;

-- A guest's orders that become an account's take their reviews along: one of a movie stays, the account's own before the guest's.
CREATE TRIGGER `reviews_follow_orders` AFTER UPDATE OF `user_id` ON `orders`
WHEN OLD.`user_id` IS NULL AND NEW.`user_id` IS NOT NULL
BEGIN
  DELETE FROM `reviews` WHERE `user_id` IS NULL
    AND `ticket_id` IN (SELECT t.`id` FROM `tickets` t JOIN `bookings` b ON b.`id` = t.`booking_id`
      WHERE b.`order_id` = NEW.`id` AND NOT EXISTS (SELECT 1 FROM `ticket_transfers` x
        WHERE x.`ticket_id` = t.`id` AND x.`accepted_at` IS NOT NULL))
    AND EXISTS (SELECT 1 FROM `reviews` o WHERE o.`movie_id` = `reviews`.`movie_id` AND o.`user_id` = NEW.`user_id`);
  UPDATE `reviews` SET `user_id` = NEW.`user_id`, `mailbox` = NULL WHERE `user_id` IS NULL
    AND `ticket_id` IN (SELECT t.`id` FROM `tickets` t JOIN `bookings` b ON b.`id` = t.`booking_id`
      WHERE b.`order_id` = NEW.`id` AND NOT EXISTS (SELECT 1 FROM `ticket_transfers` x
        WHERE x.`ticket_id` = t.`id` AND x.`accepted_at` IS NOT NULL));
END;
