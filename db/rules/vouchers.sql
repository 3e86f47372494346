-- What is left on a voucher is never below nothing, nor above its value.
CREATE TRIGGER `voucher_entries_within_value` BEFORE INSERT ON `voucher_entries`
WHEN NEW.`amount_minor` + (SELECT coalesce(sum(`amount_minor`), 0) FROM `voucher_entries` WHERE `voucher_id` = NEW.`voucher_id`)
  NOT BETWEEN 0 AND (SELECT `value_minor` FROM `vouchers` WHERE `id` = NEW.`voucher_id`)
BEGIN SELECT RAISE(ABORT, 'voucher_balance'); END;

-- What happened to it stands, and so does what it was sold as. Why goes where it names somebody who is erased.
CREATE TRIGGER `voucher_entries_stand` BEFORE UPDATE ON `voucher_entries`
WHEN NEW.`reason` <> '—'
  OR (NEW.`id`, NEW.`voucher_id`, NEW.`kind`, NEW.`amount_minor`, NEW.`payment_id`, NEW.`refund_id`, NEW.`expires_at`, NEW.`user_id`, NEW.`created_at`)
    IS NOT (OLD.`id`, OLD.`voucher_id`, OLD.`kind`, OLD.`amount_minor`, OLD.`payment_id`, OLD.`refund_id`, OLD.`expires_at`, OLD.`user_id`, OLD.`created_at`)
BEGIN SELECT RAISE(ABORT, 'voucher_stands'); END;
CREATE TRIGGER `voucher_entries_are_kept` BEFORE DELETE ON `voucher_entries`
BEGIN SELECT RAISE(ABORT, 'voucher_stands'); END;
CREATE TRIGGER `vouchers_stand` BEFORE UPDATE OF `id`, `code_hash`, `theater_id`, `currency`, `value_minor` ON `vouchers`
BEGIN SELECT RAISE(ABORT, 'voucher_stands'); END;
CREATE TRIGGER `vouchers_are_issued_once` BEFORE UPDATE OF `order_line_id`, `issued_at` ON `vouchers`
WHEN OLD.`issued_at` IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'voucher_stands'); END;

-- It is worth what was paid for it, by the line of an order of its theater.
CREATE TRIGGER `voucher_entries_issue` BEFORE INSERT ON `voucher_entries`
WHEN NEW.`kind` = 'issue' AND NOT EXISTS (
  SELECT 1 FROM `vouchers` v JOIN `order_lines` l ON l.`id` = v.`order_line_id` JOIN `orders` o ON o.`id` = l.`order_id`
  WHERE v.`id` = NEW.`voucher_id` AND l.`kind` = 'voucher' AND l.`amount_minor` = NEW.`amount_minor` AND v.`value_minor` = NEW.`amount_minor`
    AND o.`theater_id` = v.`theater_id` AND o.`currency` = v.`currency`)
BEGIN SELECT RAISE(ABORT, 'voucher_unpaid'); END;

-- It pays only at its theater and in its currency, what the payment says, and while it is good.
CREATE TRIGGER `voucher_entries_spend` BEFORE INSERT ON `voucher_entries`
WHEN NEW.`kind` = 'spend' AND NOT EXISTS (
  SELECT 1 FROM `vouchers` v JOIN `payments` p ON p.`id` = NEW.`payment_id` JOIN `orders` o ON o.`id` = p.`order_id`
  WHERE v.`id` = NEW.`voucher_id` AND v.`theater_id` = p.`theater_id` AND v.`currency` = o.`currency`
    AND p.`tender` = 'voucher' AND p.`amount_minor` = -NEW.`amount_minor`
    AND v.`blocked_at` IS NULL AND v.`expires_at` > NEW.`created_at`)
BEGIN SELECT RAISE(ABORT, 'voucher_not_good'); END;

-- What was paid with a voucher goes back on that one.
CREATE TRIGGER `voucher_entries_refund` BEFORE INSERT ON `voucher_entries`
WHEN NEW.`kind` = 'refund' AND NOT EXISTS (
  SELECT 1 FROM `refunds` r JOIN `voucher_entries` s ON s.`payment_id` = r.`payment_id`
  WHERE r.`id` = NEW.`refund_id` AND s.`voucher_id` = NEW.`voucher_id` AND r.`amount_minor` = NEW.`amount_minor`)
BEGIN SELECT RAISE(ABORT, 'voucher_of_another_payment'); END;

-- Nothing is bought with a voucher that was not taken off one, and nothing of it is refunded without being put back.
CREATE TRIGGER `payments_take_from_voucher_insert` BEFORE INSERT ON `payments`
WHEN NEW.`tender` = 'voucher' AND NEW.`state` = 'booked'
BEGIN SELECT RAISE(ABORT, 'voucher_not_taken'); END;
CREATE TRIGGER `payments_take_from_voucher_update` BEFORE UPDATE OF `state` ON `payments`
WHEN NEW.`tender` = 'voucher' AND NEW.`state` = 'booked' AND NOT EXISTS (SELECT 1 FROM `voucher_entries` WHERE `payment_id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'voucher_not_taken'); END;
CREATE TRIGGER `refunds_return_to_voucher` BEFORE UPDATE OF `state` ON `refunds`
WHEN NEW.`state` = 'succeeded' AND 'voucher' = (SELECT `tender` FROM `payments` WHERE `id` = NEW.`payment_id`)
  AND NOT EXISTS (SELECT 1 FROM `voucher_entries` WHERE `refund_id` = NEW.`id` AND `kind` = 'refund')
BEGIN SELECT RAISE(ABORT, 'voucher_not_returned'); END;

-- What a voucher was bought with goes back only as far as it is taken off the voucher.
CREATE TRIGGER `refunds_void_vouchers` BEFORE UPDATE OF `state` ON `refunds`
WHEN NEW.`state` IN ('pending', 'succeeded') AND 'booked' = (SELECT `state` FROM `payments` WHERE `id` = NEW.`payment_id`) AND EXISTS (
  SELECT 1 FROM `refund_lines` b JOIN `vouchers` v ON v.`order_line_id` = b.`order_line_id` WHERE b.`refund_id` = NEW.`id`
    AND -b.`amount_minor` IS NOT (SELECT `amount_minor` FROM `voucher_entries` WHERE `refund_id` = NEW.`id` AND `voucher_id` = v.`id` AND `kind` = 'void'))
BEGIN SELECT RAISE(ABORT, 'voucher_not_returned'); END;
