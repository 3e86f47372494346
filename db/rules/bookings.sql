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

-- What became of an offer stands: a ticket that was accepted is the friend's. Where they are written to may change, and a
-- friend who is erased has no name any more.
CREATE TRIGGER `ticket_transfers_stand` BEFORE UPDATE OF `id`, `ticket_id`, `offer_token`, `offered_at`, `taken_back_at`, `accepted_at`, `accepted_by`,
  `accepted_name`, `holder_token`, `reference`, `old_code` ON `ticket_transfers`
WHEN (OLD.`accepted_at` IS NOT NULL OR OLD.`taken_back_at` IS NOT NULL OR NEW.`ticket_id` <> OLD.`ticket_id`
    OR NEW.`offer_token` <> OLD.`offer_token`)
  AND ((NEW.`id`, NEW.`ticket_id`, NEW.`offer_token`, NEW.`offered_at`, NEW.`taken_back_at`, NEW.`accepted_at`, NEW.`holder_token`, NEW.`reference`, NEW.`old_code`)
      IS NOT (OLD.`id`, OLD.`ticket_id`, OLD.`offer_token`, OLD.`offered_at`, OLD.`taken_back_at`, OLD.`accepted_at`, OLD.`holder_token`, OLD.`reference`, OLD.`old_code`)
    OR NEW.`accepted_by` IS NOT NULL OR NEW.`accepted_name` IS NOT '—')
BEGIN SELECT RAISE(ABORT, 'transfer_stands'); END;

-- A code changes with its holder, and at no other time; the one that ends is kept.
CREATE TRIGGER `tickets_keep_their_code` BEFORE UPDATE OF `code` ON `tickets`
WHEN NEW.`code` <> OLD.`code` AND NOT EXISTS (
  SELECT 1 FROM `ticket_transfers` WHERE `ticket_id` = NEW.`id` AND `old_code` = OLD.`code`)
BEGIN SELECT RAISE(ABORT, 'code_stands'); END;
-- Of a ticket that stands nothing is kept, and of one that is cancelled no more than was left.
CREATE TRIGGER `tickets_retained` BEFORE UPDATE OF `retained_minor`, `cancelled_at`, `goodwill_minor` ON `tickets`
WHEN NEW.`retained_minor` NOT BETWEEN 0 AND iif(NEW.`cancelled_at` IS NULL, 0, NEW.`paid_minor` - NEW.`goodwill_minor`)
BEGIN SELECT RAISE(ABORT, 'ticket_retained'); END;
