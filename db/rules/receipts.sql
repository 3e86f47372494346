-- Few payments of an order, and many of a state: the plus keeps a rule from looking through the latter.

-- The tax of a line is what its rate says of its amount, half a minor unit upwards.
CREATE TRIGGER `order_lines_tax` BEFORE INSERT ON `order_lines`
WHEN NEW.`tax_basis_points` NOT BETWEEN 0 AND 10000
  OR NEW.`tax_minor` <> (2 * NEW.`amount_minor` * NEW.`tax_basis_points` + 10000 + NEW.`tax_basis_points`) / (2 * (10000 + NEW.`tax_basis_points`))
BEGIN SELECT RAISE(ABORT, 'tax_differs'); END;

-- No more tax goes back than was in a line, and with the whole line all of it.
CREATE TRIGGER `refund_lines_tax` BEFORE INSERT ON `refund_lines`
WHEN NEW.`tax_minor` NOT BETWEEN 0 AND NEW.`amount_minor`
  OR 'booked' = (SELECT p.`state` FROM `refunds` r JOIN `payments` p ON p.`id` = r.`payment_id` WHERE r.`id` = NEW.`refund_id`)
    AND EXISTS (SELECT 1 FROM `receipts` WHERE `order_id` = (SELECT `order_id` FROM `order_lines` WHERE `id` = NEW.`order_line_id`))
    AND NEW.`tax_minor` <> (
      SELECT (2 * (b.`amount` + NEW.`amount_minor`) * l.`tax_basis_points` + 10000 + l.`tax_basis_points`) / (2 * (10000 + l.`tax_basis_points`)) - b.`tax`
      FROM `order_lines` l JOIN (
        SELECT coalesce(sum(o.`amount_minor`), 0) AS `amount`, coalesce(sum(o.`tax_minor`), 0) AS `tax` FROM `refund_lines` o
        JOIN `refunds` r ON r.`id` = o.`refund_id` JOIN `payments` p ON p.`id` = r.`payment_id`
        WHERE o.`order_line_id` = NEW.`order_line_id` AND +p.`state` = 'booked') b
      WHERE l.`id` = NEW.`order_line_id`)
BEGIN SELECT RAISE(ABORT, 'tax_differs'); END;

-- A new number is the last one and one: within a theater, a series and a year there is no gap.
CREATE TRIGGER `receipts_without_gaps` BEFORE INSERT ON `receipts`
WHEN NEW.`number` <> 1 + (SELECT coalesce(max(`number`), 0) FROM `receipts`
  WHERE `theater_id` = NEW.`theater_id` AND `series` = NEW.`series` AND `year` = NEW.`year`)
BEGIN SELECT RAISE(ABORT, 'receipt_gap'); END;

-- What was issued stands.
CREATE TRIGGER `receipts_stand` BEFORE UPDATE ON `receipts`
BEGIN SELECT RAISE(ABORT, 'receipt_stands'); END;
CREATE TRIGGER `receipts_are_kept` BEFORE DELETE ON `receipts`
BEGIN SELECT RAISE(ABORT, 'receipt_stands'); END;

-- A receipt is of an order of its theater that was paid, and a credit note of a refund of what a receipt was issued for,
-- once it is said what for.
CREATE TRIGGER `receipts_of_what_was_paid` BEFORE INSERT ON `receipts`
WHEN NEW.`refund_id` IS NULL AND NOT EXISTS (
  SELECT 1 FROM `orders` o WHERE o.`id` = NEW.`order_id` AND o.`theater_id` = NEW.`theater_id` AND o.`total_minor` = (
    SELECT sum(`amount_minor`) FROM `payments` WHERE `order_id` = o.`id` AND +`state` = 'booked'))
BEGIN SELECT RAISE(ABORT, 'receipt_of_nothing'); END;
CREATE TRIGGER `credit_notes_of_receipts` BEFORE INSERT ON `receipts`
WHEN NEW.`refund_id` IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM `refunds` r JOIN `payments` p ON p.`id` = r.`payment_id`
  JOIN `receipts` v ON v.`order_id` = r.`order_id` AND v.`refund_id` IS NULL
  WHERE r.`id` = NEW.`refund_id` AND r.`order_id` = NEW.`order_id` AND v.`theater_id` = NEW.`theater_id` AND +p.`state` = 'booked'
    AND r.`amount_minor` = (SELECT sum(`amount_minor`) FROM `refund_lines` WHERE `refund_id` = r.`id`))
BEGIN SELECT RAISE(ABORT, 'receipt_of_nothing'); END;

-- Nothing of what a receipt was issued for goes back without a credit note.
CREATE TRIGGER `refunds_are_credited` BEFORE UPDATE OF `state` ON `refunds`
WHEN NEW.`state` = 'succeeded' AND 'booked' = (SELECT `state` FROM `payments` WHERE `id` = NEW.`payment_id`)
  AND EXISTS (SELECT 1 FROM `receipts` WHERE `order_id` = NEW.`order_id`)
  AND NOT EXISTS (SELECT 1 FROM `receipts` WHERE `refund_id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'refund_uncredited'); END;

-- The totals of tax: a receipt counts its order's lines, a credit note its refund's.
CREATE TRIGGER `receipts_tax_totals` AFTER INSERT ON `receipts` WHEN NEW.`refund_id` IS NULL
BEGIN
  INSERT INTO `tax_totals` (`theater_id`, `quarter_at`, `currency`, `series`, `kind`, `tax_basis_points`, `gross_minor`, `tax_minor`)
  SELECT NEW.`theater_id`, NEW.`issued_at` - NEW.`issued_at` % 900000, o.`currency`, NEW.`series`, l.`kind`, l.`tax_basis_points`, sum(l.`amount_minor`), sum(l.`tax_minor`)
  FROM `orders` o JOIN `order_lines` l ON l.`order_id` = o.`id` WHERE o.`id` = NEW.`order_id` GROUP BY l.`kind`, l.`tax_basis_points`
  ON CONFLICT (`theater_id`, `quarter_at`, `currency`, `series`, `kind`, `tax_basis_points`) DO UPDATE SET `gross_minor` = `gross_minor` + excluded.`gross_minor`, `tax_minor` = `tax_minor` + excluded.`tax_minor`;
END;
CREATE TRIGGER `credit_notes_tax_totals` AFTER INSERT ON `receipts` WHEN NEW.`refund_id` IS NOT NULL
BEGIN
  INSERT INTO `tax_totals` (`theater_id`, `quarter_at`, `currency`, `series`, `kind`, `tax_basis_points`, `gross_minor`, `tax_minor`)
  SELECT NEW.`theater_id`, NEW.`issued_at` - NEW.`issued_at` % 900000, o.`currency`, NEW.`series`, l.`kind`, l.`tax_basis_points`, sum(b.`amount_minor`), sum(b.`tax_minor`)
  FROM `refund_lines` b JOIN `order_lines` l ON l.`id` = b.`order_line_id` JOIN `orders` o ON o.`id` = l.`order_id`
  WHERE b.`refund_id` = NEW.`refund_id` GROUP BY l.`kind`, l.`tax_basis_points`
  ON CONFLICT (`theater_id`, `quarter_at`, `currency`, `series`, `kind`, `tax_basis_points`) DO UPDATE SET `gross_minor` = `gross_minor` + excluded.`gross_minor`, `tax_minor` = `tax_minor` + excluded.`tax_minor`;
END;
