-- The totals count a booking by its order and its showtime, for good.
CREATE TRIGGER `bookings_keep_their_order` BEFORE UPDATE OF `order_id`, `showtime_id` ON `bookings`
WHEN NEW.`order_id` <> OLD.`order_id` OR NEW.`showtime_id` <> OLD.`showtime_id`
BEGIN SELECT RAISE(ABORT, 'booking_stands'); END;

-- A ticket is what became of a ticket line of its booking's order.
CREATE TRIGGER `tickets_of_their_lines` BEFORE INSERT ON `tickets`
WHEN NOT EXISTS (
  SELECT 1 FROM `order_lines` l JOIN `bookings` b ON b.`order_id` = l.`order_id`
  WHERE l.`id` = NEW.`order_line_id` AND b.`id` = NEW.`booking_id` AND l.`showtime_id` = NEW.`showtime_id`)
BEGIN SELECT RAISE(ABORT, 'ticket_of_another_line'); END;

-- Its theater and channel are its order's: see `bookings_theater`.
CREATE TRIGGER `bookings_copy_their_order` BEFORE UPDATE OF `theater_id`, `channel` ON `bookings`
WHEN NOT EXISTS (SELECT 1 FROM `orders` WHERE `id` = NEW.`order_id` AND `theater_id` = NEW.`theater_id` AND `channel` = NEW.`channel`)
BEGIN SELECT RAISE(ABORT, 'booking_stands'); END;
