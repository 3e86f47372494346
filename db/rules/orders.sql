-- What was sold at the counter was sold by somebody, and nothing else was. A rule, not a CHECK: more channels will come.
CREATE TRIGGER `orders_sold_by_insert` BEFORE INSERT ON `orders`
WHEN (NEW.`channel` = 'counter') <> (NEW.`sold_by` IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'sold_by_nobody'); END;
CREATE TRIGGER `orders_sold_by_update` BEFORE UPDATE OF `channel`, `sold_by` ON `orders`
WHEN (NEW.`channel` = 'counter') <> (NEW.`sold_by` IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'sold_by_nobody'); END;

-- An order of held seats is in the currency of the price card that its hold names.
CREATE TRIGGER `orders_in_their_cards_currency` BEFORE INSERT ON `orders`
WHEN NEW.`hold_id` IS NOT NULL
  AND NEW.`currency` IS NOT (SELECT c.`currency` FROM `holds` h JOIN `price_cards` c ON c.`id` = h.`price_card_id` WHERE h.`id` = NEW.`hold_id`)
BEGIN SELECT RAISE(ABORT, 'wrong_currency'); END;

-- What the customer agreed to stands once a payment was begun; the totals count it in its theater, channel and currency.
CREATE TRIGGER `orders_stand` BEFORE UPDATE OF `theater_id`, `currency`, `channel`, `hold_id`, `promo_code_id`, `discount_minor`, `total_minor`, `refund_tiers` ON `orders`
WHEN EXISTS (SELECT 1 FROM `payments` WHERE `order_id` = OLD.`id`)
BEGIN SELECT RAISE(ABORT, 'order_stands'); END;

-- Seats are sold by the theater they are in.
CREATE TRIGGER `order_lines_belong` BEFORE INSERT ON `order_lines`
WHEN NEW.`showtime_id` IS NOT NULL AND (SELECT `theater_id` FROM `orders` WHERE `id` = NEW.`order_id`)
  IS NOT (SELECT s.`theater_id` FROM `showtimes` st JOIN `screens` s ON s.`id` = st.`screen_id` WHERE st.`id` = NEW.`showtime_id`)
BEGIN SELECT RAISE(ABORT, 'line_of_another_theater'); END;

-- An order's lines stand as it does.
CREATE TRIGGER `order_lines_stand_insert` BEFORE INSERT ON `order_lines`
WHEN EXISTS (SELECT 1 FROM `payments` WHERE `order_id` = NEW.`order_id`)
BEGIN SELECT RAISE(ABORT, 'order_stands'); END;
CREATE TRIGGER `order_lines_stand_update` BEFORE UPDATE ON `order_lines`
WHEN EXISTS (SELECT 1 FROM `payments` WHERE `order_id` IN (OLD.`order_id`, NEW.`order_id`))
BEGIN SELECT RAISE(ABORT, 'order_stands'); END;
CREATE TRIGGER `order_lines_stand_delete` BEFORE DELETE ON `order_lines`
WHEN EXISTS (SELECT 1 FROM `payments` WHERE `order_id` = OLD.`order_id`)
BEGIN SELECT RAISE(ABORT, 'order_stands'); END;
