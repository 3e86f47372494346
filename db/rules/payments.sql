-- No more is refunded than was paid.
CREATE TRIGGER `refunds_within_payment` BEFORE INSERT ON `refunds`
WHEN NEW.`amount_minor` + (SELECT coalesce(sum(`amount_minor`), 0) FROM `refunds` WHERE `payment_id` = NEW.`payment_id`)
  > (SELECT `amount_minor` FROM `payments` WHERE `id` = NEW.`payment_id`)
BEGIN SELECT RAISE(ABORT, 'refund_exceeds_payment'); END;
CREATE TRIGGER `refunds_amount_is_final` BEFORE UPDATE OF `amount_minor`, `payment_id` ON `refunds`
BEGIN SELECT RAISE(ABORT, 'refund_exceeds_payment'); END;

-- A payment walks its states forward only: money in hand becomes a booking or a refund, never nothing.
CREATE TRIGGER `payments_walk_forward` BEFORE UPDATE OF `state` ON `payments`
WHEN NEW.`state` <> OLD.`state` AND NOT (
     (OLD.`state` = 'started' AND NEW.`state` IN ('pending', 'captured', 'declined'))
  OR (OLD.`state` = 'pending' AND NEW.`state` IN ('captured', 'declined'))
  OR (OLD.`state` = 'declined' AND NEW.`state` = 'captured')
  OR (OLD.`state` = 'captured' AND NEW.`state` IN ('booked', 'refunded')))
BEGIN SELECT RAISE(ABORT, 'payment_state_order'); END;

-- What the customer agreed to pay, and for what, stands.
CREATE TRIGGER `payments_sum_stands` BEFORE UPDATE OF `amount_minor`, `currency`, `items`, `hold_id` ON `payments`
BEGIN SELECT RAISE(ABORT, 'payment_sum_stands'); END;

-- A payment is in the currency of the price card that its hold names.
CREATE TRIGGER `payments_in_their_cards_currency` BEFORE INSERT ON `payments`
WHEN NEW.`currency` IS NOT (SELECT c.`currency` FROM `holds` h JOIN `price_cards` c ON c.`id` = h.`price_card_id` WHERE h.`id` = NEW.`hold_id`)
BEGIN SELECT RAISE(ABORT, 'wrong_currency'); END;

-- When money came in, whoever writes it down: the ledger counts by it.
CREATE TRIGGER `payments_captured_insert` AFTER INSERT ON `payments`
WHEN NEW.`captured_at` IS NULL AND NEW.`state` IN ('captured', 'booked', 'refunded')
BEGIN UPDATE `payments` SET `captured_at` = NEW.`created_at` WHERE `id` = NEW.`id`; END;
CREATE TRIGGER `payments_captured_update` AFTER UPDATE OF `state` ON `payments`
WHEN NEW.`captured_at` IS NULL AND NEW.`state` = 'captured'
BEGIN UPDATE `payments` SET `captured_at` = NEW.`updated_at` WHERE `id` = NEW.`id`; END;

-- Money that was asked for stays on record.
CREATE TRIGGER `payments_are_kept` BEFORE DELETE ON `payments`
BEGIN SELECT RAISE(ABORT, 'payments_are_kept'); END;
