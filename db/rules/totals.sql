-- Totals for the reports: see db/schema/totals.ts. What a row was is taken away, what it is now is added.
CREATE TRIGGER `tickets_totals_insert` AFTER INSERT ON `tickets`
BEGIN
  INSERT INTO `showtime_totals` (`showtime_id`, `currency`, `tickets`, `tickets_minor`, `cancelled_tickets`, `cancelled_minor`, `goodwill_minor`, `admitted`)
  SELECT NEW.`showtime_id`, o.`currency`, 1, NEW.`paid_minor`, (NEW.`cancelled_at` IS NOT NULL), iif(NEW.`cancelled_at` IS NULL, 0, NEW.`paid_minor` - NEW.`retained_minor`), iif(NEW.`cancelled_at` IS NULL, NEW.`goodwill_minor`, 0), (NEW.`cancelled_at` IS NULL AND NEW.`admitted_at` IS NOT NULL)
  FROM `bookings` b JOIN `orders` o ON o.`id` = b.`order_id` WHERE b.`id` = NEW.`booking_id`
  ON CONFLICT (`showtime_id`, `currency`) DO UPDATE SET `tickets` = `tickets` + excluded.`tickets`, `tickets_minor` = `tickets_minor` + excluded.`tickets_minor`, `cancelled_tickets` = `cancelled_tickets` + excluded.`cancelled_tickets`, `cancelled_minor` = `cancelled_minor` + excluded.`cancelled_minor`, `goodwill_minor` = `goodwill_minor` + excluded.`goodwill_minor`, `admitted` = `admitted` + excluded.`admitted`;
END;
CREATE TRIGGER `tickets_totals_update` AFTER UPDATE OF `booking_id`, `showtime_id`, `seat_type`, `ticket_type`, `paid_minor`, `retained_minor`, `goodwill_minor`, `cancelled_at`, `admitted_at` ON `tickets`
BEGIN
  UPDATE `showtime_totals` SET `tickets` = `tickets` - 1, `tickets_minor` = `tickets_minor` - OLD.`paid_minor`, `cancelled_tickets` = `cancelled_tickets` - (OLD.`cancelled_at` IS NOT NULL), `cancelled_minor` = `cancelled_minor` - iif(OLD.`cancelled_at` IS NULL, 0, OLD.`paid_minor` - OLD.`retained_minor`), `goodwill_minor` = `goodwill_minor` - iif(OLD.`cancelled_at` IS NULL, OLD.`goodwill_minor`, 0), `admitted` = `admitted` - (OLD.`cancelled_at` IS NULL AND OLD.`admitted_at` IS NOT NULL) WHERE `showtime_id` = OLD.`showtime_id` AND `currency` = (SELECT o.`currency` FROM `bookings` b JOIN `orders` o ON o.`id` = b.`order_id` WHERE b.`id` = OLD.`booking_id`);
  INSERT INTO `showtime_totals` (`showtime_id`, `currency`, `tickets`, `tickets_minor`, `cancelled_tickets`, `cancelled_minor`, `goodwill_minor`, `admitted`)
  SELECT NEW.`showtime_id`, o.`currency`, 1, NEW.`paid_minor`, (NEW.`cancelled_at` IS NOT NULL), iif(NEW.`cancelled_at` IS NULL, 0, NEW.`paid_minor` - NEW.`retained_minor`), iif(NEW.`cancelled_at` IS NULL, NEW.`goodwill_minor`, 0), (NEW.`cancelled_at` IS NULL AND NEW.`admitted_at` IS NOT NULL)
  FROM `bookings` b JOIN `orders` o ON o.`id` = b.`order_id` WHERE b.`id` = NEW.`booking_id`
  ON CONFLICT (`showtime_id`, `currency`) DO UPDATE SET `tickets` = `tickets` + excluded.`tickets`, `tickets_minor` = `tickets_minor` + excluded.`tickets_minor`, `cancelled_tickets` = `cancelled_tickets` + excluded.`cancelled_tickets`, `cancelled_minor` = `cancelled_minor` + excluded.`cancelled_minor`, `goodwill_minor` = `goodwill_minor` + excluded.`goodwill_minor`, `admitted` = `admitted` + excluded.`admitted`;
END;
CREATE TRIGGER `tickets_totals_delete` AFTER DELETE ON `tickets`
BEGIN
  UPDATE `showtime_totals` SET `tickets` = `tickets` - 1, `tickets_minor` = `tickets_minor` - OLD.`paid_minor`, `cancelled_tickets` = `cancelled_tickets` - (OLD.`cancelled_at` IS NOT NULL), `cancelled_minor` = `cancelled_minor` - iif(OLD.`cancelled_at` IS NULL, 0, OLD.`paid_minor` - OLD.`retained_minor`), `goodwill_minor` = `goodwill_minor` - iif(OLD.`cancelled_at` IS NULL, OLD.`goodwill_minor`, 0), `admitted` = `admitted` - (OLD.`cancelled_at` IS NULL AND OLD.`admitted_at` IS NOT NULL) WHERE `showtime_id` = OLD.`showtime_id` AND `currency` = (SELECT o.`currency` FROM `bookings` b JOIN `orders` o ON o.`id` = b.`order_id` WHERE b.`id` = OLD.`booking_id`);
END;

-- The same by type; who is let in does not concern it.
CREATE TRIGGER `tickets_type_totals_insert` AFTER INSERT ON `tickets`
BEGIN
  INSERT INTO `showtime_ticket_totals` (`showtime_id`, `currency`, `ticket_type`, `seat_type`, `tickets`, `tickets_minor`, `cancelled_tickets`, `cancelled_minor`, `goodwill_minor`)
  SELECT NEW.`showtime_id`, o.`currency`, NEW.`ticket_type`, NEW.`seat_type`, 1, NEW.`paid_minor`, (NEW.`cancelled_at` IS NOT NULL), iif(NEW.`cancelled_at` IS NULL, 0, NEW.`paid_minor` - NEW.`retained_minor`), iif(NEW.`cancelled_at` IS NULL, NEW.`goodwill_minor`, 0)
  FROM `bookings` b JOIN `orders` o ON o.`id` = b.`order_id` WHERE b.`id` = NEW.`booking_id`
  ON CONFLICT (`showtime_id`, `currency`, `ticket_type`, `seat_type`) DO UPDATE SET `tickets` = `tickets` + excluded.`tickets`, `tickets_minor` = `tickets_minor` + excluded.`tickets_minor`, `cancelled_tickets` = `cancelled_tickets` + excluded.`cancelled_tickets`, `cancelled_minor` = `cancelled_minor` + excluded.`cancelled_minor`, `goodwill_minor` = `goodwill_minor` + excluded.`goodwill_minor`;
END;
CREATE TRIGGER `tickets_type_totals_update` AFTER UPDATE OF `booking_id`, `showtime_id`, `seat_type`, `ticket_type`, `paid_minor`, `retained_minor`, `goodwill_minor`, `cancelled_at` ON `tickets`
BEGIN
  UPDATE `showtime_ticket_totals` SET `tickets` = `tickets` - 1, `tickets_minor` = `tickets_minor` - OLD.`paid_minor`, `cancelled_tickets` = `cancelled_tickets` - (OLD.`cancelled_at` IS NOT NULL), `cancelled_minor` = `cancelled_minor` - iif(OLD.`cancelled_at` IS NULL, 0, OLD.`paid_minor` - OLD.`retained_minor`), `goodwill_minor` = `goodwill_minor` - iif(OLD.`cancelled_at` IS NULL, OLD.`goodwill_minor`, 0) WHERE `showtime_id` = OLD.`showtime_id` AND `currency` = (SELECT o.`currency` FROM `bookings` b JOIN `orders` o ON o.`id` = b.`order_id` WHERE b.`id` = OLD.`booking_id`) AND `ticket_type` = OLD.`ticket_type` AND `seat_type` = OLD.`seat_type`;
  INSERT INTO `showtime_ticket_totals` (`showtime_id`, `currency`, `ticket_type`, `seat_type`, `tickets`, `tickets_minor`, `cancelled_tickets`, `cancelled_minor`, `goodwill_minor`)
  SELECT NEW.`showtime_id`, o.`currency`, NEW.`ticket_type`, NEW.`seat_type`, 1, NEW.`paid_minor`, (NEW.`cancelled_at` IS NOT NULL), iif(NEW.`cancelled_at` IS NULL, 0, NEW.`paid_minor` - NEW.`retained_minor`), iif(NEW.`cancelled_at` IS NULL, NEW.`goodwill_minor`, 0)
  FROM `bookings` b JOIN `orders` o ON o.`id` = b.`order_id` WHERE b.`id` = NEW.`booking_id`
  ON CONFLICT (`showtime_id`, `currency`, `ticket_type`, `seat_type`) DO UPDATE SET `tickets` = `tickets` + excluded.`tickets`, `tickets_minor` = `tickets_minor` + excluded.`tickets_minor`, `cancelled_tickets` = `cancelled_tickets` + excluded.`cancelled_tickets`, `cancelled_minor` = `cancelled_minor` + excluded.`cancelled_minor`, `goodwill_minor` = `goodwill_minor` + excluded.`goodwill_minor`;
END;
CREATE TRIGGER `tickets_type_totals_delete` AFTER DELETE ON `tickets`
BEGIN
  UPDATE `showtime_ticket_totals` SET `tickets` = `tickets` - 1, `tickets_minor` = `tickets_minor` - OLD.`paid_minor`, `cancelled_tickets` = `cancelled_tickets` - (OLD.`cancelled_at` IS NOT NULL), `cancelled_minor` = `cancelled_minor` - iif(OLD.`cancelled_at` IS NULL, 0, OLD.`paid_minor` - OLD.`retained_minor`), `goodwill_minor` = `goodwill_minor` - iif(OLD.`cancelled_at` IS NULL, OLD.`goodwill_minor`, 0) WHERE `showtime_id` = OLD.`showtime_id` AND `currency` = (SELECT o.`currency` FROM `bookings` b JOIN `orders` o ON o.`id` = b.`order_id` WHERE b.`id` = OLD.`booking_id`) AND `ticket_type` = OLD.`ticket_type` AND `seat_type` = OLD.`seat_type`;
END;

-- What was paid for tickets counts once they are booked.
CREATE TRIGGER `bookings_totals_insert` AFTER INSERT ON `bookings`
BEGIN
  INSERT INTO `showtime_totals` (`showtime_id`, `currency`, `bookings`, `counter_bookings`, `paid_minor`)
  SELECT NEW.`showtime_id`, `currency`, 1, (`channel` = 'counter'), (SELECT coalesce(sum(`amount_minor`), 0) FROM `order_lines` WHERE `order_id` = NEW.`order_id` AND `kind` = 'ticket')
  FROM `orders` WHERE `id` = NEW.`order_id`
  ON CONFLICT (`showtime_id`, `currency`) DO UPDATE SET `bookings` = `bookings` + excluded.`bookings`, `counter_bookings` = `counter_bookings` + excluded.`counter_bookings`, `paid_minor` = `paid_minor` + excluded.`paid_minor`;
END;
CREATE TRIGGER `bookings_totals_delete` AFTER DELETE ON `bookings`
BEGIN
  UPDATE `showtime_totals` SET `bookings` = `bookings` - 1, `counter_bookings` = `counter_bookings` - (SELECT `channel` = 'counter' FROM `orders` WHERE `id` = OLD.`order_id`), `paid_minor` = `paid_minor` - (SELECT coalesce(sum(`amount_minor`), 0) FROM `order_lines` WHERE `order_id` = OLD.`order_id` AND `kind` = 'ticket')
  WHERE `showtime_id` = OLD.`showtime_id` AND `currency` = (SELECT `currency` FROM `orders` WHERE `id` = OLD.`order_id`);
END;

-- A refund of tickets counts from when it is written down, whatever becomes of it.
CREATE TRIGGER `refund_lines_totals_insert` AFTER INSERT ON `refund_lines`
BEGIN
  INSERT INTO `showtime_totals` (`showtime_id`, `currency`, `refunded_minor`)
  SELECT b.`showtime_id`, o.`currency`, NEW.`amount_minor`
  FROM `refunds` r JOIN `bookings` b ON b.`id` = r.`booking_id` JOIN `orders` o ON o.`id` = r.`order_id` JOIN `order_lines` l ON l.`id` = NEW.`order_line_id`
  WHERE r.`id` = NEW.`refund_id` AND l.`kind` = 'ticket'
  ON CONFLICT (`showtime_id`, `currency`) DO UPDATE SET `refunded_minor` = `refunded_minor` + excluded.`refunded_minor`;
END;
CREATE TRIGGER `refund_lines_totals_delete` AFTER DELETE ON `refund_lines`
BEGIN
  UPDATE `showtime_totals` SET `refunded_minor` = `refunded_minor` - OLD.`amount_minor`
  WHERE (`showtime_id`, `currency`) = (
    SELECT b.`showtime_id`, o.`currency`
    FROM `refunds` r JOIN `bookings` b ON b.`id` = r.`booking_id` JOIN `orders` o ON o.`id` = r.`order_id` JOIN `order_lines` l ON l.`id` = OLD.`order_line_id`
    WHERE r.`id` = OLD.`refund_id` AND l.`kind` = 'ticket');
END;

-- The first payment of a hold takes it one step on.
CREATE TRIGGER `payments_funnel_totals` AFTER INSERT ON `payments`
WHEN NOT EXISTS (SELECT 1 FROM `payments` WHERE `hold_id` = NEW.`hold_id` AND `id` <> NEW.`id`)
BEGIN
  INSERT INTO `showtime_totals` (`showtime_id`, `currency`, `holds_paying`)
  SELECT h.`showtime_id`, o.`currency`, 1 FROM `orders` o JOIN `holds` h ON h.`id` = o.`hold_id` WHERE o.`id` = NEW.`order_id`
  ON CONFLICT (`showtime_id`, `currency`) DO UPDATE SET `holds_paying` = `holds_paying` + 1;
END;
