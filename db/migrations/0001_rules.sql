-- What a CHECK cannot say. One trigger, one rule; the message is the code that db/failures.ts knows.

-- The end of a failed assertion in a batch, which its code names: see db/write.ts.
CREATE TABLE `assertions` (`code` TEXT NOT NULL, `holds` INTEGER NOT NULL) STRICT;
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

-- What public pages tell of has changed, whoever changed it: every process makes its pages anew (lib/page-changes.ts). A
-- showtime's `seats_version` is left out: seats are no part of a page.
CREATE TRIGGER `pages_movies_insert` AFTER INSERT ON `movies`
BEGIN INSERT INTO `page_versions` VALUES ('movies', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `pages_movies_update` AFTER UPDATE ON `movies`
BEGIN INSERT INTO `page_versions` VALUES ('movies', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `pages_movies_delete` AFTER DELETE ON `movies`
BEGIN INSERT INTO `page_versions` VALUES ('movies', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `pages_genres_insert` AFTER INSERT ON `genres`
BEGIN INSERT INTO `page_versions` VALUES ('movies', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `pages_genres_update` AFTER UPDATE ON `genres`
BEGIN INSERT INTO `page_versions` VALUES ('movies', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `pages_genres_delete` AFTER DELETE ON `genres`
BEGIN INSERT INTO `page_versions` VALUES ('movies', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `pages_movie_genres_insert` AFTER INSERT ON `movie_genres`
BEGIN INSERT INTO `page_versions` VALUES ('movies', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `pages_movie_genres_update` AFTER UPDATE ON `movie_genres`
BEGIN INSERT INTO `page_versions` VALUES ('movies', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `pages_movie_genres_delete` AFTER DELETE ON `movie_genres`
BEGIN INSERT INTO `page_versions` VALUES ('movies', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `pages_theaters_insert` AFTER INSERT ON `theaters`
BEGIN INSERT INTO `page_versions` VALUES ('theaters', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `pages_theaters_update` AFTER UPDATE ON `theaters`
BEGIN INSERT INTO `page_versions` VALUES ('theaters', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `pages_theaters_delete` AFTER DELETE ON `theaters`
BEGIN INSERT INTO `page_versions` VALUES ('theaters', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `pages_screens_insert` AFTER INSERT ON `screens`
BEGIN INSERT INTO `page_versions` VALUES ('theaters', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `pages_screens_update` AFTER UPDATE ON `screens`
BEGIN INSERT INTO `page_versions` VALUES ('theaters', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `pages_screens_delete` AFTER DELETE ON `screens`
BEGIN INSERT INTO `page_versions` VALUES ('theaters', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `pages_layouts_insert` AFTER INSERT ON `layouts`
BEGIN INSERT INTO `page_versions` VALUES ('theaters', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `pages_layouts_update` AFTER UPDATE ON `layouts`
BEGIN INSERT INTO `page_versions` VALUES ('theaters', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `pages_layouts_delete` AFTER DELETE ON `layouts`
BEGIN INSERT INTO `page_versions` VALUES ('theaters', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `pages_showtimes_insert` AFTER INSERT ON `showtimes`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `pages_showtimes_update` AFTER UPDATE OF `movie_id`, `screen_id`, `layout_id`, `price_card_id`, `starts_at`, `ends_at`, `occupied_until`, `format`, `language`, `subtitles`, `state`, `moved_at`, `cancel_reason` ON `showtimes`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `pages_showtimes_delete` AFTER DELETE ON `showtimes`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `pages_price_cards_insert` AFTER INSERT ON `price_cards`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `pages_price_cards_update` AFTER UPDATE ON `price_cards`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `pages_price_cards_delete` AFTER DELETE ON `price_cards`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `pages_prices_insert` AFTER INSERT ON `prices`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `pages_prices_update` AFTER UPDATE ON `prices`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `pages_prices_delete` AFTER DELETE ON `prices`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `pages_price_rules_insert` AFTER INSERT ON `price_rules`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `pages_price_rules_update` AFTER UPDATE ON `price_rules`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `pages_price_rules_delete` AFTER DELETE ON `price_rules`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `pages_ticket_types_insert` AFTER INSERT ON `ticket_types`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `pages_ticket_types_update` AFTER UPDATE ON `ticket_types`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
--> statement-breakpoint
CREATE TRIGGER `pages_ticket_types_delete` AFTER DELETE ON `ticket_types`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
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
CREATE TRIGGER `users_keep_an_admin_kept` BEFORE DELETE ON `users`
WHEN OLD.`role` = 'admin' AND OLD.`disabled_at` IS NULL
  AND NOT EXISTS (SELECT 1 FROM `users` WHERE `id` <> OLD.`id` AND `role` = 'admin' AND `disabled_at` IS NULL)
BEGIN SELECT RAISE(ABORT, 'last_admin'); END;
--> statement-breakpoint

-- Search over titles and genre names, folded (no case, no accents), kept by triggers.
CREATE VIRTUAL TABLE `movies_search` USING fts5(`title`, `genres`, `people`, `joined`, tokenize = "unicode61 remove_diacritics 2 categories 'L* N* M* Co'", prefix = '2 3');
--> statement-breakpoint
CREATE TRIGGER `movies_search_insert` AFTER INSERT ON `movies`
BEGIN INSERT INTO `movies_search` (`rowid`, `title`, `genres`, `people`, `joined`) VALUES (NEW.`id`,
  iif(NEW.`search_title` = '', NEW.`title`, NEW.`search_title`), '',
  iif(NEW.`search_people` = '', coalesce(NEW.`director`, '') || ' ' || NEW.`cast`, NEW.`search_people`), NEW.`search_joined`); END;
--> statement-breakpoint
CREATE TRIGGER `movies_search_update` AFTER UPDATE OF `title`, `director`, `cast`, `search_title`, `search_joined`, `search_people` ON `movies`
BEGIN UPDATE `movies_search` SET
  `title` = iif(NEW.`search_title` = '', NEW.`title`, NEW.`search_title`),
  `people` = iif(NEW.`search_people` = '', coalesce(NEW.`director`, '') || ' ' || NEW.`cast`, NEW.`search_people`),
  `joined` = NEW.`search_joined` WHERE `rowid` = NEW.`id`; END;
--> statement-breakpoint
CREATE TRIGGER `movies_search_delete` AFTER DELETE ON `movies`
BEGIN DELETE FROM `movies_search` WHERE `rowid` = OLD.`id`; END;
--> statement-breakpoint
CREATE TRIGGER `movie_genres_search_insert` AFTER INSERT ON `movie_genres`
BEGIN UPDATE `movies_search` SET `genres` = (SELECT coalesce(group_concat(iif(g.`search_name` = '', g.`name`, g.`search_name`), ' '), '') FROM `movie_genres` mg JOIN `genres` g ON g.`id` = mg.`genre_id` WHERE mg.`movie_id` = NEW.`movie_id`) WHERE `rowid` = NEW.`movie_id`; END;
--> statement-breakpoint
CREATE TRIGGER `movie_genres_search_delete` AFTER DELETE ON `movie_genres`
BEGIN UPDATE `movies_search` SET `genres` = (SELECT coalesce(group_concat(iif(g.`search_name` = '', g.`name`, g.`search_name`), ' '), '') FROM `movie_genres` mg JOIN `genres` g ON g.`id` = mg.`genre_id` WHERE mg.`movie_id` = OLD.`movie_id`) WHERE `rowid` = OLD.`movie_id`; END;
--> statement-breakpoint
CREATE TRIGGER `genres_search_rename` AFTER UPDATE OF `name`, `search_name` ON `genres`
BEGIN UPDATE `movies_search` SET `genres` = (SELECT coalesce(group_concat(iif(g.`search_name` = '', g.`name`, g.`search_name`), ' '), '') FROM `movie_genres` mg JOIN `genres` g ON g.`id` = mg.`genre_id` WHERE mg.`movie_id` = `movies_search`.`rowid`) WHERE `rowid` IN (SELECT `movie_id` FROM `movie_genres` WHERE `genre_id` = NEW.`id`); END;

--> statement-breakpoint

-- Money keeps its currency: a card's for good, a payment's is that of the card its hold names, a booking's its payment's.
CREATE TRIGGER `price_cards_keep_their_currency` BEFORE UPDATE OF `currency`, `theater_id` ON `price_cards`
WHEN NEW.`currency` <> OLD.`currency` OR NEW.`theater_id` <> OLD.`theater_id`
BEGIN SELECT RAISE(ABORT, 'price_is_final'); END;
--> statement-breakpoint
CREATE TRIGGER `holds_keep_their_card` BEFORE UPDATE OF `price_card_id` ON `holds`
WHEN NEW.`price_card_id` <> OLD.`price_card_id`
BEGIN SELECT RAISE(ABORT, 'price_is_final'); END;
--> statement-breakpoint
CREATE TRIGGER `payments_in_their_cards_currency` BEFORE INSERT ON `payments`
WHEN NEW.`currency` IS NOT (SELECT c.`currency` FROM `holds` h JOIN `price_cards` c ON c.`id` = h.`price_card_id` WHERE h.`id` = NEW.`hold_id`)
BEGIN SELECT RAISE(ABORT, 'wrong_currency'); END;
--> statement-breakpoint
CREATE TRIGGER `bookings_in_their_payments_currency` BEFORE INSERT ON `bookings`
WHEN NEW.`currency` IS NOT (SELECT `currency` FROM `payments` WHERE `id` = NEW.`payment_id`)
BEGIN SELECT RAISE(ABORT, 'wrong_currency'); END;
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

--> statement-breakpoint

-- Totals for the reports: see db/schema/totals.ts. What a row was is taken away, what it is now is added.
CREATE TRIGGER `tickets_totals_insert` AFTER INSERT ON `tickets`
BEGIN
  INSERT INTO `showtime_totals` (`showtime_id`, `currency`, `tickets`, `tickets_minor`, `cancelled_tickets`, `cancelled_minor`, `goodwill_minor`, `admitted`)
  SELECT NEW.`showtime_id`, `currency`, 1, NEW.`amount_minor`, (NEW.`cancelled_at` IS NOT NULL), iif(NEW.`cancelled_at` IS NULL, 0, NEW.`amount_minor`), iif(NEW.`cancelled_at` IS NULL, NEW.`goodwill_minor`, 0), (NEW.`cancelled_at` IS NULL AND NEW.`admitted_at` IS NOT NULL)
  FROM `bookings` WHERE `id` = NEW.`booking_id`
  ON CONFLICT (`showtime_id`, `currency`) DO UPDATE SET `tickets` = `tickets` + excluded.`tickets`, `tickets_minor` = `tickets_minor` + excluded.`tickets_minor`, `cancelled_tickets` = `cancelled_tickets` + excluded.`cancelled_tickets`, `cancelled_minor` = `cancelled_minor` + excluded.`cancelled_minor`, `goodwill_minor` = `goodwill_minor` + excluded.`goodwill_minor`, `admitted` = `admitted` + excluded.`admitted`;
END;
--> statement-breakpoint
CREATE TRIGGER `tickets_totals_update` AFTER UPDATE OF `booking_id`, `showtime_id`, `seat_type`, `ticket_type`, `amount_minor`, `goodwill_minor`, `cancelled_at`, `admitted_at` ON `tickets`
BEGIN
  UPDATE `showtime_totals` SET `tickets` = `tickets` - 1, `tickets_minor` = `tickets_minor` - OLD.`amount_minor`, `cancelled_tickets` = `cancelled_tickets` - (OLD.`cancelled_at` IS NOT NULL), `cancelled_minor` = `cancelled_minor` - iif(OLD.`cancelled_at` IS NULL, 0, OLD.`amount_minor`), `goodwill_minor` = `goodwill_minor` - iif(OLD.`cancelled_at` IS NULL, OLD.`goodwill_minor`, 0), `admitted` = `admitted` - (OLD.`cancelled_at` IS NULL AND OLD.`admitted_at` IS NOT NULL) WHERE `showtime_id` = OLD.`showtime_id` AND `currency` = (SELECT `currency` FROM `bookings` WHERE `id` = OLD.`booking_id`);
  INSERT INTO `showtime_totals` (`showtime_id`, `currency`, `tickets`, `tickets_minor`, `cancelled_tickets`, `cancelled_minor`, `goodwill_minor`, `admitted`)
  SELECT NEW.`showtime_id`, `currency`, 1, NEW.`amount_minor`, (NEW.`cancelled_at` IS NOT NULL), iif(NEW.`cancelled_at` IS NULL, 0, NEW.`amount_minor`), iif(NEW.`cancelled_at` IS NULL, NEW.`goodwill_minor`, 0), (NEW.`cancelled_at` IS NULL AND NEW.`admitted_at` IS NOT NULL)
  FROM `bookings` WHERE `id` = NEW.`booking_id`
  ON CONFLICT (`showtime_id`, `currency`) DO UPDATE SET `tickets` = `tickets` + excluded.`tickets`, `tickets_minor` = `tickets_minor` + excluded.`tickets_minor`, `cancelled_tickets` = `cancelled_tickets` + excluded.`cancelled_tickets`, `cancelled_minor` = `cancelled_minor` + excluded.`cancelled_minor`, `goodwill_minor` = `goodwill_minor` + excluded.`goodwill_minor`, `admitted` = `admitted` + excluded.`admitted`;
END;
--> statement-breakpoint
CREATE TRIGGER `tickets_totals_delete` AFTER DELETE ON `tickets`
BEGIN
  UPDATE `showtime_totals` SET `tickets` = `tickets` - 1, `tickets_minor` = `tickets_minor` - OLD.`amount_minor`, `cancelled_tickets` = `cancelled_tickets` - (OLD.`cancelled_at` IS NOT NULL), `cancelled_minor` = `cancelled_minor` - iif(OLD.`cancelled_at` IS NULL, 0, OLD.`amount_minor`), `goodwill_minor` = `goodwill_minor` - iif(OLD.`cancelled_at` IS NULL, OLD.`goodwill_minor`, 0), `admitted` = `admitted` - (OLD.`cancelled_at` IS NULL AND OLD.`admitted_at` IS NOT NULL) WHERE `showtime_id` = OLD.`showtime_id` AND `currency` = (SELECT `currency` FROM `bookings` WHERE `id` = OLD.`booking_id`);
END;
--> statement-breakpoint
-- The same by type; who is let in does not concern it.
CREATE TRIGGER `tickets_type_totals_insert` AFTER INSERT ON `tickets`
BEGIN
  INSERT INTO `showtime_ticket_totals` (`showtime_id`, `currency`, `ticket_type`, `seat_type`, `tickets`, `tickets_minor`, `cancelled_tickets`, `cancelled_minor`, `goodwill_minor`)
  SELECT NEW.`showtime_id`, `currency`, NEW.`ticket_type`, NEW.`seat_type`, 1, NEW.`amount_minor`, (NEW.`cancelled_at` IS NOT NULL), iif(NEW.`cancelled_at` IS NULL, 0, NEW.`amount_minor`), iif(NEW.`cancelled_at` IS NULL, NEW.`goodwill_minor`, 0)
  FROM `bookings` WHERE `id` = NEW.`booking_id`
  ON CONFLICT (`showtime_id`, `currency`, `ticket_type`, `seat_type`) DO UPDATE SET `tickets` = `tickets` + excluded.`tickets`, `tickets_minor` = `tickets_minor` + excluded.`tickets_minor`, `cancelled_tickets` = `cancelled_tickets` + excluded.`cancelled_tickets`, `cancelled_minor` = `cancelled_minor` + excluded.`cancelled_minor`, `goodwill_minor` = `goodwill_minor` + excluded.`goodwill_minor`;
END;
--> statement-breakpoint
CREATE TRIGGER `tickets_type_totals_update` AFTER UPDATE OF `booking_id`, `showtime_id`, `seat_type`, `ticket_type`, `amount_minor`, `goodwill_minor`, `cancelled_at` ON `tickets`
BEGIN
  UPDATE `showtime_ticket_totals` SET `tickets` = `tickets` - 1, `tickets_minor` = `tickets_minor` - OLD.`amount_minor`, `cancelled_tickets` = `cancelled_tickets` - (OLD.`cancelled_at` IS NOT NULL), `cancelled_minor` = `cancelled_minor` - iif(OLD.`cancelled_at` IS NULL, 0, OLD.`amount_minor`), `goodwill_minor` = `goodwill_minor` - iif(OLD.`cancelled_at` IS NULL, OLD.`goodwill_minor`, 0) WHERE `showtime_id` = OLD.`showtime_id` AND `currency` = (SELECT `currency` FROM `bookings` WHERE `id` = OLD.`booking_id`) AND `ticket_type` = OLD.`ticket_type` AND `seat_type` = OLD.`seat_type`;
  INSERT INTO `showtime_ticket_totals` (`showtime_id`, `currency`, `ticket_type`, `seat_type`, `tickets`, `tickets_minor`, `cancelled_tickets`, `cancelled_minor`, `goodwill_minor`)
  SELECT NEW.`showtime_id`, `currency`, NEW.`ticket_type`, NEW.`seat_type`, 1, NEW.`amount_minor`, (NEW.`cancelled_at` IS NOT NULL), iif(NEW.`cancelled_at` IS NULL, 0, NEW.`amount_minor`), iif(NEW.`cancelled_at` IS NULL, NEW.`goodwill_minor`, 0)
  FROM `bookings` WHERE `id` = NEW.`booking_id`
  ON CONFLICT (`showtime_id`, `currency`, `ticket_type`, `seat_type`) DO UPDATE SET `tickets` = `tickets` + excluded.`tickets`, `tickets_minor` = `tickets_minor` + excluded.`tickets_minor`, `cancelled_tickets` = `cancelled_tickets` + excluded.`cancelled_tickets`, `cancelled_minor` = `cancelled_minor` + excluded.`cancelled_minor`, `goodwill_minor` = `goodwill_minor` + excluded.`goodwill_minor`;
END;
--> statement-breakpoint
CREATE TRIGGER `tickets_type_totals_delete` AFTER DELETE ON `tickets`
BEGIN
  UPDATE `showtime_ticket_totals` SET `tickets` = `tickets` - 1, `tickets_minor` = `tickets_minor` - OLD.`amount_minor`, `cancelled_tickets` = `cancelled_tickets` - (OLD.`cancelled_at` IS NOT NULL), `cancelled_minor` = `cancelled_minor` - iif(OLD.`cancelled_at` IS NULL, 0, OLD.`amount_minor`), `goodwill_minor` = `goodwill_minor` - iif(OLD.`cancelled_at` IS NULL, OLD.`goodwill_minor`, 0) WHERE `showtime_id` = OLD.`showtime_id` AND `currency` = (SELECT `currency` FROM `bookings` WHERE `id` = OLD.`booking_id`) AND `ticket_type` = OLD.`ticket_type` AND `seat_type` = OLD.`seat_type`;
END;
--> statement-breakpoint
-- A payment counts once it is a booking.
CREATE TRIGGER `bookings_totals_insert` AFTER INSERT ON `bookings`
BEGIN
  INSERT INTO `showtime_totals` (`showtime_id`, `currency`, `bookings`, `counter_bookings`, `paid_minor`)
  SELECT NEW.`showtime_id`, NEW.`currency`, 1, (NEW.`channel` = 'counter'), `amount_minor`
  FROM `payments` WHERE `id` = NEW.`payment_id`
  ON CONFLICT (`showtime_id`, `currency`) DO UPDATE SET `bookings` = `bookings` + excluded.`bookings`, `counter_bookings` = `counter_bookings` + excluded.`counter_bookings`, `paid_minor` = `paid_minor` + excluded.`paid_minor`;
END;
--> statement-breakpoint
CREATE TRIGGER `bookings_totals_update` AFTER UPDATE OF `showtime_id`, `payment_id`, `channel` ON `bookings`
BEGIN
  UPDATE `showtime_totals` SET `bookings` = `bookings` - 1, `counter_bookings` = `counter_bookings` - (OLD.`channel` = 'counter'), `paid_minor` = `paid_minor` - (SELECT `amount_minor` FROM `payments` WHERE `id` = OLD.`payment_id`) WHERE `showtime_id` = OLD.`showtime_id` AND `currency` = OLD.`currency`;
  INSERT INTO `showtime_totals` (`showtime_id`, `currency`, `bookings`, `counter_bookings`, `paid_minor`)
  SELECT NEW.`showtime_id`, NEW.`currency`, 1, (NEW.`channel` = 'counter'), `amount_minor`
  FROM `payments` WHERE `id` = NEW.`payment_id`
  ON CONFLICT (`showtime_id`, `currency`) DO UPDATE SET `bookings` = `bookings` + excluded.`bookings`, `counter_bookings` = `counter_bookings` + excluded.`counter_bookings`, `paid_minor` = `paid_minor` + excluded.`paid_minor`;
END;
--> statement-breakpoint
CREATE TRIGGER `bookings_totals_delete` AFTER DELETE ON `bookings`
BEGIN
  UPDATE `showtime_totals` SET `bookings` = `bookings` - 1, `counter_bookings` = `counter_bookings` - (OLD.`channel` = 'counter'), `paid_minor` = `paid_minor` - (SELECT `amount_minor` FROM `payments` WHERE `id` = OLD.`payment_id`) WHERE `showtime_id` = OLD.`showtime_id` AND `currency` = OLD.`currency`;
END;
--> statement-breakpoint
-- A refund counts from when it is written down, whatever becomes of it.
CREATE TRIGGER `refunds_totals_insert` AFTER INSERT ON `refunds`
BEGIN
  INSERT INTO `showtime_totals` (`showtime_id`, `currency`, `refunded_minor`)
  SELECT `showtime_id`, `currency`, NEW.`amount_minor`
  FROM `bookings` WHERE `id` = NEW.`booking_id`
  ON CONFLICT (`showtime_id`, `currency`) DO UPDATE SET `refunded_minor` = `refunded_minor` + excluded.`refunded_minor`;
END;
--> statement-breakpoint
CREATE TRIGGER `refunds_totals_update` AFTER UPDATE OF `booking_id` ON `refunds`
BEGIN
  UPDATE `showtime_totals` SET `refunded_minor` = `refunded_minor` - OLD.`amount_minor`
  WHERE (`showtime_id`, `currency`) = (SELECT `showtime_id`, `currency` FROM `bookings` WHERE `id` = OLD.`booking_id`);
  INSERT INTO `showtime_totals` (`showtime_id`, `currency`, `refunded_minor`)
  SELECT `showtime_id`, `currency`, NEW.`amount_minor`
  FROM `bookings` WHERE `id` = NEW.`booking_id`
  ON CONFLICT (`showtime_id`, `currency`) DO UPDATE SET `refunded_minor` = `refunded_minor` + excluded.`refunded_minor`;
END;
--> statement-breakpoint
CREATE TRIGGER `refunds_totals_delete` AFTER DELETE ON `refunds`
BEGIN
  UPDATE `showtime_totals` SET `refunded_minor` = `refunded_minor` - OLD.`amount_minor`
  WHERE (`showtime_id`, `currency`) = (SELECT `showtime_id`, `currency` FROM `bookings` WHERE `id` = OLD.`booking_id`);
END;
--> statement-breakpoint
-- The first payment of a hold takes it one step on.
CREATE TRIGGER `payments_funnel_totals` AFTER INSERT ON `payments`
WHEN NOT EXISTS (SELECT 1 FROM `payments` WHERE `hold_id` = NEW.`hold_id` AND `id` <> NEW.`id`)
BEGIN
  INSERT INTO `showtime_totals` (`showtime_id`, `currency`, `holds_paying`)
  SELECT `showtime_id`, NEW.`currency`, 1 FROM `holds` WHERE `id` = NEW.`hold_id`
  ON CONFLICT (`showtime_id`, `currency`) DO UPDATE SET `holds_paying` = `holds_paying` + 1;
END;
--> statement-breakpoint
-- When money came in, whoever writes it down.
CREATE TRIGGER `payments_captured_insert` AFTER INSERT ON `payments`
WHEN NEW.`captured_at` IS NULL AND NEW.`state` IN ('captured', 'booked', 'refunded')
BEGIN UPDATE `payments` SET `captured_at` = NEW.`created_at` WHERE `id` = NEW.`id`; END;
--> statement-breakpoint
CREATE TRIGGER `payments_captured_update` AFTER UPDATE OF `state` ON `payments`
WHEN NEW.`captured_at` IS NULL AND NEW.`state` = 'captured'
BEGIN UPDATE `payments` SET `captured_at` = NEW.`updated_at` WHERE `id` = NEW.`id`; END;
--> statement-breakpoint
CREATE TRIGGER `payments_are_kept` BEFORE DELETE ON `payments`
BEGIN SELECT RAISE(ABORT, 'payments_are_kept'); END;
--> statement-breakpoint
-- Money in hand, by when it came in.
CREATE TRIGGER `payments_ledger_insert` AFTER INSERT ON `payments` WHEN NEW.`captured_at` IS NOT NULL
BEGIN
  INSERT INTO `ledger_totals` (`theater_id`, `quarter_at`, `currency`, `kind`, `provider`, `method`, `reason`, `state`, `entries`, `amount_minor`)
  SELECT s.`theater_id`, NEW.`captured_at` - NEW.`captured_at` % 900000, NEW.`currency`, 'payment', NEW.`provider`, NEW.`method`, '', NEW.`state`, 1, NEW.`amount_minor`
  FROM `holds` h JOIN `showtimes` st ON st.`id` = h.`showtime_id` JOIN `screens` s ON s.`id` = st.`screen_id`
  WHERE h.`id` = NEW.`hold_id` AND NEW.`captured_at` IS NOT NULL AND NEW.`state` IN ('captured', 'booked', 'refunded')
  ON CONFLICT (`theater_id`, `kind`, `quarter_at`, `currency`, `provider`, `method`, `reason`, `state`) DO UPDATE SET `entries` = `entries` + excluded.`entries`, `amount_minor` = `amount_minor` + excluded.`amount_minor`;
END;
--> statement-breakpoint
CREATE TRIGGER `payments_ledger_update` AFTER UPDATE OF `state`, `captured_at`, `provider`, `method` ON `payments`
WHEN OLD.`captured_at` IS NOT NULL OR NEW.`captured_at` IS NOT NULL
BEGIN
  UPDATE `ledger_totals` SET `entries` = `entries` - 1, `amount_minor` = `amount_minor` - OLD.`amount_minor`
  WHERE `theater_id` = (SELECT s.`theater_id` FROM `holds` h JOIN `showtimes` st ON st.`id` = h.`showtime_id` JOIN `screens` s ON s.`id` = st.`screen_id` WHERE h.`id` = OLD.`hold_id`)
    AND `quarter_at` = OLD.`captured_at` - OLD.`captured_at` % 900000 AND `currency` = OLD.`currency` AND `kind` = 'payment' AND `provider` = OLD.`provider` AND `method` = OLD.`method` AND `reason` = '' AND `state` = OLD.`state`;
  INSERT INTO `ledger_totals` (`theater_id`, `quarter_at`, `currency`, `kind`, `provider`, `method`, `reason`, `state`, `entries`, `amount_minor`)
  SELECT s.`theater_id`, NEW.`captured_at` - NEW.`captured_at` % 900000, NEW.`currency`, 'payment', NEW.`provider`, NEW.`method`, '', NEW.`state`, 1, NEW.`amount_minor`
  FROM `holds` h JOIN `showtimes` st ON st.`id` = h.`showtime_id` JOIN `screens` s ON s.`id` = st.`screen_id`
  WHERE h.`id` = NEW.`hold_id` AND NEW.`captured_at` IS NOT NULL AND NEW.`state` IN ('captured', 'booked', 'refunded')
  ON CONFLICT (`theater_id`, `kind`, `quarter_at`, `currency`, `provider`, `method`, `reason`, `state`) DO UPDATE SET `entries` = `entries` + excluded.`entries`, `amount_minor` = `amount_minor` + excluded.`amount_minor`;
END;
--> statement-breakpoint
-- Refunds, by when they were written down and by what has become of them.
CREATE TRIGGER `refunds_ledger_insert` AFTER INSERT ON `refunds`
BEGIN
  INSERT INTO `ledger_totals` (`theater_id`, `quarter_at`, `currency`, `kind`, `provider`, `method`, `reason`, `state`, `entries`, `amount_minor`)
  SELECT s.`theater_id`, NEW.`created_at` - NEW.`created_at` % 900000, p.`currency`, 'refund', p.`provider`, p.`method`, NEW.`reason`, NEW.`state`, 1, NEW.`amount_minor`
  FROM `payments` p JOIN `holds` h ON h.`id` = p.`hold_id` JOIN `showtimes` st ON st.`id` = h.`showtime_id` JOIN `screens` s ON s.`id` = st.`screen_id`
  WHERE p.`id` = NEW.`payment_id`
  ON CONFLICT (`theater_id`, `kind`, `quarter_at`, `currency`, `provider`, `method`, `reason`, `state`) DO UPDATE SET `entries` = `entries` + excluded.`entries`, `amount_minor` = `amount_minor` + excluded.`amount_minor`;
END;
--> statement-breakpoint
CREATE TRIGGER `refunds_ledger_update` AFTER UPDATE OF `state`, `reason`, `created_at` ON `refunds`
BEGIN
  UPDATE `ledger_totals` SET `entries` = `entries` - 1, `amount_minor` = `amount_minor` - OLD.`amount_minor`
  WHERE (`theater_id`, `quarter_at`, `currency`, `kind`, `provider`, `method`, `reason`, `state`) = (
    SELECT s.`theater_id`, OLD.`created_at` - OLD.`created_at` % 900000, p.`currency`, 'refund', p.`provider`, p.`method`, OLD.`reason`, OLD.`state`
    FROM `payments` p JOIN `holds` h ON h.`id` = p.`hold_id` JOIN `showtimes` st ON st.`id` = h.`showtime_id` JOIN `screens` s ON s.`id` = st.`screen_id`
    WHERE p.`id` = OLD.`payment_id`);
  INSERT INTO `ledger_totals` (`theater_id`, `quarter_at`, `currency`, `kind`, `provider`, `method`, `reason`, `state`, `entries`, `amount_minor`)
  SELECT s.`theater_id`, NEW.`created_at` - NEW.`created_at` % 900000, p.`currency`, 'refund', p.`provider`, p.`method`, NEW.`reason`, NEW.`state`, 1, NEW.`amount_minor`
  FROM `payments` p JOIN `holds` h ON h.`id` = p.`hold_id` JOIN `showtimes` st ON st.`id` = h.`showtime_id` JOIN `screens` s ON s.`id` = st.`screen_id`
  WHERE p.`id` = NEW.`payment_id`
  ON CONFLICT (`theater_id`, `kind`, `quarter_at`, `currency`, `provider`, `method`, `reason`, `state`) DO UPDATE SET `entries` = `entries` + excluded.`entries`, `amount_minor` = `amount_minor` + excluded.`amount_minor`;
END;
--> statement-breakpoint
CREATE TRIGGER `refunds_ledger_delete` AFTER DELETE ON `refunds`
BEGIN
  UPDATE `ledger_totals` SET `entries` = `entries` - 1, `amount_minor` = `amount_minor` - OLD.`amount_minor`
  WHERE (`theater_id`, `quarter_at`, `currency`, `kind`, `provider`, `method`, `reason`, `state`) = (
    SELECT s.`theater_id`, OLD.`created_at` - OLD.`created_at` % 900000, p.`currency`, 'refund', p.`provider`, p.`method`, OLD.`reason`, OLD.`state`
    FROM `payments` p JOIN `holds` h ON h.`id` = p.`hold_id` JOIN `showtimes` st ON st.`id` = h.`showtime_id` JOIN `screens` s ON s.`id` = st.`screen_id`
    WHERE p.`id` = OLD.`payment_id`);
END;
--> statement-breakpoint
-- The totals count money where it was taken: a screen stays in its theater, and a showtime that anyone held seats of in its.
CREATE TRIGGER `screens_keep_their_theater` BEFORE UPDATE OF `theater_id` ON `screens`
WHEN NEW.`theater_id` <> OLD.`theater_id`
BEGIN SELECT RAISE(ABORT, 'screen_of_another_theater'); END;
--> statement-breakpoint
CREATE TRIGGER `showtimes_keep_their_theater` BEFORE UPDATE OF `screen_id` ON `showtimes`
WHEN NEW.`screen_id` <> OLD.`screen_id` AND EXISTS (SELECT 1 FROM `holds` WHERE `showtime_id` = NEW.`id`)
  AND (SELECT `theater_id` FROM `screens` WHERE `id` = NEW.`screen_id`) <> (SELECT `theater_id` FROM `screens` WHERE `id` = OLD.`screen_id`)
BEGIN SELECT RAISE(ABORT, 'showtime_of_another_theater'); END;
--> statement-breakpoint
CREATE TRIGGER `holds_keep_their_showtime` BEFORE UPDATE OF `showtime_id` ON `holds`
WHEN NEW.`showtime_id` <> OLD.`showtime_id`
BEGIN SELECT RAISE(ABORT, 'hold_of_another_showtime'); END;
--> statement-breakpoint
CREATE TRIGGER `bookings_keep_their_currency` BEFORE UPDATE OF `currency` ON `bookings`
WHEN NEW.`currency` <> OLD.`currency`
BEGIN SELECT RAISE(ABORT, 'booking_currency_stands'); END;
--> statement-breakpoint

-- A booking belongs to the theater of its showtime, and is found by words of its name and e-mail (folded, no case, no
-- accents). The theater is a word of its own in there ("t7"), so that each finds its own among those of a chain.
CREATE VIRTUAL TABLE `bookings_search` USING fts5(`booking_id` UNINDEXED, `theater`, `name`, `email`, tokenize = "unicode61 remove_diacritics 2 categories 'L* N* M* Co'", prefix = '2 3');
--> statement-breakpoint
CREATE TRIGGER `bookings_theater` AFTER INSERT ON `bookings`
BEGIN
  UPDATE `bookings` SET `theater_id` = (SELECT s.`theater_id` FROM `showtimes` st JOIN `screens` s ON s.`id` = st.`screen_id` WHERE st.`id` = NEW.`showtime_id`) WHERE `id` = NEW.`id`;
  INSERT INTO `bookings_search` (`booking_id`, `theater`, `name`, `email`)
    SELECT NEW.`id`, 't' || `theater_id`, iif(NEW.`search_name` = '', NEW.`name`, NEW.`search_name`), NEW.`email` FROM `bookings` WHERE `id` = NEW.`id` AND NEW.`name` || NEW.`email` <> '';
END;
--> statement-breakpoint
CREATE TRIGGER `bookings_search_update` AFTER UPDATE OF `name`, `email`, `search_name` ON `bookings`
BEGIN UPDATE `bookings_search` SET `name` = iif(NEW.`search_name` = '', NEW.`name`, NEW.`search_name`), `email` = NEW.`email` WHERE `booking_id` = NEW.`id`; END;
--> statement-breakpoint

-- A hold ends with the sale: when a showtime begins earlier, or its theater closes sales earlier, what customers hold of
-- it ends with that, and at once (0: see db/schema/holds.ts) where sales are closed since before it began.
CREATE TRIGGER `holds_end_with_earlier_start` AFTER UPDATE OF `starts_at` ON `showtimes` WHEN NEW.`starts_at` < OLD.`starts_at`
BEGIN
  UPDATE `holds` SET `expires_at` = iif(c.`at` > `created_at`, c.`at`, 0)
  FROM (SELECT NEW.`starts_at` - t.`sales_close_minutes` * 60000 AS `at` FROM `screens` s JOIN `theaters` t ON t.`id` = s.`theater_id` WHERE s.`id` = NEW.`screen_id`) AS c
  WHERE `showtime_id` = NEW.`id` AND `expires_at` > c.`at` AND `house_reason` IS NULL;
  UPDATE `seat_claims` SET `expires_at` = h.`expires_at` FROM `holds` AS h
  WHERE `seat_claims`.`showtime_id` = NEW.`id` AND `booking_id` IS NULL AND h.`id` = `hold_id` AND h.`expires_at` < `seat_claims`.`expires_at`;
END;
--> statement-breakpoint
CREATE TRIGGER `holds_end_with_earlier_close` AFTER UPDATE OF `sales_close_minutes` ON `theaters` WHEN NEW.`sales_close_minutes` > OLD.`sales_close_minutes`
BEGIN
  UPDATE `holds` SET `expires_at` = iif(c.`at` > `created_at`, c.`at`, 0)
  FROM (SELECT st.`id`, st.`starts_at` - NEW.`sales_close_minutes` * 60000 AS `at` FROM `screens` s JOIN `showtimes` st ON st.`screen_id` = s.`id`
    WHERE s.`theater_id` = NEW.`id`) AS c
  WHERE `showtime_id` = c.`id` AND `expires_at` > c.`at` AND `house_reason` IS NULL;
  UPDATE `seat_claims` SET `expires_at` = h.`expires_at` FROM `holds` AS h
  WHERE `booking_id` IS NULL AND h.`id` = `hold_id` AND h.`expires_at` < `seat_claims`.`expires_at`
    AND `seat_claims`.`showtime_id` IN (SELECT st.`id` FROM `screens` s JOIN `showtimes` st ON st.`screen_id` = s.`id` WHERE s.`theater_id` = NEW.`id`);
END;
--> statement-breakpoint

-- A customer's hold that is removed is counted still.
CREATE TRIGGER `holds_abandoned` AFTER DELETE ON `holds` WHEN OLD.`house_reason` IS NULL
BEGIN UPDATE `showtimes` SET `abandoned_holds` = `abandoned_holds` + 1 WHERE `id` = OLD.`showtime_id`; END;
