-- What a CHECK cannot say. One trigger, one rule; the message is the code that db/failures.ts knows.

-- The end of a failed assertion in a batch: see db/assertion.ts.
CREATE TABLE `assertions` (`holds` INTEGER NOT NULL) STRICT;
--> statement-breakpoint
CREATE TRIGGER `assertion_fails` BEFORE INSERT ON `assertions` WHEN NOT NEW.`holds`
BEGIN SELECT RAISE(ABORT, 'assertion_failed'); END;
--> statement-breakpoint
CREATE TRIGGER `assertion_holds` BEFORE INSERT ON `assertions` WHEN NEW.`holds`
BEGIN SELECT RAISE(IGNORE); END;
--> statement-breakpoint

-- A migration is applied once, whoever comes second.
CREATE UNIQUE INDEX `__drizzle_migrations_once` ON `__drizzle_migrations` (`created_at`);
--> statement-breakpoint

-- Two showtimes of one screen never overlap, cleaning included.
CREATE TRIGGER `showtimes_overlap_insert` BEFORE INSERT ON `showtimes`
WHEN NEW.`state` <> 'cancelled' AND EXISTS (
  SELECT 1 FROM `showtimes` AS other
  WHERE other.`screen_id` = NEW.`screen_id` AND other.`state` <> 'cancelled'
    AND other.`starts_at` BETWEEN NEW.`starts_at` - 172800000 AND NEW.`occupied_until` - 1
    AND NEW.`starts_at` < other.`occupied_until`)
BEGIN SELECT RAISE(ABORT, 'showtime_overlap'); END;
--> statement-breakpoint
CREATE TRIGGER `showtimes_overlap_update`
BEFORE UPDATE OF `screen_id`, `starts_at`, `occupied_until`, `state` ON `showtimes`
WHEN NEW.`state` <> 'cancelled' AND EXISTS (
  SELECT 1 FROM `showtimes` AS other
  WHERE other.`id` <> NEW.`id` AND other.`screen_id` = NEW.`screen_id` AND other.`state` <> 'cancelled'
    AND other.`starts_at` BETWEEN NEW.`starts_at` - 172800000 AND NEW.`occupied_until` - 1
    AND NEW.`starts_at` < other.`occupied_until`)
BEGIN SELECT RAISE(ABORT, 'showtime_overlap'); END;
--> statement-breakpoint

-- A showtime plays on its screen's own layout, at its theater's own prices.
CREATE TRIGGER `showtimes_belong_insert` BEFORE INSERT ON `showtimes`
WHEN NOT EXISTS (
  SELECT 1 FROM `screens` s JOIN `layouts` l ON l.`screen_id` = s.`id` JOIN `price_cards` p ON p.`theater_id` = s.`theater_id`
  WHERE s.`id` = NEW.`screen_id` AND l.`id` = NEW.`layout_id` AND p.`id` = NEW.`price_card_id`)
BEGIN SELECT RAISE(ABORT, 'showtime_foreign_parts'); END;
--> statement-breakpoint
CREATE TRIGGER `showtimes_belong_update`
BEFORE UPDATE OF `screen_id`, `layout_id`, `price_card_id` ON `showtimes`
WHEN NOT EXISTS (
  SELECT 1 FROM `screens` s JOIN `layouts` l ON l.`screen_id` = s.`id` JOIN `price_cards` p ON p.`theater_id` = s.`theater_id`
  WHERE s.`id` = NEW.`screen_id` AND l.`id` = NEW.`layout_id` AND p.`id` = NEW.`price_card_id`)
BEGIN SELECT RAISE(ABORT, 'showtime_foreign_parts'); END;
--> statement-breakpoint

-- A showtime moves to another layout only with every seat that is claimed for it. Claims whose time is over count too,
-- since a trigger has no clock: who moves a showtime deletes those in the same batch, and remaps the others before.
CREATE TRIGGER `showtimes_keep_claimed_seats` BEFORE UPDATE OF `layout_id` ON `showtimes`
WHEN NEW.`layout_id` <> OLD.`layout_id` AND EXISTS (
  SELECT 1 FROM `seat_claims` c WHERE c.`showtime_id` = NEW.`id` AND NOT EXISTS (
    SELECT 1 FROM `layout_seats` ls WHERE ls.`layout_id` = NEW.`layout_id` AND ls.`seat_id` = c.`seat_id`))
BEGIN SELECT RAISE(ABORT, 'claimed_seat_missing'); END;
--> statement-breakpoint

-- A seat belongs to its layout's screen for good.
CREATE TRIGGER `layout_seats_belong` BEFORE INSERT ON `layout_seats`
WHEN (SELECT `screen_id` FROM `layouts` WHERE `id` = NEW.`layout_id`) <> (SELECT `screen_id` FROM `seats` WHERE `id` = NEW.`seat_id`)
BEGIN SELECT RAISE(ABORT, 'seat_of_another_screen'); END;
--> statement-breakpoint
CREATE TRIGGER `seats_keep_their_screen` BEFORE UPDATE OF `screen_id` ON `seats`
WHEN NEW.`screen_id` <> OLD.`screen_id`
BEGIN SELECT RAISE(ABORT, 'seat_of_another_screen'); END;
--> statement-breakpoint

-- Only a seat of the showtime's layout can be claimed for it.
CREATE TRIGGER `seat_claims_belong` BEFORE INSERT ON `seat_claims`
WHEN NOT EXISTS (
  SELECT 1 FROM `showtimes` st JOIN `layout_seats` ls ON ls.`layout_id` = st.`layout_id`
  WHERE st.`id` = NEW.`showtime_id` AND ls.`seat_id` = NEW.`seat_id`)
BEGIN SELECT RAISE(ABORT, 'seat_of_another_layout'); END;
--> statement-breakpoint

-- Whatever becomes of a claim, whoever writes it: its showtime's seats have another version.
CREATE TRIGGER `seat_claims_version_insert` AFTER INSERT ON `seat_claims`
BEGIN UPDATE `showtimes` SET `seats_version` = `seats_version` + 1 WHERE `id` = NEW.`showtime_id`; END;
--> statement-breakpoint
CREATE TRIGGER `seat_claims_version_update` AFTER UPDATE ON `seat_claims`
BEGIN UPDATE `showtimes` SET `seats_version` = `seats_version` + 1 WHERE `id` IN (OLD.`showtime_id`, NEW.`showtime_id`); END;
--> statement-breakpoint
CREATE TRIGGER `seat_claims_version_delete` AFTER DELETE ON `seat_claims`
BEGIN UPDATE `showtimes` SET `seats_version` = `seats_version` + 1 WHERE `id` = OLD.`showtime_id`; END;
--> statement-breakpoint

-- Prices once made do not change: an edit makes a new card.
CREATE TRIGGER `prices_are_final` BEFORE UPDATE ON `prices`
BEGIN SELECT RAISE(ABORT, 'price_is_final'); END;
--> statement-breakpoint
CREATE TRIGGER `prices_are_kept` BEFORE DELETE ON `prices`
BEGIN SELECT RAISE(ABORT, 'price_is_final'); END;
--> statement-breakpoint

-- Never more money back than came in.
CREATE TRIGGER `refunds_within_payment` BEFORE INSERT ON `refunds`
WHEN NEW.`amount_minor` + (SELECT coalesce(sum(`amount_minor`), 0) FROM `refunds` WHERE `payment_id` = NEW.`payment_id`)
  > (SELECT `amount_minor` FROM `payments` WHERE `id` = NEW.`payment_id`)
BEGIN SELECT RAISE(ABORT, 'refund_exceeds_payment'); END;
--> statement-breakpoint
CREATE TRIGGER `refunds_amount_is_final` BEFORE UPDATE OF `amount_minor`, `payment_id` ON `refunds`
BEGIN SELECT RAISE(ABORT, 'refund_exceeds_payment'); END;
--> statement-breakpoint

-- A payment walks its states forward only, and its sum stands.
CREATE TRIGGER `payments_walk_forward` BEFORE UPDATE OF `state` ON `payments`
WHEN NEW.`state` <> OLD.`state` AND NOT (
     (OLD.`state` = 'started' AND NEW.`state` IN ('pending', 'captured', 'declined'))
  OR (OLD.`state` = 'pending' AND NEW.`state` IN ('captured', 'declined'))
  OR (OLD.`state` = 'declined' AND NEW.`state` = 'captured')
  OR (OLD.`state` = 'captured' AND NEW.`state` IN ('booked', 'refunded')))
BEGIN SELECT RAISE(ABORT, 'payment_state_order'); END;
--> statement-breakpoint
CREATE TRIGGER `payments_sum_stands` BEFORE UPDATE OF `amount_minor`, `currency`, `items`, `hold_id` ON `payments`
BEGIN SELECT RAISE(ABORT, 'payment_sum_stands'); END;
--> statement-breakpoint

-- The audit log is append-only.
CREATE TRIGGER `audit_entries_are_final` BEFORE UPDATE ON `audit_entries`
BEGIN SELECT RAISE(ABORT, 'audit_is_append_only'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_entries_are_kept` BEFORE DELETE ON `audit_entries`
BEGIN SELECT RAISE(ABORT, 'audit_is_append_only'); END;
--> statement-breakpoint

-- The last admin cannot go.
CREATE TRIGGER `users_keep_an_admin` BEFORE UPDATE OF `role`, `disabled_at` ON `users`
WHEN OLD.`role` = 'admin' AND OLD.`disabled_at` IS NULL AND (NEW.`role` <> 'admin' OR NEW.`disabled_at` IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM `users` WHERE `id` <> OLD.`id` AND `role` = 'admin' AND `disabled_at` IS NULL)
BEGIN SELECT RAISE(ABORT, 'last_admin'); END;
--> statement-breakpoint

-- Search over titles and genre names, folded (no case, no accents), kept by triggers.
CREATE VIRTUAL TABLE `movies_search` USING fts5(`title`, `genres`, `people`, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
--> statement-breakpoint
CREATE TRIGGER `movies_search_insert` AFTER INSERT ON `movies`
BEGIN INSERT INTO `movies_search` (`rowid`, `title`, `genres`, `people`) VALUES (NEW.`id`, NEW.`title`, '', coalesce(NEW.`director`, '') || ' ' || NEW.`cast`); END;
--> statement-breakpoint
CREATE TRIGGER `movies_search_update` AFTER UPDATE OF `title`, `director`, `cast` ON `movies`
BEGIN UPDATE `movies_search` SET `title` = NEW.`title`, `people` = coalesce(NEW.`director`, '') || ' ' || NEW.`cast` WHERE `rowid` = NEW.`id`; END;
--> statement-breakpoint
CREATE TRIGGER `movies_search_delete` AFTER DELETE ON `movies`
BEGIN DELETE FROM `movies_search` WHERE `rowid` = OLD.`id`; END;
--> statement-breakpoint
CREATE TRIGGER `movie_genres_search_insert` AFTER INSERT ON `movie_genres`
BEGIN UPDATE `movies_search` SET `genres` = (SELECT coalesce(group_concat(g.`name`, ' '), '') FROM `movie_genres` mg JOIN `genres` g ON g.`id` = mg.`genre_id` WHERE mg.`movie_id` = NEW.`movie_id`) WHERE `rowid` = NEW.`movie_id`; END;
--> statement-breakpoint
CREATE TRIGGER `movie_genres_search_delete` AFTER DELETE ON `movie_genres`
BEGIN UPDATE `movies_search` SET `genres` = (SELECT coalesce(group_concat(g.`name`, ' '), '') FROM `movie_genres` mg JOIN `genres` g ON g.`id` = mg.`genre_id` WHERE mg.`movie_id` = OLD.`movie_id`) WHERE `rowid` = OLD.`movie_id`; END;
--> statement-breakpoint
CREATE TRIGGER `genres_search_rename` AFTER UPDATE OF `name` ON `genres`
BEGIN UPDATE `movies_search` SET `genres` = (SELECT coalesce(group_concat(g.`name`, ' '), '') FROM `movie_genres` mg JOIN `genres` g ON g.`id` = mg.`genre_id` WHERE mg.`movie_id` = `movies_search`.`rowid`) WHERE `rowid` IN (SELECT `movie_id` FROM `movie_genres` WHERE `genre_id` = NEW.`id`); END;

--> statement-breakpoint

-- The rules of a price card are as final as its prices.
CREATE TRIGGER `price_rules_are_final` BEFORE UPDATE ON `price_rules`
BEGIN SELECT RAISE(ABORT, 'price_is_final'); END;
--> statement-breakpoint
CREATE TRIGGER `price_rules_are_kept` BEFORE DELETE ON `price_rules`
BEGIN SELECT RAISE(ABORT, 'price_is_final'); END;
--> statement-breakpoint

-- What a door saw stands.
CREATE TRIGGER `scans_are_kept` BEFORE DELETE ON `scans`
BEGIN SELECT RAISE(ABORT, 'scans_are_kept'); END;
--> statement-breakpoint
CREATE TRIGGER `scans_stand` BEFORE UPDATE ON `scans`
BEGIN SELECT RAISE(ABORT, 'scans_are_kept'); END;
