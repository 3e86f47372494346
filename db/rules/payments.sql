-- No more is refunded than was paid, or than came in otherwise than it was asked for.
CREATE TRIGGER `refunds_within_payment` BEFORE INSERT ON `refunds`
WHEN NEW.`amount_minor` + (SELECT coalesce(sum(`amount_minor`), 0) FROM `refunds` WHERE `payment_id` = NEW.`payment_id`)
  > (SELECT coalesce(`came_in_minor`, `amount_minor`) FROM `payments` WHERE `id` = NEW.`payment_id`)
BEGIN SELECT RAISE(ABORT, 'refund_exceeds_payment'); END;
CREATE TRIGGER `refunds_amount_is_final` BEFORE UPDATE OF `amount_minor`, `payment_id`, `order_id`, `booking_id` ON `refunds`
BEGIN SELECT RAISE(ABORT, 'refund_exceeds_payment'); END;
CREATE TRIGGER `refunds_belong` BEFORE INSERT ON `refunds`
WHEN NEW.`order_id` IS NOT (SELECT `order_id` FROM `payments` WHERE `id` = NEW.`payment_id`)
  OR NEW.`order_id` IS NOT coalesce((SELECT `order_id` FROM `bookings` WHERE `id` = NEW.`booking_id`), NEW.`order_id`)
BEGIN SELECT RAISE(ABORT, 'refund_of_another_order'); END;

-- A refund is for lines of its own order, for no more than it is itself, and for no more of a line than was paid for it:
-- by the payments that the order was fulfilled for together, or by one that came in without that.
CREATE TRIGGER `refund_lines_belong` BEFORE INSERT ON `refund_lines`
WHEN (SELECT `order_id` FROM `refunds` WHERE `id` = NEW.`refund_id`) IS NOT (SELECT `order_id` FROM `order_lines` WHERE `id` = NEW.`order_line_id`)
BEGIN SELECT RAISE(ABORT, 'refund_of_another_order'); END;
CREATE TRIGGER `refund_lines_within_refund` BEFORE INSERT ON `refund_lines`
WHEN NEW.`amount_minor` + (SELECT coalesce(sum(`amount_minor`), 0) FROM `refund_lines` WHERE `refund_id` = NEW.`refund_id`)
  > (SELECT `amount_minor` FROM `refunds` WHERE `id` = NEW.`refund_id`)
BEGIN SELECT RAISE(ABORT, 'refund_exceeds_payment'); END;
CREATE TRIGGER `refund_lines_within_line` BEFORE INSERT ON `refund_lines`
WHEN NEW.`amount_minor` + (
  SELECT coalesce(sum(l.`amount_minor`), 0) FROM `refund_lines` l
  JOIN `refunds` r ON r.`id` = l.`refund_id` JOIN `payments` p ON p.`id` = r.`payment_id`
  JOIN `refunds` nr ON nr.`id` = NEW.`refund_id` JOIN `payments` np ON np.`id` = nr.`payment_id`
  WHERE l.`order_line_id` = NEW.`order_line_id` AND (p.`id` = np.`id` OR (p.`state` = 'booked' AND np.`state` = 'booked')))
  > (SELECT `amount_minor` FROM `order_lines` WHERE `id` = NEW.`order_line_id`)
BEGIN SELECT RAISE(ABORT, 'refund_exceeds_line'); END;
CREATE TRIGGER `refund_lines_are_final` BEFORE UPDATE ON `refund_lines`
BEGIN SELECT RAISE(ABORT, 'refund_exceeds_line'); END;
CREATE TRIGGER `refund_lines_are_kept` BEFORE DELETE ON `refund_lines`
BEGIN SELECT RAISE(ABORT, 'refund_exceeds_line'); END;

-- Money leaves only once it is said what for: no refund begins as one that was sent, since its lines come after it. What
-- came in otherwise than it was asked for was for nothing.
CREATE TRIGGER `refunds_say_what_for_insert` BEFORE INSERT ON `refunds`
WHEN NEW.`state` = 'succeeded'
BEGIN SELECT RAISE(ABORT, 'refund_unnamed'); END;
CREATE TRIGGER `refunds_say_what_for_update` BEFORE UPDATE OF `state` ON `refunds`
WHEN NEW.`state` = 'succeeded' AND NEW.`amount_minor` <> (SELECT coalesce(sum(`amount_minor`), 0) FROM `refund_lines` WHERE `refund_id` = NEW.`id`)
  AND (SELECT `came_in_minor` FROM `payments` WHERE `id` = NEW.`payment_id`) IS NULL
BEGIN SELECT RAISE(ABORT, 'refund_unnamed'); END;

-- A payment walks its states forward only: money in hand becomes a booking or a refund, never nothing.
CREATE TRIGGER `payments_walk_forward` BEFORE UPDATE OF `state` ON `payments`
WHEN NEW.`state` <> OLD.`state` AND NOT (
     (OLD.`state` = 'started' AND NEW.`state` IN ('pending', 'in-doubt', 'captured', 'declined'))
  OR (OLD.`state` = 'pending' AND NEW.`state` IN ('in-doubt', 'captured', 'declined'))
  OR (OLD.`state` = 'declined' AND NEW.`state` IN ('in-doubt', 'captured'))
  OR (OLD.`state` = 'in-doubt' AND NEW.`state` IN ('captured', 'declined'))
  OR (OLD.`state` = 'in-doubt' AND NEW.`state` = 'refunded' AND NEW.`came_in_minor` IS NOT NULL)
  OR (OLD.`state` = 'captured' AND NEW.`state` IN ('booked', 'refunded')))
BEGIN SELECT RAISE(ABORT, 'payment_state_order'); END;

-- Money that came in otherwise than it was asked for is in doubt or refunded, and never what was ordered; once it is
-- refunded it stands what it was.
CREATE TRIGGER `payments_came_in` BEFORE UPDATE OF `came_in_minor`, `came_in_currency`, `state` ON `payments`
WHEN (NEW.`came_in_minor` IS NULL) <> (NEW.`came_in_currency` IS NULL)
  OR (NEW.`came_in_minor` IS NOT NULL AND (NEW.`came_in_minor` < 1 OR NEW.`state` NOT IN ('in-doubt', 'refunded')))
  OR (OLD.`state` NOT IN ('started', 'pending', 'declined', 'in-doubt')
    AND (NEW.`came_in_minor` IS NOT OLD.`came_in_minor` OR NEW.`came_in_currency` IS NOT OLD.`came_in_currency`))
BEGIN SELECT RAISE(ABORT, 'payment_came_in'); END;

-- What a payment is for, and how much it is, stands.
CREATE TRIGGER `payments_sum_stands` BEFORE UPDATE OF `amount_minor`, `order_id`, `theater_id`, `hold_id`, `tender` ON `payments`
BEGIN SELECT RAISE(ABORT, 'payment_sum_stands'); END;

-- Its theater and hold are its order's.
CREATE TRIGGER `payments_belong` BEFORE INSERT ON `payments`
WHEN NOT EXISTS (SELECT 1 FROM `orders` WHERE `id` = NEW.`order_id` AND `theater_id` = NEW.`theater_id` AND `hold_id` IS NEW.`hold_id`)
BEGIN SELECT RAISE(ABORT, 'payment_of_another_order'); END;

-- Nothing is asked for before the lines come to what is to be paid, and all payments together are asked for no more.
CREATE TRIGGER `payments_of_what_is_ordered` BEFORE INSERT ON `payments`
WHEN (SELECT coalesce(sum(`amount_minor`), 0) FROM `order_lines` WHERE `order_id` = NEW.`order_id`)
  <> (SELECT `total_minor` FROM `orders` WHERE `id` = NEW.`order_id`)
BEGIN SELECT RAISE(ABORT, 'order_sum_differs'); END;
CREATE TRIGGER `payments_within_order` BEFORE INSERT ON `payments`
WHEN NEW.`state` IN ('started', 'pending', 'in-doubt', 'captured', 'booked')
  AND NEW.`amount_minor` + (SELECT coalesce(sum(`amount_minor`), 0) FROM `payments`
    WHERE `order_id` = NEW.`order_id` AND `state` IN ('started', 'pending', 'in-doubt', 'captured', 'booked'))
  > (SELECT `total_minor` FROM `orders` WHERE `id` = NEW.`order_id`)
BEGIN SELECT RAISE(ABORT, 'payments_exceed_order'); END;

-- When money came in, whoever writes it down: the ledger counts by it.
CREATE TRIGGER `payments_captured_insert` AFTER INSERT ON `payments`
WHEN NEW.`captured_at` IS NULL AND NEW.`state` IN ('captured', 'booked', 'refunded')
BEGIN UPDATE `payments` SET `captured_at` = NEW.`created_at` WHERE `id` = NEW.`id`; END;
CREATE TRIGGER `payments_captured_update` AFTER UPDATE OF `state` ON `payments`
WHEN NEW.`captured_at` IS NULL AND NEW.`state` IN ('captured', 'booked', 'refunded')
BEGIN UPDATE `payments` SET `captured_at` = NEW.`updated_at` WHERE `id` = NEW.`id`; END;

-- Money that was asked for stays on record.
CREATE TRIGGER `payments_are_kept` BEFORE DELETE ON `payments`
BEGIN SELECT RAISE(ABORT, 'payments_are_kept'); END;
