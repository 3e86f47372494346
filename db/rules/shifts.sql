-- A shift that is closed stands, and an open one keeps whose it is and what it began with. What was said of it goes where
-- that names somebody who is erased.
CREATE TRIGGER `shifts_stand` BEFORE UPDATE ON `shifts`
WHEN (OLD.`closed_at` IS NOT NULL AND (NEW.`note` <> '—'
    OR (NEW.`id`, NEW.`closed_at`, NEW.`closed_by`, NEW.`counted_minor`, NEW.`expected_minor`)
      IS NOT (OLD.`id`, OLD.`closed_at`, OLD.`closed_by`, OLD.`counted_minor`, OLD.`expected_minor`)))
  OR NEW.`theater_id` <> OLD.`theater_id` OR NEW.`user_id` <> OLD.`user_id`
  OR NEW.`currency` <> OLD.`currency` OR NEW.`float_minor` <> OLD.`float_minor` OR NEW.`opened_at` <> OLD.`opened_at`
BEGIN SELECT RAISE(ABORT, 'shift_stands'); END;
CREATE TRIGGER `shifts_are_kept` BEFORE DELETE ON `shifts`
BEGIN SELECT RAISE(ABORT, 'shift_stands'); END;

-- What should be in the drawer is what came into it.
CREATE TRIGGER `shifts_expect_their_entries` BEFORE UPDATE OF `expected_minor` ON `shifts`
WHEN NEW.`expected_minor` IS NOT NEW.`float_minor` + (SELECT coalesce(sum(`amount_minor`), 0) FROM `shift_entries` WHERE `shift_id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'shift_differs'); END;

-- Nothing is counted to a shift that was counted.
CREATE TRIGGER `shift_entries_of_open_shifts` BEFORE INSERT ON `shift_entries`
WHEN (SELECT `closed_at` FROM `shifts` WHERE `id` = NEW.`shift_id`) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'shift_closed'); END;
CREATE TRIGGER `shift_entries_stand` BEFORE UPDATE ON `shift_entries`
WHEN NEW.`reason` <> '—'
  OR (NEW.`id`, NEW.`shift_id`, NEW.`kind`, NEW.`amount_minor`, NEW.`payment_id`, NEW.`refund_id`, NEW.`created_at`)
    IS NOT (OLD.`id`, OLD.`shift_id`, OLD.`kind`, OLD.`amount_minor`, OLD.`payment_id`, OLD.`refund_id`, OLD.`created_at`)
BEGIN SELECT RAISE(ABORT, 'shift_stands'); END;
CREATE TRIGGER `shift_entries_are_kept` BEFORE DELETE ON `shift_entries`
BEGIN SELECT RAISE(ABORT, 'shift_stands'); END;

-- A sale or refund is counted as what it came to, in its theater and currency, and only where it was cash.
CREATE TRIGGER `shift_entries_are_cash` BEFORE INSERT ON `shift_entries`
WHEN NEW.`kind` IN ('sale', 'refund') AND NOT EXISTS (
  SELECT 1 FROM `shifts` s JOIN `payments` p ON p.`theater_id` = s.`theater_id` AND p.`tender` = 'cash'
    JOIN `orders` o ON o.`id` = p.`order_id` AND o.`currency` = s.`currency`
    LEFT JOIN `refunds` r ON r.`id` = NEW.`refund_id` AND r.`payment_id` = p.`id`
  WHERE s.`id` = NEW.`shift_id` AND p.`id` = coalesce(NEW.`payment_id`, r.`payment_id`)
    AND NEW.`amount_minor` = iif(NEW.`kind` = 'sale', p.`amount_minor`, -r.`amount_minor`))
BEGIN SELECT RAISE(ABORT, 'shift_of_another'); END;
