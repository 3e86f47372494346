-- What was offered stands, and so does what became of it.
CREATE TRIGGER `seat_offers_stand` BEFORE UPDATE ON `seat_offers`
WHEN OLD.`accepted_at` IS NOT NULL OR OLD.`refused_at` IS NOT NULL
  OR (NEW.`accepted_at` IS NOT NULL AND NEW.`refused_at` IS NOT NULL)
  OR NEW.`id` <> OLD.`id` OR NEW.`order_id` <> OLD.`order_id` OR NEW.`link_token` <> OLD.`link_token` OR NEW.`until` <> OLD.`until`
BEGIN SELECT RAISE(ABORT, 'seat_offer_stands'); END;

-- It is accepted with the booking that it becomes.
CREATE TRIGGER `seat_offers_become_bookings` BEFORE UPDATE OF `accepted_at` ON `seat_offers`
WHEN NEW.`accepted_at` IS NOT NULL AND NOT EXISTS (SELECT 1 FROM `bookings` WHERE `order_id` = NEW.`order_id`)
BEGIN SELECT RAISE(ABORT, 'seat_offer_unbooked'); END;
