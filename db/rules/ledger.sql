-- Money in hand, by when it came in, and as it came in where that is not what was asked for.
CREATE TRIGGER `payments_ledger_insert` AFTER INSERT ON `payments` WHEN NEW.`captured_at` IS NOT NULL
BEGIN
  INSERT INTO `ledger_totals` (`theater_id`, `quarter_at`, `currency`, `kind`, `tender`, `provider`, `method`, `reason`, `state`, `entries`, `amount_minor`)
  SELECT NEW.`theater_id`, NEW.`captured_at` - NEW.`captured_at` % 900000, coalesce(NEW.`came_in_currency`, `currency`), 'payment', NEW.`tender`, coalesce(NEW.`provider`, ''), NEW.`method`, '', NEW.`state`, 1, coalesce(NEW.`came_in_minor`, NEW.`amount_minor`)
  FROM `orders` WHERE `id` = NEW.`order_id` AND NEW.`captured_at` IS NOT NULL AND NEW.`state` IN ('captured', 'booked', 'refunded')
  ON CONFLICT (`theater_id`, `kind`, `quarter_at`, `currency`, `tender`, `provider`, `method`, `reason`, `state`) DO UPDATE SET `entries` = `entries` + excluded.`entries`, `amount_minor` = `amount_minor` + excluded.`amount_minor`;
END;
CREATE TRIGGER `payments_ledger_update` AFTER UPDATE OF `state`, `captured_at`, `provider`, `method` ON `payments`
WHEN OLD.`captured_at` IS NOT NULL OR NEW.`captured_at` IS NOT NULL
BEGIN
  UPDATE `ledger_totals` SET `entries` = `entries` - 1, `amount_minor` = `amount_minor` - coalesce(OLD.`came_in_minor`, OLD.`amount_minor`)
  WHERE `theater_id` = OLD.`theater_id` AND `quarter_at` = OLD.`captured_at` - OLD.`captured_at` % 900000
    AND `currency` = coalesce(OLD.`came_in_currency`, (SELECT `currency` FROM `orders` WHERE `id` = OLD.`order_id`))
    AND `kind` = 'payment' AND `tender` = OLD.`tender` AND `provider` = coalesce(OLD.`provider`, '') AND `method` = OLD.`method` AND `reason` = '' AND `state` = OLD.`state`;
  INSERT INTO `ledger_totals` (`theater_id`, `quarter_at`, `currency`, `kind`, `tender`, `provider`, `method`, `reason`, `state`, `entries`, `amount_minor`)
  SELECT NEW.`theater_id`, NEW.`captured_at` - NEW.`captured_at` % 900000, coalesce(NEW.`came_in_currency`, `currency`), 'payment', NEW.`tender`, coalesce(NEW.`provider`, ''), NEW.`method`, '', NEW.`state`, 1, coalesce(NEW.`came_in_minor`, NEW.`amount_minor`)
  FROM `orders` WHERE `id` = NEW.`order_id` AND NEW.`captured_at` IS NOT NULL AND NEW.`state` IN ('captured', 'booked', 'refunded')
  ON CONFLICT (`theater_id`, `kind`, `quarter_at`, `currency`, `tender`, `provider`, `method`, `reason`, `state`) DO UPDATE SET `entries` = `entries` + excluded.`entries`, `amount_minor` = `amount_minor` + excluded.`amount_minor`;
END;

-- Refunds, by when they were written down and by what has become of them.
CREATE TRIGGER `refunds_ledger_insert` AFTER INSERT ON `refunds`
BEGIN
  INSERT INTO `ledger_totals` (`theater_id`, `quarter_at`, `currency`, `kind`, `tender`, `provider`, `method`, `reason`, `state`, `entries`, `amount_minor`)
  SELECT p.`theater_id`, NEW.`created_at` - NEW.`created_at` % 900000, coalesce(p.`came_in_currency`, o.`currency`), 'refund', p.`tender`, coalesce(p.`provider`, ''), p.`method`, NEW.`reason`, NEW.`state`, 1, NEW.`amount_minor`
  FROM `payments` p JOIN `orders` o ON o.`id` = p.`order_id`
  WHERE p.`id` = NEW.`payment_id`
  ON CONFLICT (`theater_id`, `kind`, `quarter_at`, `currency`, `tender`, `provider`, `method`, `reason`, `state`) DO UPDATE SET `entries` = `entries` + excluded.`entries`, `amount_minor` = `amount_minor` + excluded.`amount_minor`;
END;
CREATE TRIGGER `refunds_ledger_update` AFTER UPDATE OF `state`, `reason`, `created_at` ON `refunds`
BEGIN
  UPDATE `ledger_totals` SET `entries` = `entries` - 1, `amount_minor` = `amount_minor` - OLD.`amount_minor`
  WHERE (`theater_id`, `quarter_at`, `currency`, `kind`, `tender`, `provider`, `method`, `reason`, `state`) = (
    SELECT p.`theater_id`, OLD.`created_at` - OLD.`created_at` % 900000, coalesce(p.`came_in_currency`, o.`currency`), 'refund', p.`tender`, coalesce(p.`provider`, ''), p.`method`, OLD.`reason`, OLD.`state`
    FROM `payments` p JOIN `orders` o ON o.`id` = p.`order_id`
    WHERE p.`id` = OLD.`payment_id`);
  INSERT INTO `ledger_totals` (`theater_id`, `quarter_at`, `currency`, `kind`, `tender`, `provider`, `method`, `reason`, `state`, `entries`, `amount_minor`)
  SELECT p.`theater_id`, NEW.`created_at` - NEW.`created_at` % 900000, coalesce(p.`came_in_currency`, o.`currency`), 'refund', p.`tender`, coalesce(p.`provider`, ''), p.`method`, NEW.`reason`, NEW.`state`, 1, NEW.`amount_minor`
  FROM `payments` p JOIN `orders` o ON o.`id` = p.`order_id`
  WHERE p.`id` = NEW.`payment_id`
  ON CONFLICT (`theater_id`, `kind`, `quarter_at`, `currency`, `tender`, `provider`, `method`, `reason`, `state`) DO UPDATE SET `entries` = `entries` + excluded.`entries`, `amount_minor` = `amount_minor` + excluded.`amount_minor`;
END;
CREATE TRIGGER `refunds_ledger_delete` AFTER DELETE ON `refunds`
BEGIN
  UPDATE `ledger_totals` SET `entries` = `entries` - 1, `amount_minor` = `amount_minor` - OLD.`amount_minor`
  WHERE (`theater_id`, `quarter_at`, `currency`, `kind`, `tender`, `provider`, `method`, `reason`, `state`) = (
    SELECT p.`theater_id`, OLD.`created_at` - OLD.`created_at` % 900000, coalesce(p.`came_in_currency`, o.`currency`), 'refund', p.`tender`, coalesce(p.`provider`, ''), p.`method`, OLD.`reason`, OLD.`state`
    FROM `payments` p JOIN `orders` o ON o.`id` = p.`order_id`
    WHERE p.`id` = OLD.`payment_id`);
END;
