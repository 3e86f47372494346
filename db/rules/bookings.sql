-- A booking is in the currency that its payment was made in.
CREATE TRIGGER `bookings_in_their_payments_currency` BEFORE INSERT ON `bookings`
WHEN NEW.`currency` IS NOT (SELECT `currency` FROM `payments` WHERE `id` = NEW.`payment_id`)
BEGIN SELECT RAISE(ABORT, 'wrong_currency'); END;

-- What was counted in one currency is not moved to another: the totals are kept by currency.
CREATE TRIGGER `bookings_keep_their_currency` BEFORE UPDATE OF `currency` ON `bookings`
WHEN NEW.`currency` <> OLD.`currency`
BEGIN SELECT RAISE(ABORT, 'booking_currency_stands'); END;

-- What was sold at the counter was sold by somebody, and nothing else was. A rule, not a CHECK: more channels will come.
CREATE TRIGGER `bookings_sold_by_insert` BEFORE INSERT ON `bookings`
WHEN (NEW.`channel` = 'counter') <> (NEW.`sold_by` IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'sold_by_nobody'); END;
CREATE TRIGGER `bookings_sold_by_update` BEFORE UPDATE OF `channel`, `sold_by` ON `bookings`
WHEN (NEW.`channel` = 'counter') <> (NEW.`sold_by` IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'sold_by_nobody'); END;
