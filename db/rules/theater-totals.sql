-- What each theater ever took: see db/schema/totals.ts. A booked or refunded payment stays so, its order's lines stand, and
-- what was refunded is neither changed nor taken back, so that each is added once.
CREATE TRIGGER `payments_theater_totals_insert` AFTER INSERT ON `payments` WHEN NEW.`state` IN ('booked', 'refunded')
BEGIN
  INSERT INTO `theater_totals` (`theater_id`, `currency`, `booked_minor`, `unbooked_minor`, `besides_minor`)
  SELECT NEW.`theater_id`, coalesce(NEW.`came_in_currency`, `currency`), iif(NEW.`state` = 'booked', NEW.`amount_minor`, 0), iif(NEW.`state` = 'refunded', coalesce(NEW.`came_in_minor`, NEW.`amount_minor`), 0),
    iif(NEW.`state` = 'booked' AND NOT EXISTS (SELECT 1 FROM `payments` WHERE `order_id` = NEW.`order_id` AND `state` = 'booked' AND `id` <> NEW.`id`), (SELECT coalesce(sum(`amount_minor`), 0) FROM `order_lines` WHERE `order_id` = NEW.`order_id` AND `kind` <> 'ticket'), 0)
  FROM `orders` WHERE `id` = NEW.`order_id`
  ON CONFLICT (`theater_id`, `currency`) DO UPDATE SET `booked_minor` = `booked_minor` + excluded.`booked_minor`, `unbooked_minor` = `unbooked_minor` + excluded.`unbooked_minor`, `besides_minor` = `besides_minor` + excluded.`besides_minor`;
END;
CREATE TRIGGER `payments_theater_totals_update` AFTER UPDATE OF `state` ON `payments` WHEN NEW.`state` IN ('booked', 'refunded') AND NEW.`state` <> OLD.`state`
BEGIN
  INSERT INTO `theater_totals` (`theater_id`, `currency`, `booked_minor`, `unbooked_minor`, `besides_minor`)
  SELECT NEW.`theater_id`, coalesce(NEW.`came_in_currency`, `currency`), iif(NEW.`state` = 'booked', NEW.`amount_minor`, 0), iif(NEW.`state` = 'refunded', coalesce(NEW.`came_in_minor`, NEW.`amount_minor`), 0),
    iif(NEW.`state` = 'booked' AND NOT EXISTS (SELECT 1 FROM `payments` WHERE `order_id` = NEW.`order_id` AND `state` = 'booked' AND `id` <> NEW.`id`), (SELECT coalesce(sum(`amount_minor`), 0) FROM `order_lines` WHERE `order_id` = NEW.`order_id` AND `kind` <> 'ticket'), 0)
  FROM `orders` WHERE `id` = NEW.`order_id`
  ON CONFLICT (`theater_id`, `currency`) DO UPDATE SET `booked_minor` = `booked_minor` + excluded.`booked_minor`, `unbooked_minor` = `unbooked_minor` + excluded.`unbooked_minor`, `besides_minor` = `besides_minor` + excluded.`besides_minor`;
END;
CREATE TRIGGER `refunds_theater_totals` AFTER INSERT ON `refunds`
BEGIN
  INSERT INTO `theater_totals` (`theater_id`, `currency`, `refunds_minor`)
  SELECT p.`theater_id`, coalesce(p.`came_in_currency`, o.`currency`), NEW.`amount_minor` FROM `payments` p JOIN `orders` o ON o.`id` = p.`order_id` WHERE p.`id` = NEW.`payment_id`
  ON CONFLICT (`theater_id`, `currency`) DO UPDATE SET `refunds_minor` = `refunds_minor` + excluded.`refunds_minor`;
END;
CREATE TRIGGER `refunds_theater_totals_delete` AFTER DELETE ON `refunds`
BEGIN
  UPDATE `theater_totals` SET `refunds_minor` = `refunds_minor` - OLD.`amount_minor`
  WHERE (`theater_id`, `currency`) = (SELECT p.`theater_id`, coalesce(p.`came_in_currency`, o.`currency`) FROM `payments` p JOIN `orders` o ON o.`id` = p.`order_id` WHERE p.`id` = OLD.`payment_id`);
END;

-- The same by what was sold. What a booking's order has besides tickets counts with its payment.
CREATE TRIGGER `bookings_theater_totals` AFTER INSERT ON `bookings`
BEGIN
  INSERT INTO `theater_totals` (`theater_id`, `currency`, `tickets_minor`)
  SELECT `theater_id`, `currency`, (SELECT coalesce(sum(`amount_minor`), 0) FROM `order_lines` WHERE `order_id` = NEW.`order_id` AND `kind` = 'ticket') FROM `orders` WHERE `id` = NEW.`order_id`
  ON CONFLICT (`theater_id`, `currency`) DO UPDATE SET `tickets_minor` = `tickets_minor` + excluded.`tickets_minor`;
END;
CREATE TRIGGER `bookings_theater_totals_delete` AFTER DELETE ON `bookings`
BEGIN
  UPDATE `theater_totals` SET `tickets_minor` = `tickets_minor` - (SELECT coalesce(sum(`amount_minor`), 0) FROM `order_lines` WHERE `order_id` = OLD.`order_id` AND `kind` = 'ticket')
  WHERE (`theater_id`, `currency`) = (SELECT `theater_id`, `currency` FROM `orders` WHERE `id` = OLD.`order_id`);
END;
CREATE TRIGGER `refund_lines_theater_totals` AFTER INSERT ON `refund_lines`
BEGIN
  INSERT INTO `theater_totals` (`theater_id`, `currency`, `tickets_back_minor`, `besides_back_minor`)
  SELECT o.`theater_id`, o.`currency`, iif(l.`kind` = 'ticket' AND r.`booking_id` IS NOT NULL, NEW.`amount_minor`, 0), iif(l.`kind` <> 'ticket' AND p.`state` = 'booked', NEW.`amount_minor`, 0)
  FROM `refunds` r JOIN `orders` o ON o.`id` = r.`order_id` JOIN `payments` p ON p.`id` = r.`payment_id` JOIN `order_lines` l ON l.`id` = NEW.`order_line_id`
  WHERE r.`id` = NEW.`refund_id`
  ON CONFLICT (`theater_id`, `currency`) DO UPDATE SET `tickets_back_minor` = `tickets_back_minor` + excluded.`tickets_back_minor`, `besides_back_minor` = `besides_back_minor` + excluded.`besides_back_minor`;
END;
