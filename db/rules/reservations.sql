-- A reservation is of its order's hold and showtime.
CREATE TRIGGER `reservations_belong` BEFORE INSERT ON `reservations`
WHEN NOT EXISTS (
  SELECT 1 FROM `orders` o JOIN `holds` h ON h.`id` = o.`hold_id`
  WHERE o.`id` = NEW.`order_id` AND h.`id` = NEW.`hold_id` AND h.`showtime_id` = NEW.`showtime_id`)
BEGIN SELECT RAISE(ABORT, 'reservation_of_another_order'); END;

-- Nobody has paid for it before, and nothing was booked: it is made once, of an order without money.
CREATE TRIGGER `reservations_before_payments` BEFORE INSERT ON `reservations`
WHEN EXISTS (SELECT 1 FROM `payments` WHERE `order_id` = NEW.`order_id`)
BEGIN SELECT RAISE(ABORT, 'reservation_stands'); END;

-- How it ended stands, and what it is of does.
CREATE TRIGGER `reservations_stand` BEFORE UPDATE OF `id`, `reference`, `link_token`, `order_id`, `hold_id`, `showtime_id`, `created_at`, `ended_at`, `ended_as` ON `reservations`
WHEN OLD.`ended_at` IS NOT NULL OR (NEW.`id`, NEW.`reference`, NEW.`link_token`, NEW.`order_id`, NEW.`hold_id`, NEW.`showtime_id`, NEW.`created_at`)
  <> (OLD.`id`, OLD.`reference`, OLD.`link_token`, OLD.`order_id`, OLD.`hold_id`, OLD.`showtime_id`, OLD.`created_at`)
BEGIN SELECT RAISE(ABORT, 'reservation_stands'); END;

-- Money is taken for what was not given up: who would pay for it is told so.
CREATE TRIGGER `payments_of_what_is_reserved` BEFORE INSERT ON `payments`
WHEN EXISTS (SELECT 1 FROM `reservations` WHERE `order_id` = NEW.`order_id` AND `ended_at` IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'reservation_ended'); END;

-- What the customer agreed to stands as it does once a payment was begun. Its seats may become another screen's.
CREATE TRIGGER `orders_stand_reserved` BEFORE UPDATE OF `theater_id`, `currency`, `channel`, `hold_id`, `promo_code_id`, `discount_minor`, `total_minor`, `refund_tiers` ON `orders`
WHEN EXISTS (SELECT 1 FROM `reservations` WHERE `order_id` = OLD.`id`)
BEGIN SELECT RAISE(ABORT, 'order_stands'); END;
CREATE TRIGGER `order_lines_stand_reserved_insert` BEFORE INSERT ON `order_lines`
WHEN EXISTS (SELECT 1 FROM `reservations` WHERE `order_id` = NEW.`order_id`)
BEGIN SELECT RAISE(ABORT, 'order_stands'); END;
CREATE TRIGGER `order_lines_stand_reserved_update` BEFORE UPDATE OF `order_id`, `kind`, `quantity`, `amount_minor`, `tax_minor`, `tax_basis_points`, `showtime_id`, `ticket_type_id` ON `order_lines`
WHEN EXISTS (SELECT 1 FROM `reservations` WHERE `order_id` = OLD.`order_id`)
BEGIN SELECT RAISE(ABORT, 'order_stands'); END;
CREATE TRIGGER `order_lines_stand_reserved_delete` BEFORE DELETE ON `order_lines`
WHEN EXISTS (SELECT 1 FROM `reservations` WHERE `order_id` = OLD.`order_id`)
BEGIN SELECT RAISE(ABORT, 'order_stands'); END;

-- What a guest asked for by a link is needed no more once the seats are reserved, bought or released: it goes at once.
CREATE TRIGGER `reservation_requests_over` AFTER UPDATE OF `expires_at`, `reserved_at` ON `holds`
WHEN NEW.`expires_at` = 0 OR NEW.`reserved_at` IS NOT NULL
BEGIN UPDATE `reservation_requests` SET `asked` = 'null' WHERE `hold_id` = NEW.`id` AND `asked` <> 'null'; END;
