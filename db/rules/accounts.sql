-- The last admin cannot go.
CREATE TRIGGER `users_keep_an_admin` BEFORE UPDATE OF `role`, `disabled_at` ON `users`
WHEN OLD.`role` = 'admin' AND OLD.`disabled_at` IS NULL AND (NEW.`role` <> 'admin' OR NEW.`disabled_at` IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM `users` WHERE `id` <> OLD.`id` AND `role` = 'admin' AND `disabled_at` IS NULL)
BEGIN SELECT RAISE(ABORT, 'last_admin'); END;
CREATE TRIGGER `users_keep_an_admin_kept` BEFORE DELETE ON `users`
WHEN OLD.`role` = 'admin' AND OLD.`disabled_at` IS NULL
  AND NOT EXISTS (SELECT 1 FROM `users` WHERE `id` <> OLD.`id` AND `role` = 'admin' AND `disabled_at` IS NULL)
BEGIN SELECT RAISE(ABORT, 'last_admin'); END;
-- Who was erased stays so: nobody has that account again.
CREATE TRIGGER `users_stay_erased` BEFORE UPDATE ON `users` WHEN OLD.`erased_at` IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'person_erased'); END;
