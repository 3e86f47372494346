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

-- Of a ticket that stands nothing is kept, and of one that is cancelled no more than was left.
CREATE TRIGGER `tickets_retained` BEFORE UPDATE OF `retained_minor`, `cancelled_at`, `goodwill_minor` ON `tickets`
WHEN NEW.`retained_minor` NOT BETWEEN 0 AND iif(NEW.`cancelled_at` IS NULL, 0, NEW.`paid_minor` - NEW.`goodwill_minor`)
BEGIN SELECT RAISE(ABORT, 'ticket_retained'); END;
