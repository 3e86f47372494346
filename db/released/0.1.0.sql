CREATE TABLE `__drizzle_migrations` (id INTEGER PRIMARY KEY, hash TEXT NOT NULL, created_at INTEGER NOT NULL) STRICT
--> statement-breakpoint
CREATE TABLE `api_clients` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`theater_id` integer,
	`may` text NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`theater_id`) REFERENCES `theaters`(`id`) ON UPDATE no action ON DELETE no action
) STRICT
--> statement-breakpoint
CREATE TABLE `email_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`email` text NOT NULL,
	`name` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
) STRICT
--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`theater_id` integer,
	`invited_by` integer NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`theater_id`) REFERENCES `theaters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invited_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "invitations_role" CHECK("invitations"."role" in ('admin', 'owner', 'door')),
	CONSTRAINT "invitations_place" CHECK(("invitations"."role" = 'admin') = ("invitations"."theater_id" is null))
) STRICT
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`user_id` integer NOT NULL,
	`browser` text,
	`system` text,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "sessions_span" CHECK("sessions"."expires_at" > "sessions"."created_at")
) STRICT
--> statement-breakpoint
CREATE TABLE `theater_staff` (
	`theater_id` integer NOT NULL,
	`user_id` integer NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`theater_id`, `user_id`),
	FOREIGN KEY (`theater_id`) REFERENCES `theaters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "theater_staff_role" CHECK("theater_staff"."role" in ('owner', 'door'))
) STRICT
--> statement-breakpoint
CREATE TABLE `throttles` (
	`key` text PRIMARY KEY NOT NULL,
	`window_started_at` integer NOT NULL,
	`attempts` integer NOT NULL,
	`blocked_until` integer DEFAULT 0 NOT NULL
) STRICT
--> statement-breakpoint
CREATE TABLE `users` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`search_name` text DEFAULT '' NOT NULL,
	`password_hash` text NOT NULL,
	`role` text DEFAULT 'customer' NOT NULL,
	`created_at` integer NOT NULL,
	`disabled_at` integer,
	CONSTRAINT "users_role" CHECK("users"."role" in ('customer', 'admin')),
	CONSTRAINT "users_email_lower" CHECK("users"."email" = lower("users"."email"))
) STRICT
--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`user_id` integer,
	`client_id` integer,
	`theater_id` integer,
	`action` text NOT NULL,
	`object_type` text NOT NULL,
	`object_id` text NOT NULL,
	`details` text NOT NULL,
	CONSTRAINT "audit_one_actor" CHECK("audit_entries"."user_id" is null or "audit_entries"."client_id" is null)
) STRICT
--> statement-breakpoint
CREATE TABLE `booking_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`booking_id` text NOT NULL,
	`user_id` integer NOT NULL,
	`about` text,
	`text` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`booking_id`) REFERENCES `bookings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT
--> statement-breakpoint
CREATE TABLE `bookings` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`link_token` text NOT NULL,
	`showtime_id` integer NOT NULL,
	`order_id` text NOT NULL,
	`theater_id` integer,
	`channel` text,
	`created_at` integer NOT NULL,
	`cancelled_at` integer,
	FOREIGN KEY (`showtime_id`) REFERENCES `showtimes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`theater_id`) REFERENCES `theaters`(`id`) ON UPDATE no action ON DELETE no action
) STRICT
--> statement-breakpoint
CREATE TABLE `tickets` (
	`id` text PRIMARY KEY NOT NULL,
	`booking_id` text NOT NULL,
	`order_line_id` text NOT NULL,
	`showtime_id` integer NOT NULL,
	`seat_id` integer NOT NULL,
	`row_label` text NOT NULL,
	`seat_number` text NOT NULL,
	`seat_type` text NOT NULL,
	`ticket_type` text NOT NULL,
	`paid_minor` integer NOT NULL,
	`reported_minor` integer NOT NULL,
	`recognised_minor` integer NOT NULL,
	`goodwill_minor` integer DEFAULT 0 NOT NULL,
	`code` text NOT NULL,
	`cancelled_at` integer,
	`admitted_at` integer,
	FOREIGN KEY (`booking_id`) REFERENCES `bookings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_line_id`) REFERENCES `order_lines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`showtime_id`) REFERENCES `showtimes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seat_id`) REFERENCES `seats`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "tickets_seat_type" CHECK("tickets"."seat_type" in ('standard', 'premium', 'sofa', 'wheelchair', 'companion')),
	CONSTRAINT "tickets_paid" CHECK("tickets"."paid_minor" >= 0),
	CONSTRAINT "tickets_reported" CHECK("tickets"."reported_minor" >= 0),
	CONSTRAINT "tickets_recognised" CHECK("tickets"."recognised_minor" >= 0),
	CONSTRAINT "tickets_goodwill" CHECK("tickets"."goodwill_minor" between 0 and "tickets"."paid_minor")
) STRICT
--> statement-breakpoint
CREATE TABLE `genres` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`search_name` text DEFAULT '' NOT NULL
) STRICT
--> statement-breakpoint
CREATE TABLE `movie_genres` (
	`movie_id` integer NOT NULL,
	`genre_id` integer NOT NULL,
	PRIMARY KEY(`movie_id`, `genre_id`),
	FOREIGN KEY (`movie_id`) REFERENCES `movies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`genre_id`) REFERENCES `genres`(`id`) ON UPDATE no action ON DELETE no action
) STRICT
--> statement-breakpoint
CREATE TABLE `movies` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`description` text NOT NULL,
	`director` text,
	`cast` text DEFAULT '[]' NOT NULL,
	`year` integer,
	`duration_minutes` integer,
	`certificate` text,
	`released_on` text,
	`trailer_url` text,
	`poster_id` text,
	`status` text DEFAULT 'draft' NOT NULL,
	`search_title` text DEFAULT '' NOT NULL,
	`search_joined` text DEFAULT '' NOT NULL,
	`search_people` text DEFAULT '' NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`poster_id`) REFERENCES `posters`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "movies_status" CHECK("movies"."status" in ('draft', 'announced', 'released', 'archived')),
	CONSTRAINT "movies_duration" CHECK("movies"."duration_minutes" between 1 and 1000),
	CONSTRAINT "movies_released_on" CHECK("movies"."released_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT
--> statement-breakpoint
CREATE TABLE `poster_images` (
	`poster_id` text NOT NULL,
	`width` integer NOT NULL,
	`data` blob,
	`url` text,
	PRIMARY KEY(`poster_id`, `width`),
	FOREIGN KEY (`poster_id`) REFERENCES `posters`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "poster_images_one_place" CHECK(("poster_images"."data" is null) <> ("poster_images"."url" is null))
) STRICT
--> statement-breakpoint
CREATE TABLE `posters` (
	`id` text PRIMARY KEY NOT NULL,
	`tint` text NOT NULL
) STRICT
--> statement-breakpoint
CREATE TABLE `seat_claims` (
	`showtime_id` integer NOT NULL,
	`seat_id` integer NOT NULL,
	`hold_id` text NOT NULL,
	`booking_id` text,
	`expires_at` integer NOT NULL,
	PRIMARY KEY(`showtime_id`, `seat_id`),
	FOREIGN KEY (`showtime_id`) REFERENCES `showtimes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seat_id`) REFERENCES `seats`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hold_id`) REFERENCES `holds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`booking_id`) REFERENCES `bookings`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "seat_claims_sold_never_expires" CHECK(("seat_claims"."booking_id" is null) = ("seat_claims"."expires_at" < 9007199254740991))
) STRICT, WITHOUT ROWID
--> statement-breakpoint
CREATE TABLE `scans` (
	`id` text PRIMARY KEY NOT NULL,
	`showtime_id` integer NOT NULL,
	`ticket_id` text,
	`outcome` text NOT NULL,
	`said` text,
	`takes_back` text,
	`user_id` integer NOT NULL,
	`device_id` text NOT NULL,
	`device_name` text NOT NULL,
	`scanned_at` integer NOT NULL,
	`received_at` integer NOT NULL,
	FOREIGN KEY (`showtime_id`) REFERENCES `showtimes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "scans_takes_back" CHECK(("scans"."outcome" = 'undone') = ("scans"."takes_back" is not null))
) STRICT
--> statement-breakpoint
CREATE TABLE `hold_repeats` (
	`showtime_id` integer NOT NULL,
	`seat_id` integer NOT NULL,
	`network` text NOT NULL,
	`holds` integer NOT NULL,
	`last_hold_id` text NOT NULL,
	`last_at` integer NOT NULL,
	PRIMARY KEY(`showtime_id`, `seat_id`, `network`),
	FOREIGN KEY (`showtime_id`) REFERENCES `showtimes`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT, WITHOUT ROWID
--> statement-breakpoint
CREATE TABLE `holds` (
	`id` text PRIMARY KEY NOT NULL,
	`showtime_id` integer NOT NULL,
	`visitor_id` text NOT NULL,
	`user_id` integer,
	`address` text,
	`network` text,
	`provider` text,
	`price_card_id` integer NOT NULL,
	`house_reason` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`showtime_id`) REFERENCES `showtimes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`price_card_id`) REFERENCES `price_cards`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "holds_order" CHECK("holds"."expires_at" = 0 or "holds"."created_at" <= "holds"."expires_at")
) STRICT
--> statement-breakpoint
CREATE TABLE `messages` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`to_email` text NOT NULL,
	`language` text NOT NULL,
	`payload` text NOT NULL,
	`token` text,
	`topic` text NOT NULL,
	`created_at` integer NOT NULL,
	`delivered_at` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`failure` text,
	`booking_id` text,
	CONSTRAINT "messages_payload_is_json" CHECK(json_valid("messages"."payload")),
	CONSTRAINT "messages_token_gone" CHECK("messages"."delivered_at" is null or "messages"."token" is null)
) STRICT
--> statement-breakpoint
CREATE TABLE `order_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`quantity` integer DEFAULT 1 NOT NULL,
	`amount_minor` integer NOT NULL,
	`tax_minor` integer DEFAULT 0 NOT NULL,
	`label` text,
	`showtime_id` integer,
	`seat_id` integer,
	`ticket_type_id` integer,
	`ref_id` text,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`showtime_id`) REFERENCES `showtimes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seat_id`) REFERENCES `seats`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ticket_type_id`) REFERENCES `ticket_types`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "order_lines_amount" CHECK("order_lines"."amount_minor" >= 0 and "order_lines"."tax_minor" between 0 and "order_lines"."amount_minor"),
	CONSTRAINT "order_lines_quantity" CHECK("order_lines"."quantity" >= 1 and ("order_lines"."kind" <> 'ticket' or "order_lines"."quantity" = 1)),
	CONSTRAINT "order_lines_refer" CHECK(("order_lines"."kind" = 'ticket') = ("order_lines"."showtime_id" is not null) and ("order_lines"."kind" = 'ticket') = ("order_lines"."seat_id" is not null)
        and ("order_lines"."kind" = 'ticket') = ("order_lines"."ticket_type_id" is not null) and ("order_lines"."kind" <> 'ticket' or "order_lines"."ref_id" is null))
) STRICT
--> statement-breakpoint
CREATE TABLE `orders` (
	`id` text PRIMARY KEY NOT NULL,
	`theater_id` integer NOT NULL,
	`currency` text NOT NULL,
	`channel` text NOT NULL,
	`user_id` integer,
	`sold_by` integer,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`search_name` text DEFAULT '' NOT NULL,
	`language` text NOT NULL,
	`hold_id` text,
	`promo_code_id` integer,
	`discount_minor` integer DEFAULT 0 NOT NULL,
	`total_minor` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`theater_id`) REFERENCES `theaters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sold_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hold_id`) REFERENCES `holds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`promo_code_id`) REFERENCES `promo_codes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "orders_total" CHECK("orders"."total_minor" >= 0 and "orders"."discount_minor" >= 0)
) STRICT
--> statement-breakpoint
CREATE TABLE `page_versions` (
	`tag` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL
) STRICT
--> statement-breakpoint
CREATE TABLE `payment_events` (
	`provider` text NOT NULL,
	`event_id` text NOT NULL,
	`payment_id` text NOT NULL,
	`kind` text NOT NULL,
	`amount_minor` integer NOT NULL,
	`currency` text NOT NULL,
	`occurred_at` integer NOT NULL,
	`received_at` integer NOT NULL,
	PRIMARY KEY(`provider`, `event_id`),
	FOREIGN KEY (`payment_id`) REFERENCES `payments`(`id`) ON UPDATE no action ON DELETE no action
) STRICT
--> statement-breakpoint
CREATE TABLE `payments` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`theater_id` integer NOT NULL,
	`hold_id` text,
	`tender` text NOT NULL,
	`provider` text,
	`method` text NOT NULL,
	`provider_ref` text,
	`next_step` text,
	`state` text DEFAULT 'started' NOT NULL,
	`amount_minor` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`captured_at` integer,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`theater_id`) REFERENCES `theaters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hold_id`) REFERENCES `holds`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "payments_amount" CHECK("payments"."amount_minor" >= 0)
) STRICT
--> statement-breakpoint
CREATE TABLE `price_cards` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`theater_id` integer NOT NULL,
	`name` text NOT NULL,
	`currency` text NOT NULL,
	`created_at` integer NOT NULL,
	`superseded_at` integer,
	FOREIGN KEY (`theater_id`) REFERENCES `theaters`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "price_cards_currency" CHECK(length("price_cards"."currency") = 3 and "price_cards"."currency" = upper("price_cards"."currency"))
) STRICT
--> statement-breakpoint
CREATE TABLE `price_rules` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`price_card_id` integer NOT NULL,
	`name` text NOT NULL,
	`weekdays` integer DEFAULT 127 NOT NULL,
	`from_minute` integer DEFAULT 0 NOT NULL,
	`until_minute` integer DEFAULT 1440 NOT NULL,
	`format` text,
	`ticket_type_id` integer,
	`seat_type` text,
	`amount_minor` integer,
	`basis_points` integer,
	`position` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`price_card_id`) REFERENCES `price_cards`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ticket_type_id`) REFERENCES `ticket_types`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "price_rules_weekdays" CHECK("price_rules"."weekdays" between 1 and 127),
	CONSTRAINT "price_rules_times" CHECK("price_rules"."from_minute" >= 0 and "price_rules"."until_minute" <= 1440 and "price_rules"."from_minute" < "price_rules"."until_minute"),
	CONSTRAINT "price_rules_one_change" CHECK(("price_rules"."amount_minor" is null) <> ("price_rules"."basis_points" is null)),
	CONSTRAINT "price_rules_share" CHECK("price_rules"."basis_points" between -10000 and 100000)
) STRICT
--> statement-breakpoint
CREATE TABLE `prices` (
	`price_card_id` integer NOT NULL,
	`ticket_type_id` integer NOT NULL,
	`seat_type` text NOT NULL,
	`amount_minor` integer NOT NULL,
	PRIMARY KEY(`price_card_id`, `ticket_type_id`, `seat_type`),
	FOREIGN KEY (`price_card_id`) REFERENCES `price_cards`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ticket_type_id`) REFERENCES `ticket_types`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "prices_seat_type" CHECK("prices"."seat_type" in ('standard', 'premium', 'sofa', 'wheelchair', 'companion')),
	CONSTRAINT "prices_amount" CHECK("prices"."amount_minor" >= 0)
) STRICT
--> statement-breakpoint
CREATE TABLE `promo_code_movies` (
	`promo_code_id` integer NOT NULL,
	`movie_id` integer NOT NULL,
	PRIMARY KEY(`promo_code_id`, `movie_id`),
	FOREIGN KEY (`promo_code_id`) REFERENCES `promo_codes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`movie_id`) REFERENCES `movies`(`id`) ON UPDATE no action ON DELETE no action
) STRICT
--> statement-breakpoint
CREATE TABLE `promo_code_theaters` (
	`promo_code_id` integer NOT NULL,
	`theater_id` integer NOT NULL,
	PRIMARY KEY(`promo_code_id`, `theater_id`),
	FOREIGN KEY (`promo_code_id`) REFERENCES `promo_codes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`theater_id`) REFERENCES `theaters`(`id`) ON UPDATE no action ON DELETE no action
) STRICT
--> statement-breakpoint
CREATE TABLE `promo_codes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`code` text NOT NULL,
	`theater_id` integer,
	`amount_minor` integer,
	`currency` text,
	`basis_points` integer,
	`starts_at` integer,
	`ends_at` integer,
	`max_uses` integer,
	`max_uses_per_person` integer,
	`created_at` integer NOT NULL,
	`disabled_at` integer,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`theater_id`) REFERENCES `theaters`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "promo_codes_written" CHECK("promo_codes"."code" = upper("promo_codes"."code") and length("promo_codes"."code") between 3 and 40),
	CONSTRAINT "promo_codes_one_change" CHECK(("promo_codes"."amount_minor" is null) <> ("promo_codes"."basis_points" is null)),
	CONSTRAINT "promo_codes_currency" CHECK(("promo_codes"."amount_minor" is null) = ("promo_codes"."currency" is null)),
	CONSTRAINT "promo_codes_amount" CHECK("promo_codes"."amount_minor" > 0),
	CONSTRAINT "promo_codes_share" CHECK("promo_codes"."basis_points" between 1 and 10000),
	CONSTRAINT "promo_codes_uses" CHECK(min(coalesce("promo_codes"."max_uses", 1), coalesce("promo_codes"."max_uses_per_person", 1)) >= 1),
	CONSTRAINT "promo_codes_dates" CHECK("promo_codes"."starts_at" < "promo_codes"."ends_at")
) STRICT
--> statement-breakpoint
CREATE TABLE `ticket_types` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`theater_id` integer NOT NULL,
	`name` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`archived_at` integer,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`theater_id`) REFERENCES `theaters`(`id`) ON UPDATE no action ON DELETE no action
) STRICT
--> statement-breakpoint
CREATE TABLE `refund_lines` (
	`refund_id` text NOT NULL,
	`order_line_id` text NOT NULL,
	`amount_minor` integer NOT NULL,
	PRIMARY KEY(`refund_id`, `order_line_id`),
	FOREIGN KEY (`refund_id`) REFERENCES `refunds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_line_id`) REFERENCES `order_lines`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "refund_lines_amount" CHECK("refund_lines"."amount_minor" > 0)
) STRICT, WITHOUT ROWID
--> statement-breakpoint
CREATE TABLE `refunds` (
	`id` text PRIMARY KEY NOT NULL,
	`payment_id` text NOT NULL,
	`order_id` text NOT NULL,
	`booking_id` text,
	`amount_minor` integer NOT NULL,
	`reason` text NOT NULL,
	`state` text DEFAULT 'requested' NOT NULL,
	`attempt` integer DEFAULT 1 NOT NULL,
	`provider_ref` text,
	`failed_refs` text DEFAULT '[]' NOT NULL,
	`failure` text,
	`created_at` integer NOT NULL,
	`settled_at` integer,
	FOREIGN KEY (`payment_id`) REFERENCES `payments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`booking_id`) REFERENCES `bookings`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "refunds_amount" CHECK("refunds"."amount_minor" > 0)
) STRICT
--> statement-breakpoint
CREATE TABLE `showtimes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`movie_id` integer NOT NULL,
	`screen_id` integer NOT NULL,
	`layout_id` integer NOT NULL,
	`price_card_id` integer NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`occupied_until` integer NOT NULL,
	`format` text DEFAULT '2D' NOT NULL,
	`language` text NOT NULL,
	`subtitles` text,
	`state` text DEFAULT 'draft' NOT NULL,
	`seats_version` integer DEFAULT 0 NOT NULL,
	`abandoned_holds` integer DEFAULT 0 NOT NULL,
	`moved_at` integer,
	`cancelled_at` integer,
	`cancel_reason` text,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`movie_id`) REFERENCES `movies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`screen_id`) REFERENCES `screens`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`layout_id`) REFERENCES `layouts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`price_card_id`) REFERENCES `price_cards`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "showtimes_state" CHECK("showtimes"."state" in ('draft', 'on-sale', 'cancelled')),
	CONSTRAINT "showtimes_two_days_at_most" CHECK("showtimes"."occupied_until" - "showtimes"."starts_at" <= 172800000),
	CONSTRAINT "showtimes_order" CHECK("showtimes"."starts_at" < "showtimes"."ends_at" and "showtimes"."ends_at" <= "showtimes"."occupied_until")
) STRICT
--> statement-breakpoint
CREATE TABLE `ledger_totals` (
	`theater_id` integer NOT NULL,
	`quarter_at` integer NOT NULL,
	`currency` text NOT NULL,
	`kind` text NOT NULL,
	`tender` text NOT NULL,
	`provider` text NOT NULL,
	`method` text NOT NULL,
	`reason` text NOT NULL,
	`state` text NOT NULL,
	`entries` integer DEFAULT 0 NOT NULL,
	`amount_minor` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`theater_id`, `kind`, `quarter_at`, `currency`, `tender`, `provider`, `method`, `reason`, `state`)
) STRICT, WITHOUT ROWID
--> statement-breakpoint
CREATE TABLE `showtime_ticket_totals` (
	`showtime_id` integer NOT NULL,
	`currency` text NOT NULL,
	`ticket_type` text NOT NULL,
	`seat_type` text NOT NULL,
	`tickets` integer DEFAULT 0 NOT NULL,
	`tickets_minor` integer DEFAULT 0 NOT NULL,
	`cancelled_tickets` integer DEFAULT 0 NOT NULL,
	`cancelled_minor` integer DEFAULT 0 NOT NULL,
	`goodwill_minor` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`showtime_id`, `currency`, `ticket_type`, `seat_type`)
) STRICT, WITHOUT ROWID
--> statement-breakpoint
CREATE TABLE `showtime_totals` (
	`showtime_id` integer NOT NULL,
	`currency` text NOT NULL,
	`bookings` integer DEFAULT 0 NOT NULL,
	`counter_bookings` integer DEFAULT 0 NOT NULL,
	`holds_paying` integer DEFAULT 0 NOT NULL,
	`tickets` integer DEFAULT 0 NOT NULL,
	`tickets_minor` integer DEFAULT 0 NOT NULL,
	`cancelled_tickets` integer DEFAULT 0 NOT NULL,
	`cancelled_minor` integer DEFAULT 0 NOT NULL,
	`goodwill_minor` integer DEFAULT 0 NOT NULL,
	`admitted` integer DEFAULT 0 NOT NULL,
	`paid_minor` integer DEFAULT 0 NOT NULL,
	`refunded_minor` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`showtime_id`, `currency`)
) STRICT, WITHOUT ROWID
--> statement-breakpoint
CREATE TABLE `layout_seats` (
	`layout_id` integer NOT NULL,
	`seat_id` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`row_label` text NOT NULL,
	`number` text NOT NULL,
	`zone` text DEFAULT '' NOT NULL,
	`x` real NOT NULL,
	`y` real NOT NULL,
	`type` text NOT NULL,
	`group_key` text,
	PRIMARY KEY(`layout_id`, `seat_id`),
	FOREIGN KEY (`layout_id`) REFERENCES `layouts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seat_id`) REFERENCES `seats`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "layout_seats_type" CHECK("layout_seats"."type" in ('standard', 'premium', 'sofa', 'wheelchair', 'companion')),
	CONSTRAINT "layout_seats_ordinal_from_0" CHECK("layout_seats"."ordinal" >= 0)
) STRICT
--> statement-breakpoint
CREATE TABLE `layouts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`screen_id` integer NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`plan` text,
	FOREIGN KEY (`screen_id`) REFERENCES `screens`(`id`) ON UPDATE no action ON DELETE no action
) STRICT
--> statement-breakpoint
CREATE TABLE `screens` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`theater_id` integer NOT NULL,
	`name` text NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`archived_at` integer,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`theater_id`) REFERENCES `theaters`(`id`) ON UPDATE no action ON DELETE no action
) STRICT
--> statement-breakpoint
CREATE TABLE `seats` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`screen_id` integer NOT NULL,
	`guid` text NOT NULL,
	FOREIGN KEY (`screen_id`) REFERENCES `screens`(`id`) ON UPDATE no action ON DELETE no action
) STRICT
--> statement-breakpoint
CREATE TABLE `theaters` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`address` text NOT NULL,
	`city` text NOT NULL,
	`telephone` text DEFAULT '' NOT NULL,
	`box_office_hours` text DEFAULT '' NOT NULL,
	`time_zone` text NOT NULL,
	`currency` text NOT NULL,
	`cancellation_cutoff_minutes` integer DEFAULT 60 NOT NULL,
	`sales_close_minutes` integer DEFAULT 0 NOT NULL,
	`trailers_minutes` integer DEFAULT 15 NOT NULL,
	`cleaning_minutes` integer DEFAULT 15 NOT NULL,
	`stranded_seats` text DEFAULT 'refuse' NOT NULL,
	`stranded_relax_percent` integer DEFAULT 85 NOT NULL,
	`accessible_release_minutes` integer DEFAULT 60 NOT NULL,
	`house_rules` text DEFAULT '' NOT NULL,
	`opens_minute` integer DEFAULT 600 NOT NULL,
	`closes_minute` integer DEFAULT 1440 NOT NULL,
	`day_turns_minute` integer DEFAULT 300 NOT NULL,
	`archived_at` integer,
	`revision` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "theaters_currency" CHECK(length("theaters"."currency") = 3 and "theaters"."currency" = upper("theaters"."currency")),
	CONSTRAINT "theaters_minutes" CHECK(min("theaters"."cancellation_cutoff_minutes", "theaters"."sales_close_minutes", "theaters"."trailers_minutes", "theaters"."cleaning_minutes", "theaters"."accessible_release_minutes") >= 0),
	CONSTRAINT "theaters_day_turns" CHECK("theaters"."day_turns_minute" between 0 and 720 and "theaters"."day_turns_minute" % 15 = 0),
	CONSTRAINT "theaters_opening" CHECK("theaters"."opens_minute" between 0 and 1439 and "theaters"."closes_minute" > "theaters"."opens_minute" and "theaters"."closes_minute" <= 1920),
	CONSTRAINT "theaters_stranded_seats" CHECK("theaters"."stranded_seats" in ('refuse', 'allow')),
	CONSTRAINT "theaters_stranded_relax" CHECK("theaters"."stranded_relax_percent" between 0 and 100)
) STRICT
--> statement-breakpoint
CREATE TABLE `assertions` (
	`code` text NOT NULL,
	`holds` integer NOT NULL
) STRICT
--> statement-breakpoint
CREATE TABLE `writes` (
	`id` text PRIMARY KEY NOT NULL
) STRICT, WITHOUT ROWID
--> statement-breakpoint
CREATE VIRTUAL TABLE `movies_search` USING fts5(`title`, `genres`, `people`, `joined`, tokenize = "unicode61 remove_diacritics 2 categories 'L* N* M* Co'", prefix = '2 3')
--> statement-breakpoint
CREATE VIRTUAL TABLE `bookings_search` USING fts5(`booking_id` UNINDEXED, `theater`, `name`, `email`, tokenize = "unicode61 remove_diacritics 2 categories 'L* N* M* Co'", prefix = '2 3')
--> statement-breakpoint
INSERT INTO "__drizzle_migrations" ("id", "hash", "created_at") VALUES (1, '3e951c7c0f4365ac56002d45c5ebd024cc986e9dca2372d49a8bcae64a250c6f', 1795944373771)
--> statement-breakpoint
INSERT INTO "__drizzle_migrations" ("id", "hash", "created_at") VALUES (2, '771effd3d28ee208c82c8024449a5878ee8d9dad6ba17d2cbe41d4dde0ec9a52', 1795944376110)
--> statement-breakpoint
INSERT INTO "sessions" ("id_hash", "user_id", "browser", "system", "created_at", "last_seen_at", "expires_at") VALUES ('dXt5XZfILb0dodjF8j8Xcw', 1, 'Firefox', 'Linux', 1795348800000, 1795348800000, 1795435200000)
--> statement-breakpoint
INSERT INTO "theater_staff" ("theater_id", "user_id", "role") VALUES (1, 1, 'owner')
--> statement-breakpoint
INSERT INTO "users" ("id", "email", "name", "search_name", "password_hash", "role", "created_at", "disabled_at") VALUES (1, '4rpc0p-i1hi4ffytv5egxg@example.com', 'Rosa', '', '', 'customer', 0, NULL)
--> statement-breakpoint
INSERT INTO "audit_entries" ("id", "at", "user_id", "client_id", "theater_id", "action", "object_type", "object_id", "details") VALUES (1, 1795348800000, NULL, NULL, 1, 'payment.started', 'payment', 'Us4jViRI_vmpQ5m7103xkQ', '{"amountMinor":2500,"currency":"GBP"}')
--> statement-breakpoint
INSERT INTO "audit_entries" ("id", "at", "user_id", "client_id", "theater_id", "action", "object_type", "object_id", "details") VALUES (2, 1795348800000, NULL, NULL, 1, 'booking.confirmed', 'booking', 'T05-7cpXQuW9Lp-o0TMFOw', '{"paymentIds":["Us4jViRI_vmpQ5m7103xkQ"],"seats":2}')
--> statement-breakpoint
INSERT INTO "audit_entries" ("id", "at", "user_id", "client_id", "theater_id", "action", "object_type", "object_id", "details") VALUES (3, 1795348800000, 1, NULL, 1, 'ticket.admitted', 'ticket', 'fLmwMOO9jZcFPaa3dqaVoA', '{"before":{"admitted":false},"after":{"admitted":true},"device":"North door"}')
--> statement-breakpoint
INSERT INTO "audit_entries" ("id", "at", "user_id", "client_id", "theater_id", "action", "object_type", "object_id", "details") VALUES (4, 1795348800000, 1, NULL, 1, 'booking.refunded', 'booking', 'T05-7cpXQuW9Lp-o0TMFOw', '{"tickets":["rDR-WYRZmpwIThkjgOl_Ng"],"currency":"GBP","refundMinor":1250,"reason":"the picture failed"}')
--> statement-breakpoint
INSERT INTO "booking_notes" ("id", "booking_id", "user_id", "about", "text", "created_at") VALUES ('BL8f8LNo495-lUwRxDOqJg', 'T05-7cpXQuW9Lp-o0TMFOw', 1, NULL, 'the picture failed', 1795348800000)
--> statement-breakpoint
INSERT INTO "bookings" ("id", "reference", "link_token", "showtime_id", "order_id", "theater_id", "channel", "created_at", "cancelled_at") VALUES ('T05-7cpXQuW9Lp-o0TMFOw', '7XTYBXRD', 'o3TILqlynXsq-G7hijWUJQ', 1, 'PVeta3A6MxlBp7VkVSJBeg', 1, 'online', 1795348800000, NULL)
--> statement-breakpoint
INSERT INTO "tickets" ("id", "booking_id", "order_line_id", "showtime_id", "seat_id", "row_label", "seat_number", "seat_type", "ticket_type", "paid_minor", "reported_minor", "recognised_minor", "goodwill_minor", "code", "cancelled_at", "admitted_at") VALUES ('fLmwMOO9jZcFPaa3dqaVoA', 'T05-7cpXQuW9Lp-o0TMFOw', 'RCmENudBnqV-PNIm9wCFAA', 1, 1, 'A', '1', 'standard', 'Adult', 1250, 1250, 1250, 0, 'M1.1.QQoxCkFkdWx0.lUWdPyWyKfJx.ILnjNV52SJo4rh5tBuoHoceOXqTaeHT1d6Aygl7xE2aG7zk-tZASG6yikn5EcQx29_iP3a9czaCnIGvy6oLCBQ', NULL, 1795348800000)
--> statement-breakpoint
INSERT INTO "tickets" ("id", "booking_id", "order_line_id", "showtime_id", "seat_id", "row_label", "seat_number", "seat_type", "ticket_type", "paid_minor", "reported_minor", "recognised_minor", "goodwill_minor", "code", "cancelled_at", "admitted_at") VALUES ('rDR-WYRZmpwIThkjgOl_Ng', 'T05-7cpXQuW9Lp-o0TMFOw', 'bg2okL3f5msnJdajYY3Vug', 1, 2, 'A', '2', 'standard', 'Adult', 1250, 1250, 1250, 1250, 'M1.1.QQoyCkFkdWx0.kbrpi8JzCzMh.LdJetDpcESsgVDq0tDulIDZurvWs4PzHR6nbgu13P6hq-j4TtW-YMgm8AvvdL46KgfsaR8lmeniVQZiGf6D-AA', NULL, NULL)
--> statement-breakpoint
INSERT INTO "genres" ("id", "slug", "name", "search_name") VALUES (1, 'comedy', 'Comedy', '')
--> statement-breakpoint
INSERT INTO "movie_genres" ("movie_id", "genre_id") VALUES (1, 1)
--> statement-breakpoint
INSERT INTO "movies" ("id", "slug", "title", "description", "director", "cast", "year", "duration_minutes", "certificate", "released_on", "trailer_url", "poster_id", "status", "search_title", "search_joined", "search_people", "revision") VALUES (1, 'cinema-30766-1795944382969-0', 'The General', '', NULL, '[]', NULL, 75, NULL, NULL, NULL, NULL, 'released', '', '', '', 1)
--> statement-breakpoint
INSERT INTO "seat_claims" ("showtime_id", "seat_id", "hold_id", "booking_id", "expires_at") VALUES (1, 1, 'n8RPn8FWwRO1QDTwIZx-eQ', 'T05-7cpXQuW9Lp-o0TMFOw', 9007199254740991)
--> statement-breakpoint
INSERT INTO "seat_claims" ("showtime_id", "seat_id", "hold_id", "booking_id", "expires_at") VALUES (1, 2, 'n8RPn8FWwRO1QDTwIZx-eQ', 'T05-7cpXQuW9Lp-o0TMFOw', 9007199254740991)
--> statement-breakpoint
INSERT INTO "seat_claims" ("showtime_id", "seat_id", "hold_id", "booking_id", "expires_at") VALUES (1, 5, 'YCZjV5DaEKAF_VpZnKU8iw', NULL, 1795349280000)
--> statement-breakpoint
INSERT INTO "seat_claims" ("showtime_id", "seat_id", "hold_id", "booking_id", "expires_at") VALUES (1, 6, 'YCZjV5DaEKAF_VpZnKU8iw', NULL, 1795349280000)
--> statement-breakpoint
INSERT INTO "scans" ("id", "showtime_id", "ticket_id", "outcome", "said", "takes_back", "user_id", "device_id", "device_name", "scanned_at", "received_at") VALUES ('vwjS0uvJ7Qd2_iPtqdp8uA', 1, 'fLmwMOO9jZcFPaa3dqaVoA', 'admitted', NULL, NULL, 1, '3DZeedQc-uHDwNlpMZrmIW', 'North door', 1795348800000, 1795348800000)
--> statement-breakpoint
INSERT INTO "holds" ("id", "showtime_id", "visitor_id", "user_id", "address", "network", "provider", "price_card_id", "house_reason", "created_at", "expires_at") VALUES ('n8RPn8FWwRO1QDTwIZx-eQ', 1, 'LPLxiq36XtrtYEhaOQ3zvw', NULL, NULL, NULL, NULL, 1, NULL, 1795348800000, 0)
--> statement-breakpoint
INSERT INTO "holds" ("id", "showtime_id", "visitor_id", "user_id", "address", "network", "provider", "price_card_id", "house_reason", "created_at", "expires_at") VALUES ('YCZjV5DaEKAF_VpZnKU8iw', 1, 'pVP8nnuGpkuCvB__te-Yow', NULL, NULL, NULL, NULL, 1, NULL, 1795348800000, 1795349280000)
--> statement-breakpoint
INSERT INTO "messages" ("id", "kind", "to_email", "language", "payload", "token", "topic", "created_at", "delivered_at", "attempts", "failure", "booking_id") VALUES ('BXLT4ACAXZAEevPHvc71zw', 'booking-confirmed', 'ada@example.com', 'en-GB', '{"reference":"7XTYBXRD","linkToken":"o3TILqlynXsq-G7hijWUJQ","showtime":{"movieTitle":"The General","movieSlug":"cinema-30766-1795944382969-0","startsAt":1795435200000,"timeZone":"Europe/London","screenName":"Screen 1","theaterName":"cinema-30766-1795944382969-0","city":"London"},"seats":[{"rowLabel":"A","seatNumber":"1"},{"rowLabel":"A","seatNumber":"2"}],"currency":"GBP","totalMinor":2500,"discountMinor":0,"promoCode":null}', NULL, 'T05-7cpXQuW9Lp-o0TMFOw', 1795348800000, NULL, 0, NULL, 'T05-7cpXQuW9Lp-o0TMFOw')
--> statement-breakpoint
INSERT INTO "messages" ("id", "kind", "to_email", "language", "payload", "token", "topic", "created_at", "delivered_at", "attempts", "failure", "booking_id") VALUES ('IaaNvPxdxMSlYKXZ0Xg9nw', 'booking-refunded', 'ada@example.com', 'en-GB', '{"reference":"7XTYBXRD","linkToken":"o3TILqlynXsq-G7hijWUJQ","currency":"GBP","refundMinor":1250,"showtime":{"movieTitle":"The General","movieSlug":"cinema-30766-1795944382969-0","startsAt":1795435200000,"timeZone":"Europe/London","screenName":"Screen 1","theaterName":"cinema-30766-1795944382969-0","city":"London"},"seats":[{"rowLabel":"A","seatNumber":"2"}],"isHandedBack":false}', NULL, 'IaaNvPxdxMSlYKXZ0Xg9nw', 1795348800000, NULL, 0, NULL, 'T05-7cpXQuW9Lp-o0TMFOw')
--> statement-breakpoint
INSERT INTO "order_lines" ("id", "order_id", "position", "kind", "quantity", "amount_minor", "tax_minor", "label", "showtime_id", "seat_id", "ticket_type_id", "ref_id") VALUES ('RCmENudBnqV-PNIm9wCFAA', 'PVeta3A6MxlBp7VkVSJBeg', 0, 'ticket', 1, 1250, 0, NULL, 1, 1, 1, NULL)
--> statement-breakpoint
INSERT INTO "order_lines" ("id", "order_id", "position", "kind", "quantity", "amount_minor", "tax_minor", "label", "showtime_id", "seat_id", "ticket_type_id", "ref_id") VALUES ('bg2okL3f5msnJdajYY3Vug', 'PVeta3A6MxlBp7VkVSJBeg', 1, 'ticket', 1, 1250, 0, NULL, 1, 2, 1, NULL)
--> statement-breakpoint
INSERT INTO "orders" ("id", "theater_id", "currency", "channel", "user_id", "sold_by", "name", "email", "search_name", "language", "hold_id", "promo_code_id", "discount_minor", "total_minor", "created_at", "updated_at") VALUES ('PVeta3A6MxlBp7VkVSJBeg', 1, 'GBP', 'online', NULL, NULL, 'Ada Quill', 'ada@example.com', 'ada quill', 'en-GB', 'n8RPn8FWwRO1QDTwIZx-eQ', NULL, 0, 2500, 1795348800000, 1795348800000)
--> statement-breakpoint
INSERT INTO "page_versions" ("tag", "version") VALUES ('theaters', 3)
--> statement-breakpoint
INSERT INTO "page_versions" ("tag", "version") VALUES ('movies', 5)
--> statement-breakpoint
INSERT INTO "page_versions" ("tag", "version") VALUES ('showtimes', 4)
--> statement-breakpoint
INSERT INTO "payment_events" ("provider", "event_id", "payment_id", "kind", "amount_minor", "currency", "occurred_at", "received_at") VALUES ('test', 'Us4jViRI_vmpQ5m7103xkQ:captured', 'Us4jViRI_vmpQ5m7103xkQ', 'captured', 2500, 'GBP', 1795348800000, 1795348800000)
--> statement-breakpoint
INSERT INTO "payments" ("id", "order_id", "theater_id", "hold_id", "tender", "provider", "method", "provider_ref", "next_step", "state", "amount_minor", "created_at", "updated_at", "captured_at") VALUES ('Us4jViRI_vmpQ5m7103xkQ', 'PVeta3A6MxlBp7VkVSJBeg', 1, 'n8RPn8FWwRO1QDTwIZx-eQ', 'card', 'test', 'succeed', 'succeed.1795348800000.Us4jViRI_vmpQ5m7103xkQ.2500.GBP', '{"kind":"none"}', 'booked', 2500, 1795348800000, 1795348800000, 1795348800000)
--> statement-breakpoint
INSERT INTO "price_cards" ("id", "theater_id", "name", "currency", "created_at", "superseded_at") VALUES (1, 1, 'Standard', 'GBP', 0, NULL)
--> statement-breakpoint
INSERT INTO "prices" ("price_card_id", "ticket_type_id", "seat_type", "amount_minor") VALUES (1, 1, 'standard', 1250)
--> statement-breakpoint
INSERT INTO "ticket_types" ("id", "theater_id", "name", "note", "position", "archived_at", "revision") VALUES (1, 1, 'Adult', '', 0, NULL, 1)
--> statement-breakpoint
INSERT INTO "refund_lines" ("refund_id", "order_line_id", "amount_minor") VALUES ('-Dh1rkn-3WSi7Wqaxg97PA', 'bg2okL3f5msnJdajYY3Vug', 1250)
--> statement-breakpoint
INSERT INTO "refunds" ("id", "payment_id", "order_id", "booking_id", "amount_minor", "reason", "state", "attempt", "provider_ref", "failed_refs", "failure", "created_at", "settled_at") VALUES ('-Dh1rkn-3WSi7Wqaxg97PA', 'Us4jViRI_vmpQ5m7103xkQ', 'PVeta3A6MxlBp7VkVSJBeg', 'T05-7cpXQuW9Lp-o0TMFOw', 1250, 'by-staff', 'succeeded', 1, '-Dh1rkn-3WSi7Wqaxg97PA.1.1795348800000', '[]', NULL, 1795348800000, 1795348800000)
--> statement-breakpoint
INSERT INTO "showtimes" ("id", "movie_id", "screen_id", "layout_id", "price_card_id", "starts_at", "ends_at", "occupied_until", "format", "language", "subtitles", "state", "seats_version", "abandoned_holds", "moved_at", "cancelled_at", "cancel_reason", "revision") VALUES (1, 1, 1, 1, 1, 1795435200000, 1795442400000, 1795443300000, '2D', 'English', NULL, 'on-sale', 6, 0, NULL, NULL, NULL, 1)
--> statement-breakpoint
INSERT INTO "ledger_totals" ("theater_id", "quarter_at", "currency", "kind", "tender", "provider", "method", "reason", "state", "entries", "amount_minor") VALUES (1, 1795348800000, 'GBP', 'payment', 'card', 'test', 'succeed', '', 'booked', 1, 2500)
--> statement-breakpoint
INSERT INTO "ledger_totals" ("theater_id", "quarter_at", "currency", "kind", "tender", "provider", "method", "reason", "state", "entries", "amount_minor") VALUES (1, 1795348800000, 'GBP', 'payment', 'card', 'test', 'succeed', '', 'captured', 0, 0)
--> statement-breakpoint
INSERT INTO "ledger_totals" ("theater_id", "quarter_at", "currency", "kind", "tender", "provider", "method", "reason", "state", "entries", "amount_minor") VALUES (1, 1795348800000, 'GBP', 'refund', 'card', 'test', 'succeed', 'by-staff', 'requested', 0, 0)
--> statement-breakpoint
INSERT INTO "ledger_totals" ("theater_id", "quarter_at", "currency", "kind", "tender", "provider", "method", "reason", "state", "entries", "amount_minor") VALUES (1, 1795348800000, 'GBP', 'refund', 'card', 'test', 'succeed', 'by-staff', 'succeeded', 1, 1250)
--> statement-breakpoint
INSERT INTO "showtime_ticket_totals" ("showtime_id", "currency", "ticket_type", "seat_type", "tickets", "tickets_minor", "cancelled_tickets", "cancelled_minor", "goodwill_minor") VALUES (1, 'GBP', 'Adult', 'standard', 2, 2500, 0, 0, 1250)
--> statement-breakpoint
INSERT INTO "showtime_totals" ("showtime_id", "currency", "bookings", "counter_bookings", "holds_paying", "tickets", "tickets_minor", "cancelled_tickets", "cancelled_minor", "goodwill_minor", "admitted", "paid_minor", "refunded_minor") VALUES (1, 'GBP', 1, 0, 1, 2, 2500, 0, 0, 1250, 1, 2500, 1250)
--> statement-breakpoint
INSERT INTO "layout_seats" ("layout_id", "seat_id", "ordinal", "row_label", "number", "zone", "x", "y", "type", "group_key") VALUES (1, 1, 0, 'A', '1', '', 0.0, 0.0, 'standard', NULL)
--> statement-breakpoint
INSERT INTO "layout_seats" ("layout_id", "seat_id", "ordinal", "row_label", "number", "zone", "x", "y", "type", "group_key") VALUES (1, 2, 1, 'A', '2', '', 1.0, 0.0, 'standard', NULL)
--> statement-breakpoint
INSERT INTO "layout_seats" ("layout_id", "seat_id", "ordinal", "row_label", "number", "zone", "x", "y", "type", "group_key") VALUES (1, 3, 2, 'A', '3', '', 2.0, 0.0, 'standard', NULL)
--> statement-breakpoint
INSERT INTO "layout_seats" ("layout_id", "seat_id", "ordinal", "row_label", "number", "zone", "x", "y", "type", "group_key") VALUES (1, 4, 3, 'A', '4', '', 3.0, 0.0, 'standard', NULL)
--> statement-breakpoint
INSERT INTO "layout_seats" ("layout_id", "seat_id", "ordinal", "row_label", "number", "zone", "x", "y", "type", "group_key") VALUES (1, 5, 4, 'A', '5', '', 4.0, 0.0, 'standard', NULL)
--> statement-breakpoint
INSERT INTO "layout_seats" ("layout_id", "seat_id", "ordinal", "row_label", "number", "zone", "x", "y", "type", "group_key") VALUES (1, 6, 5, 'A', '6', '', 5.0, 0.0, 'standard', NULL)
--> statement-breakpoint
INSERT INTO "layout_seats" ("layout_id", "seat_id", "ordinal", "row_label", "number", "zone", "x", "y", "type", "group_key") VALUES (1, 7, 6, 'A', '7', '', 6.0, 0.0, 'standard', NULL)
--> statement-breakpoint
INSERT INTO "layout_seats" ("layout_id", "seat_id", "ordinal", "row_label", "number", "zone", "x", "y", "type", "group_key") VALUES (1, 8, 7, 'A', '8', '', 7.0, 0.0, 'standard', NULL)
--> statement-breakpoint
INSERT INTO "layout_seats" ("layout_id", "seat_id", "ordinal", "row_label", "number", "zone", "x", "y", "type", "group_key") VALUES (1, 9, 8, 'A', '9', '', 8.0, 0.0, 'standard', NULL)
--> statement-breakpoint
INSERT INTO "layout_seats" ("layout_id", "seat_id", "ordinal", "row_label", "number", "zone", "x", "y", "type", "group_key") VALUES (1, 10, 9, 'A', '10', '', 9.0, 0.0, 'standard', NULL)
--> statement-breakpoint
INSERT INTO "layout_seats" ("layout_id", "seat_id", "ordinal", "row_label", "number", "zone", "x", "y", "type", "group_key") VALUES (1, 11, 10, 'B', '1', '', 0.0, 1.0, 'standard', NULL)
--> statement-breakpoint
INSERT INTO "layout_seats" ("layout_id", "seat_id", "ordinal", "row_label", "number", "zone", "x", "y", "type", "group_key") VALUES (1, 12, 11, 'B', '2', '', 1.0, 1.0, 'standard', NULL)
--> statement-breakpoint
INSERT INTO "layout_seats" ("layout_id", "seat_id", "ordinal", "row_label", "number", "zone", "x", "y", "type", "group_key") VALUES (1, 13, 12, 'B', '3', '', 2.0, 1.0, 'standard', NULL)
--> statement-breakpoint
INSERT INTO "layout_seats" ("layout_id", "seat_id", "ordinal", "row_label", "number", "zone", "x", "y", "type", "group_key") VALUES (1, 14, 13, 'B', '4', '', 3.0, 1.0, 'standard', NULL)
--> statement-breakpoint
INSERT INTO "layout_seats" ("layout_id", "seat_id", "ordinal", "row_label", "number", "zone", "x", "y", "type", "group_key") VALUES (1, 15, 14, 'B', '5', '', 4.0, 1.0, 'standard', NULL)
--> statement-breakpoint
INSERT INTO "layout_seats" ("layout_id", "seat_id", "ordinal", "row_label", "number", "zone", "x", "y", "type", "group_key") VALUES (1, 16, 15, 'B', '6', '', 5.0, 1.0, 'standard', NULL)
--> statement-breakpoint
INSERT INTO "layout_seats" ("layout_id", "seat_id", "ordinal", "row_label", "number", "zone", "x", "y", "type", "group_key") VALUES (1, 17, 16, 'B', '7', '', 6.0, 1.0, 'standard', NULL)
--> statement-breakpoint
INSERT INTO "layout_seats" ("layout_id", "seat_id", "ordinal", "row_label", "number", "zone", "x", "y", "type", "group_key") VALUES (1, 18, 17, 'B', '8', '', 7.0, 1.0, 'standard', NULL)
--> statement-breakpoint
INSERT INTO "layout_seats" ("layout_id", "seat_id", "ordinal", "row_label", "number", "zone", "x", "y", "type", "group_key") VALUES (1, 19, 18, 'B', '9', '', 8.0, 1.0, 'standard', NULL)
--> statement-breakpoint
INSERT INTO "layout_seats" ("layout_id", "seat_id", "ordinal", "row_label", "number", "zone", "x", "y", "type", "group_key") VALUES (1, 20, 19, 'B', '10', '', 9.0, 1.0, 'standard', NULL)
--> statement-breakpoint
INSERT INTO "layouts" ("id", "screen_id", "version", "created_at", "plan") VALUES (1, 1, 1, 0, NULL)
--> statement-breakpoint
INSERT INTO "screens" ("id", "theater_id", "name", "position", "archived_at", "revision") VALUES (1, 1, 'Screen 1', 0, NULL, 1)
--> statement-breakpoint
INSERT INTO "seats" ("id", "screen_id", "guid") VALUES (1, 1, '1-0')
--> statement-breakpoint
INSERT INTO "seats" ("id", "screen_id", "guid") VALUES (2, 1, '1-1')
--> statement-breakpoint
INSERT INTO "seats" ("id", "screen_id", "guid") VALUES (3, 1, '1-2')
--> statement-breakpoint
INSERT INTO "seats" ("id", "screen_id", "guid") VALUES (4, 1, '1-3')
--> statement-breakpoint
INSERT INTO "seats" ("id", "screen_id", "guid") VALUES (5, 1, '1-4')
--> statement-breakpoint
INSERT INTO "seats" ("id", "screen_id", "guid") VALUES (6, 1, '1-5')
--> statement-breakpoint
INSERT INTO "seats" ("id", "screen_id", "guid") VALUES (7, 1, '1-6')
--> statement-breakpoint
INSERT INTO "seats" ("id", "screen_id", "guid") VALUES (8, 1, '1-7')
--> statement-breakpoint
INSERT INTO "seats" ("id", "screen_id", "guid") VALUES (9, 1, '1-8')
--> statement-breakpoint
INSERT INTO "seats" ("id", "screen_id", "guid") VALUES (10, 1, '1-9')
--> statement-breakpoint
INSERT INTO "seats" ("id", "screen_id", "guid") VALUES (11, 1, '1-10')
--> statement-breakpoint
INSERT INTO "seats" ("id", "screen_id", "guid") VALUES (12, 1, '1-11')
--> statement-breakpoint
INSERT INTO "seats" ("id", "screen_id", "guid") VALUES (13, 1, '1-12')
--> statement-breakpoint
INSERT INTO "seats" ("id", "screen_id", "guid") VALUES (14, 1, '1-13')
--> statement-breakpoint
INSERT INTO "seats" ("id", "screen_id", "guid") VALUES (15, 1, '1-14')
--> statement-breakpoint
INSERT INTO "seats" ("id", "screen_id", "guid") VALUES (16, 1, '1-15')
--> statement-breakpoint
INSERT INTO "seats" ("id", "screen_id", "guid") VALUES (17, 1, '1-16')
--> statement-breakpoint
INSERT INTO "seats" ("id", "screen_id", "guid") VALUES (18, 1, '1-17')
--> statement-breakpoint
INSERT INTO "seats" ("id", "screen_id", "guid") VALUES (19, 1, '1-18')
--> statement-breakpoint
INSERT INTO "seats" ("id", "screen_id", "guid") VALUES (20, 1, '1-19')
--> statement-breakpoint
INSERT INTO "theaters" ("id", "slug", "name", "description", "address", "city", "telephone", "box_office_hours", "time_zone", "currency", "cancellation_cutoff_minutes", "sales_close_minutes", "trailers_minutes", "cleaning_minutes", "stranded_seats", "stranded_relax_percent", "accessible_release_minutes", "house_rules", "opens_minute", "closes_minute", "day_turns_minute", "archived_at", "revision") VALUES (1, 'cinema-30766-1795944382969-0', 'cinema-30766-1795944382969-0', '', '1 High Street', 'London', '', '', 'Europe/London', 'GBP', 60, 0, 15, 15, 'refuse', 85, 60, '', 600, 1440, 300, NULL, 1)
--> statement-breakpoint
INSERT INTO "movies_search" ("rowid", "title", "genres", "people", "joined") VALUES (1, 'The General', 'Comedy', ' []', '')
--> statement-breakpoint
INSERT INTO "bookings_search" ("rowid", "booking_id", "theater", "name", "email") VALUES (1, 'T05-7cpXQuW9Lp-o0TMFOw', 't1', 'ada quill', 'ada@example.com')
--> statement-breakpoint
DELETE FROM sqlite_sequence
--> statement-breakpoint
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('theaters', 1)
--> statement-breakpoint
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('movies', 2)
--> statement-breakpoint
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('screens', 1)
--> statement-breakpoint
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('layouts', 1)
--> statement-breakpoint
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('seats', 20)
--> statement-breakpoint
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('ticket_types', 1)
--> statement-breakpoint
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('price_cards', 1)
--> statement-breakpoint
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('showtimes', 1)
--> statement-breakpoint
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('users', 1)
--> statement-breakpoint
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('genres', 1)
--> statement-breakpoint
INSERT INTO "sqlite_sequence" ("name", "seq") VALUES ('audit_entries', 4)
--> statement-breakpoint
CREATE UNIQUE INDEX `__drizzle_migrations_once` ON `__drizzle_migrations` (`created_at`)
--> statement-breakpoint
CREATE INDEX `email_links_email` ON `email_links` (`email`)
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_token_hash_unique` ON `invitations` (`token_hash`)
--> statement-breakpoint
CREATE INDEX `invitations_email` ON `invitations` (`email`)
--> statement-breakpoint
CREATE INDEX `invitations_theater` ON `invitations` (`theater_id`)
--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`)
--> statement-breakpoint
CREATE INDEX `sessions_expiry` ON `sessions` (`expires_at`)
--> statement-breakpoint
CREATE INDEX `theater_staff_user` ON `theater_staff` (`user_id`)
--> statement-breakpoint
CREATE INDEX `throttles_window` ON `throttles` (`window_started_at`)
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`)
--> statement-breakpoint
CREATE INDEX `audit_object` ON `audit_entries` (`object_type`,`object_id`)
--> statement-breakpoint
CREATE INDEX `audit_at` ON `audit_entries` (`at`)
--> statement-breakpoint
CREATE INDEX `audit_user` ON `audit_entries` (`user_id`,`at`)
--> statement-breakpoint
CREATE INDEX `audit_theater` ON `audit_entries` (`theater_id`,`at`)
--> statement-breakpoint
CREATE INDEX `booking_notes_booking` ON `booking_notes` (`booking_id`)
--> statement-breakpoint
CREATE UNIQUE INDEX `bookings_reference_unique` ON `bookings` (`reference`)
--> statement-breakpoint
CREATE UNIQUE INDEX `bookings_link_token_unique` ON `bookings` (`link_token`)
--> statement-breakpoint
CREATE UNIQUE INDEX `bookings_order_id_unique` ON `bookings` (`order_id`)
--> statement-breakpoint
CREATE INDEX `bookings_showtime` ON `bookings` (`showtime_id`)
--> statement-breakpoint
CREATE INDEX `bookings_created` ON `bookings` (`created_at`,`theater_id`)
--> statement-breakpoint
CREATE INDEX `bookings_cancelled` ON `bookings` (`created_at`,`theater_id`) WHERE cancelled_at is not null
--> statement-breakpoint
CREATE INDEX `bookings_counter` ON `bookings` (`created_at`,`theater_id`) WHERE channel = 'counter'
--> statement-breakpoint
CREATE UNIQUE INDEX `tickets_order_line_id_unique` ON `tickets` (`order_line_id`)
--> statement-breakpoint
CREATE UNIQUE INDEX `tickets_code_unique` ON `tickets` (`code`)
--> statement-breakpoint
CREATE INDEX `tickets_booking` ON `tickets` (`booking_id`)
--> statement-breakpoint
CREATE INDEX `tickets_cancelled` ON `tickets` (`booking_id`) WHERE cancelled_at is not null
--> statement-breakpoint
CREATE UNIQUE INDEX `tickets_one_per_seat` ON `tickets` (`showtime_id`,`seat_id`) WHERE cancelled_at is null
--> statement-breakpoint
CREATE UNIQUE INDEX `genres_slug_unique` ON `genres` (`slug`)
--> statement-breakpoint
CREATE INDEX `movie_genres_genre` ON `movie_genres` (`genre_id`)
--> statement-breakpoint
CREATE UNIQUE INDEX `movies_slug_unique` ON `movies` (`slug`)
--> statement-breakpoint
CREATE INDEX `movies_status_title` ON `movies` (`status`,`title`)
--> statement-breakpoint
CREATE INDEX `seat_claims_hold` ON `seat_claims` (`hold_id`)
--> statement-breakpoint
CREATE INDEX `seat_claims_booking` ON `seat_claims` (`booking_id`)
--> statement-breakpoint
CREATE INDEX `scans_showtime` ON `scans` (`showtime_id`,`scanned_at`)
--> statement-breakpoint
CREATE INDEX `scans_ticket` ON `scans` (`ticket_id`)
--> statement-breakpoint
CREATE INDEX `scans_taken_back` ON `scans` (`takes_back`) WHERE takes_back is not null
--> statement-breakpoint
CREATE INDEX `hold_repeats_last` ON `hold_repeats` (`last_at`)
--> statement-breakpoint
CREATE INDEX `holds_visitor` ON `holds` (`visitor_id`,`expires_at`)
--> statement-breakpoint
CREATE INDEX `holds_user` ON `holds` (`user_id`,`expires_at`)
--> statement-breakpoint
CREATE INDEX `holds_showtime` ON `holds` (`showtime_id`,`expires_at`,`created_at`,`house_reason`)
--> statement-breakpoint
CREATE INDEX `holds_address` ON `holds` (`address`,`expires_at`) WHERE address is not null
--> statement-breakpoint
CREATE INDEX `holds_network` ON `holds` (`network`,`expires_at`) WHERE network is not null
--> statement-breakpoint
CREATE INDEX `holds_provider` ON `holds` (`provider`,`expires_at`) WHERE provider is not null
--> statement-breakpoint
CREATE INDEX `messages_created` ON `messages` (`created_at`)
--> statement-breakpoint
CREATE INDEX `messages_undelivered` ON `messages` (`created_at`) WHERE delivered_at is null
--> statement-breakpoint
CREATE INDEX `messages_booking` ON `messages` (`booking_id`) WHERE booking_id is not null
--> statement-breakpoint
CREATE INDEX `messages_to` ON `messages` (`to_email`,`created_at`)
--> statement-breakpoint
CREATE INDEX `messages_topic` ON `messages` (`topic`,`created_at`)
--> statement-breakpoint
CREATE UNIQUE INDEX `order_lines_position` ON `order_lines` (`order_id`,`position`)
--> statement-breakpoint
CREATE INDEX `order_lines_showtime` ON `order_lines` (`showtime_id`) WHERE showtime_id is not null
--> statement-breakpoint
CREATE INDEX `order_lines_besides` ON `order_lines` (`order_id`) WHERE kind <> 'ticket'
--> statement-breakpoint
CREATE INDEX `orders_user` ON `orders` (`user_id`,`created_at`)
--> statement-breakpoint
CREATE INDEX `orders_email` ON `orders` (`email`)
--> statement-breakpoint
CREATE INDEX `orders_hold` ON `orders` (`hold_id`)
--> statement-breakpoint
CREATE INDEX `orders_promo_code` ON `orders` (`promo_code_id`) WHERE promo_code_id is not null
--> statement-breakpoint
CREATE INDEX `payment_events_payment` ON `payment_events` (`payment_id`)
--> statement-breakpoint
CREATE UNIQUE INDEX `payments_one_asked_per_hold` ON `payments` (`hold_id`) WHERE state in ('started', 'pending')
--> statement-breakpoint
CREATE INDEX `payments_order` ON `payments` (`order_id`)
--> statement-breakpoint
CREATE INDEX `payments_hold` ON `payments` (`hold_id`)
--> statement-breakpoint
CREATE UNIQUE INDEX `payments_provider_ref` ON `payments` (`provider`,`provider_ref`) WHERE provider_ref is not null
--> statement-breakpoint
CREATE INDEX `payments_state` ON `payments` (`state`,`updated_at`)
--> statement-breakpoint
CREATE INDEX `price_rules_card` ON `price_rules` (`price_card_id`)
--> statement-breakpoint
CREATE UNIQUE INDEX `promo_codes_code_unique` ON `promo_codes` (`code`)
--> statement-breakpoint
CREATE INDEX `promo_codes_theater` ON `promo_codes` (`theater_id`)
--> statement-breakpoint
CREATE UNIQUE INDEX `ticket_types_name` ON `ticket_types` (`theater_id`,`name`)
--> statement-breakpoint
CREATE INDEX `refund_lines_order_line` ON `refund_lines` (`order_line_id`)
--> statement-breakpoint
CREATE INDEX `refunds_payment` ON `refunds` (`payment_id`)
--> statement-breakpoint
CREATE INDEX `refunds_order` ON `refunds` (`order_id`)
--> statement-breakpoint
CREATE INDEX `refunds_state` ON `refunds` (`state`)
--> statement-breakpoint
CREATE INDEX `refunds_created` ON `refunds` (`created_at`)
--> statement-breakpoint
CREATE INDEX `refunds_booking` ON `refunds` (`booking_id`)
--> statement-breakpoint
CREATE INDEX `refunds_provider_ref` ON `refunds` (`provider_ref`) WHERE provider_ref is not null
--> statement-breakpoint
CREATE INDEX `showtimes_screen_start` ON `showtimes` (`screen_id`,`starts_at`)
--> statement-breakpoint
CREATE INDEX `showtimes_movie_start` ON `showtimes` (`movie_id`,`starts_at`)
--> statement-breakpoint
CREATE INDEX `showtimes_start` ON `showtimes` (`starts_at`)
--> statement-breakpoint
CREATE UNIQUE INDEX `layout_seats_ordinal` ON `layout_seats` (`layout_id`,`ordinal`)
--> statement-breakpoint
CREATE UNIQUE INDEX `layout_seats_label` ON `layout_seats` (`layout_id`,`row_label`,`number`)
--> statement-breakpoint
CREATE UNIQUE INDEX `layouts_version` ON `layouts` (`screen_id`,`version`)
--> statement-breakpoint
CREATE UNIQUE INDEX `screens_name` ON `screens` (`theater_id`,`name`)
--> statement-breakpoint
CREATE UNIQUE INDEX `seats_guid` ON `seats` (`screen_id`,`guid`)
--> statement-breakpoint
CREATE UNIQUE INDEX `theaters_slug_unique` ON `theaters` (`slug`)
--> statement-breakpoint
CREATE TRIGGER `users_keep_an_admin` BEFORE UPDATE OF `role`, `disabled_at` ON `users`
WHEN OLD.`role` = 'admin' AND OLD.`disabled_at` IS NULL AND (NEW.`role` <> 'admin' OR NEW.`disabled_at` IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM `users` WHERE `id` <> OLD.`id` AND `role` = 'admin' AND `disabled_at` IS NULL)
BEGIN SELECT RAISE(ABORT, 'last_admin'); END
--> statement-breakpoint
CREATE TRIGGER `users_keep_an_admin_kept` BEFORE DELETE ON `users`
WHEN OLD.`role` = 'admin' AND OLD.`disabled_at` IS NULL
  AND NOT EXISTS (SELECT 1 FROM `users` WHERE `id` <> OLD.`id` AND `role` = 'admin' AND `disabled_at` IS NULL)
BEGIN SELECT RAISE(ABORT, 'last_admin'); END
--> statement-breakpoint
CREATE TRIGGER `assertion_fails` BEFORE INSERT ON `assertions` WHEN NOT NEW.`holds`
BEGIN SELECT RAISE(ABORT, 'assertion_failed'); END
--> statement-breakpoint
CREATE TRIGGER `assertion_holds` BEFORE INSERT ON `assertions` WHEN NEW.`holds`
BEGIN SELECT RAISE(IGNORE); END
--> statement-breakpoint
CREATE TRIGGER `audit_entries_are_final` BEFORE UPDATE ON `audit_entries`
BEGIN SELECT RAISE(ABORT, 'audit_is_append_only'); END
--> statement-breakpoint
CREATE TRIGGER `audit_entries_are_kept` BEFORE DELETE ON `audit_entries`
BEGIN SELECT RAISE(ABORT, 'audit_is_append_only'); END
--> statement-breakpoint
CREATE TRIGGER `bookings_keep_their_order` BEFORE UPDATE OF `order_id`, `showtime_id` ON `bookings`
WHEN NEW.`order_id` <> OLD.`order_id` OR NEW.`showtime_id` <> OLD.`showtime_id`
BEGIN SELECT RAISE(ABORT, 'booking_stands'); END
--> statement-breakpoint
CREATE TRIGGER `tickets_of_their_lines` BEFORE INSERT ON `tickets`
WHEN NOT EXISTS (
  SELECT 1 FROM `order_lines` l JOIN `bookings` b ON b.`order_id` = l.`order_id`
  WHERE l.`id` = NEW.`order_line_id` AND b.`id` = NEW.`booking_id` AND l.`showtime_id` = NEW.`showtime_id`)
BEGIN SELECT RAISE(ABORT, 'ticket_of_another_line'); END
--> statement-breakpoint
CREATE TRIGGER `bookings_copy_their_order` BEFORE UPDATE OF `theater_id`, `channel` ON `bookings`
WHEN NOT EXISTS (SELECT 1 FROM `orders` WHERE `id` = NEW.`order_id` AND `theater_id` = NEW.`theater_id` AND `channel` = NEW.`channel`)
BEGIN SELECT RAISE(ABORT, 'booking_stands'); END
--> statement-breakpoint
CREATE TRIGGER `scans_are_kept` BEFORE DELETE ON `scans`
BEGIN SELECT RAISE(ABORT, 'scans_are_kept'); END
--> statement-breakpoint
CREATE TRIGGER `scans_stand` BEFORE UPDATE ON `scans`
BEGIN SELECT RAISE(ABORT, 'scans_are_kept'); END
--> statement-breakpoint
CREATE TRIGGER `seat_claims_belong` BEFORE INSERT ON `seat_claims`
WHEN NOT EXISTS (
  SELECT 1 FROM `showtimes` st JOIN `layout_seats` ls ON ls.`layout_id` = st.`layout_id`
  WHERE st.`id` = NEW.`showtime_id` AND ls.`seat_id` = NEW.`seat_id`)
BEGIN SELECT RAISE(ABORT, 'seat_of_another_layout'); END
--> statement-breakpoint
CREATE TRIGGER `seat_claims_version_insert` AFTER INSERT ON `seat_claims`
BEGIN UPDATE `showtimes` SET `seats_version` = `seats_version` + 1 WHERE `id` = NEW.`showtime_id`; END
--> statement-breakpoint
CREATE TRIGGER `seat_claims_version_update` AFTER UPDATE ON `seat_claims`
BEGIN UPDATE `showtimes` SET `seats_version` = `seats_version` + 1 WHERE `id` IN (OLD.`showtime_id`, NEW.`showtime_id`); END
--> statement-breakpoint
CREATE TRIGGER `seat_claims_version_delete` AFTER DELETE ON `seat_claims`
BEGIN UPDATE `showtimes` SET `seats_version` = `seats_version` + 1 WHERE `id` = OLD.`showtime_id`; END
--> statement-breakpoint
CREATE TRIGGER `holds_keep_their_showtime` BEFORE UPDATE OF `showtime_id` ON `holds`
WHEN NEW.`showtime_id` <> OLD.`showtime_id`
BEGIN SELECT RAISE(ABORT, 'hold_of_another_showtime'); END
--> statement-breakpoint
CREATE TRIGGER `holds_end_with_earlier_start` AFTER UPDATE OF `starts_at` ON `showtimes` WHEN NEW.`starts_at` < OLD.`starts_at`
BEGIN
  UPDATE `holds` SET `expires_at` = iif(c.`at` > `created_at`, c.`at`, 0)
  FROM (SELECT NEW.`starts_at` - t.`sales_close_minutes` * 60000 AS `at` FROM `screens` s JOIN `theaters` t ON t.`id` = s.`theater_id` WHERE s.`id` = NEW.`screen_id`) AS c
  WHERE `showtime_id` = NEW.`id` AND `expires_at` > c.`at` AND `house_reason` IS NULL;
  UPDATE `seat_claims` SET `expires_at` = h.`expires_at` FROM `holds` AS h
  WHERE `seat_claims`.`showtime_id` = NEW.`id` AND `booking_id` IS NULL AND h.`id` = `hold_id` AND h.`expires_at` < `seat_claims`.`expires_at`;
END
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
END
--> statement-breakpoint
CREATE TRIGGER `holds_abandoned` AFTER DELETE ON `holds` WHEN OLD.`house_reason` IS NULL
BEGIN UPDATE `showtimes` SET `abandoned_holds` = `abandoned_holds` + 1 WHERE `id` = OLD.`showtime_id`; END
--> statement-breakpoint
CREATE TRIGGER `payments_ledger_insert` AFTER INSERT ON `payments` WHEN NEW.`captured_at` IS NOT NULL
BEGIN
  INSERT INTO `ledger_totals` (`theater_id`, `quarter_at`, `currency`, `kind`, `tender`, `provider`, `method`, `reason`, `state`, `entries`, `amount_minor`)
  SELECT NEW.`theater_id`, NEW.`captured_at` - NEW.`captured_at` % 900000, `currency`, 'payment', NEW.`tender`, coalesce(NEW.`provider`, ''), NEW.`method`, '', NEW.`state`, 1, NEW.`amount_minor`
  FROM `orders` WHERE `id` = NEW.`order_id` AND NEW.`captured_at` IS NOT NULL AND NEW.`state` IN ('captured', 'booked', 'refunded')
  ON CONFLICT (`theater_id`, `kind`, `quarter_at`, `currency`, `tender`, `provider`, `method`, `reason`, `state`) DO UPDATE SET `entries` = `entries` + excluded.`entries`, `amount_minor` = `amount_minor` + excluded.`amount_minor`;
END
--> statement-breakpoint
CREATE TRIGGER `payments_ledger_update` AFTER UPDATE OF `state`, `captured_at`, `provider`, `method` ON `payments`
WHEN OLD.`captured_at` IS NOT NULL OR NEW.`captured_at` IS NOT NULL
BEGIN
  UPDATE `ledger_totals` SET `entries` = `entries` - 1, `amount_minor` = `amount_minor` - OLD.`amount_minor`
  WHERE `theater_id` = OLD.`theater_id` AND `quarter_at` = OLD.`captured_at` - OLD.`captured_at` % 900000 AND `currency` = (SELECT `currency` FROM `orders` WHERE `id` = OLD.`order_id`)
    AND `kind` = 'payment' AND `tender` = OLD.`tender` AND `provider` = coalesce(OLD.`provider`, '') AND `method` = OLD.`method` AND `reason` = '' AND `state` = OLD.`state`;
  INSERT INTO `ledger_totals` (`theater_id`, `quarter_at`, `currency`, `kind`, `tender`, `provider`, `method`, `reason`, `state`, `entries`, `amount_minor`)
  SELECT NEW.`theater_id`, NEW.`captured_at` - NEW.`captured_at` % 900000, `currency`, 'payment', NEW.`tender`, coalesce(NEW.`provider`, ''), NEW.`method`, '', NEW.`state`, 1, NEW.`amount_minor`
  FROM `orders` WHERE `id` = NEW.`order_id` AND NEW.`captured_at` IS NOT NULL AND NEW.`state` IN ('captured', 'booked', 'refunded')
  ON CONFLICT (`theater_id`, `kind`, `quarter_at`, `currency`, `tender`, `provider`, `method`, `reason`, `state`) DO UPDATE SET `entries` = `entries` + excluded.`entries`, `amount_minor` = `amount_minor` + excluded.`amount_minor`;
END
--> statement-breakpoint
CREATE TRIGGER `refunds_ledger_insert` AFTER INSERT ON `refunds`
BEGIN
  INSERT INTO `ledger_totals` (`theater_id`, `quarter_at`, `currency`, `kind`, `tender`, `provider`, `method`, `reason`, `state`, `entries`, `amount_minor`)
  SELECT p.`theater_id`, NEW.`created_at` - NEW.`created_at` % 900000, o.`currency`, 'refund', p.`tender`, coalesce(p.`provider`, ''), p.`method`, NEW.`reason`, NEW.`state`, 1, NEW.`amount_minor`
  FROM `payments` p JOIN `orders` o ON o.`id` = p.`order_id`
  WHERE p.`id` = NEW.`payment_id`
  ON CONFLICT (`theater_id`, `kind`, `quarter_at`, `currency`, `tender`, `provider`, `method`, `reason`, `state`) DO UPDATE SET `entries` = `entries` + excluded.`entries`, `amount_minor` = `amount_minor` + excluded.`amount_minor`;
END
--> statement-breakpoint
CREATE TRIGGER `refunds_ledger_update` AFTER UPDATE OF `state`, `reason`, `created_at` ON `refunds`
BEGIN
  UPDATE `ledger_totals` SET `entries` = `entries` - 1, `amount_minor` = `amount_minor` - OLD.`amount_minor`
  WHERE (`theater_id`, `quarter_at`, `currency`, `kind`, `tender`, `provider`, `method`, `reason`, `state`) = (
    SELECT p.`theater_id`, OLD.`created_at` - OLD.`created_at` % 900000, o.`currency`, 'refund', p.`tender`, coalesce(p.`provider`, ''), p.`method`, OLD.`reason`, OLD.`state`
    FROM `payments` p JOIN `orders` o ON o.`id` = p.`order_id`
    WHERE p.`id` = OLD.`payment_id`);
  INSERT INTO `ledger_totals` (`theater_id`, `quarter_at`, `currency`, `kind`, `tender`, `provider`, `method`, `reason`, `state`, `entries`, `amount_minor`)
  SELECT p.`theater_id`, NEW.`created_at` - NEW.`created_at` % 900000, o.`currency`, 'refund', p.`tender`, coalesce(p.`provider`, ''), p.`method`, NEW.`reason`, NEW.`state`, 1, NEW.`amount_minor`
  FROM `payments` p JOIN `orders` o ON o.`id` = p.`order_id`
  WHERE p.`id` = NEW.`payment_id`
  ON CONFLICT (`theater_id`, `kind`, `quarter_at`, `currency`, `tender`, `provider`, `method`, `reason`, `state`) DO UPDATE SET `entries` = `entries` + excluded.`entries`, `amount_minor` = `amount_minor` + excluded.`amount_minor`;
END
--> statement-breakpoint
CREATE TRIGGER `refunds_ledger_delete` AFTER DELETE ON `refunds`
BEGIN
  UPDATE `ledger_totals` SET `entries` = `entries` - 1, `amount_minor` = `amount_minor` - OLD.`amount_minor`
  WHERE (`theater_id`, `quarter_at`, `currency`, `kind`, `tender`, `provider`, `method`, `reason`, `state`) = (
    SELECT p.`theater_id`, OLD.`created_at` - OLD.`created_at` % 900000, o.`currency`, 'refund', p.`tender`, coalesce(p.`provider`, ''), p.`method`, OLD.`reason`, OLD.`state`
    FROM `payments` p JOIN `orders` o ON o.`id` = p.`order_id`
    WHERE p.`id` = OLD.`payment_id`);
END
--> statement-breakpoint
CREATE TRIGGER `orders_sold_by_insert` BEFORE INSERT ON `orders`
WHEN (NEW.`channel` = 'counter') <> (NEW.`sold_by` IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'sold_by_nobody'); END
--> statement-breakpoint
CREATE TRIGGER `orders_sold_by_update` BEFORE UPDATE OF `channel`, `sold_by` ON `orders`
WHEN (NEW.`channel` = 'counter') <> (NEW.`sold_by` IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'sold_by_nobody'); END
--> statement-breakpoint
CREATE TRIGGER `orders_in_their_cards_currency` BEFORE INSERT ON `orders`
WHEN NEW.`hold_id` IS NOT NULL
  AND NEW.`currency` IS NOT (SELECT c.`currency` FROM `holds` h JOIN `price_cards` c ON c.`id` = h.`price_card_id` WHERE h.`id` = NEW.`hold_id`)
BEGIN SELECT RAISE(ABORT, 'wrong_currency'); END
--> statement-breakpoint
CREATE TRIGGER `orders_stand` BEFORE UPDATE OF `theater_id`, `currency`, `channel`, `hold_id`, `promo_code_id`, `discount_minor`, `total_minor` ON `orders`
WHEN EXISTS (SELECT 1 FROM `payments` WHERE `order_id` = OLD.`id`)
BEGIN SELECT RAISE(ABORT, 'order_stands'); END
--> statement-breakpoint
CREATE TRIGGER `order_lines_belong` BEFORE INSERT ON `order_lines`
WHEN NEW.`showtime_id` IS NOT NULL AND (SELECT `theater_id` FROM `orders` WHERE `id` = NEW.`order_id`)
  IS NOT (SELECT s.`theater_id` FROM `showtimes` st JOIN `screens` s ON s.`id` = st.`screen_id` WHERE st.`id` = NEW.`showtime_id`)
BEGIN SELECT RAISE(ABORT, 'line_of_another_theater'); END
--> statement-breakpoint
CREATE TRIGGER `order_lines_stand_insert` BEFORE INSERT ON `order_lines`
WHEN EXISTS (SELECT 1 FROM `payments` WHERE `order_id` = NEW.`order_id`)
BEGIN SELECT RAISE(ABORT, 'order_stands'); END
--> statement-breakpoint
CREATE TRIGGER `order_lines_stand_update` BEFORE UPDATE ON `order_lines`
WHEN EXISTS (SELECT 1 FROM `payments` WHERE `order_id` IN (OLD.`order_id`, NEW.`order_id`))
BEGIN SELECT RAISE(ABORT, 'order_stands'); END
--> statement-breakpoint
CREATE TRIGGER `order_lines_stand_delete` BEFORE DELETE ON `order_lines`
WHEN EXISTS (SELECT 1 FROM `payments` WHERE `order_id` = OLD.`order_id`)
BEGIN SELECT RAISE(ABORT, 'order_stands'); END
--> statement-breakpoint
CREATE TRIGGER `pages_movies_insert` AFTER INSERT ON `movies`
BEGIN INSERT INTO `page_versions` VALUES ('movies', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END
--> statement-breakpoint
CREATE TRIGGER `pages_movies_update` AFTER UPDATE ON `movies`
BEGIN INSERT INTO `page_versions` VALUES ('movies', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END
--> statement-breakpoint
CREATE TRIGGER `pages_movies_delete` AFTER DELETE ON `movies`
BEGIN INSERT INTO `page_versions` VALUES ('movies', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END
--> statement-breakpoint
CREATE TRIGGER `pages_genres_insert` AFTER INSERT ON `genres`
BEGIN INSERT INTO `page_versions` VALUES ('movies', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END
--> statement-breakpoint
CREATE TRIGGER `pages_genres_update` AFTER UPDATE ON `genres`
BEGIN INSERT INTO `page_versions` VALUES ('movies', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END
--> statement-breakpoint
CREATE TRIGGER `pages_genres_delete` AFTER DELETE ON `genres`
BEGIN INSERT INTO `page_versions` VALUES ('movies', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END
--> statement-breakpoint
CREATE TRIGGER `pages_movie_genres_insert` AFTER INSERT ON `movie_genres`
BEGIN INSERT INTO `page_versions` VALUES ('movies', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END
--> statement-breakpoint
CREATE TRIGGER `pages_movie_genres_update` AFTER UPDATE ON `movie_genres`
BEGIN INSERT INTO `page_versions` VALUES ('movies', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END
--> statement-breakpoint
CREATE TRIGGER `pages_movie_genres_delete` AFTER DELETE ON `movie_genres`
BEGIN INSERT INTO `page_versions` VALUES ('movies', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END
--> statement-breakpoint
CREATE TRIGGER `pages_theaters_insert` AFTER INSERT ON `theaters`
BEGIN INSERT INTO `page_versions` VALUES ('theaters', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END
--> statement-breakpoint
CREATE TRIGGER `pages_theaters_update` AFTER UPDATE ON `theaters`
BEGIN INSERT INTO `page_versions` VALUES ('theaters', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END
--> statement-breakpoint
CREATE TRIGGER `pages_theaters_delete` AFTER DELETE ON `theaters`
BEGIN INSERT INTO `page_versions` VALUES ('theaters', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END
--> statement-breakpoint
CREATE TRIGGER `pages_screens_insert` AFTER INSERT ON `screens`
BEGIN INSERT INTO `page_versions` VALUES ('theaters', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END
--> statement-breakpoint
CREATE TRIGGER `pages_screens_update` AFTER UPDATE ON `screens`
BEGIN INSERT INTO `page_versions` VALUES ('theaters', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END
--> statement-breakpoint
CREATE TRIGGER `pages_screens_delete` AFTER DELETE ON `screens`
BEGIN INSERT INTO `page_versions` VALUES ('theaters', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END
--> statement-breakpoint
CREATE TRIGGER `pages_layouts_insert` AFTER INSERT ON `layouts`
BEGIN INSERT INTO `page_versions` VALUES ('theaters', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END
--> statement-breakpoint
CREATE TRIGGER `pages_layouts_update` AFTER UPDATE ON `layouts`
BEGIN INSERT INTO `page_versions` VALUES ('theaters', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END
--> statement-breakpoint
CREATE TRIGGER `pages_layouts_delete` AFTER DELETE ON `layouts`
BEGIN INSERT INTO `page_versions` VALUES ('theaters', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END
--> statement-breakpoint
CREATE TRIGGER `pages_showtimes_insert` AFTER INSERT ON `showtimes`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END
--> statement-breakpoint
CREATE TRIGGER `pages_showtimes_update` AFTER UPDATE OF `movie_id`, `screen_id`, `layout_id`, `price_card_id`, `starts_at`, `ends_at`, `occupied_until`, `format`, `language`, `subtitles`, `state`, `moved_at`, `cancel_reason` ON `showtimes`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END
--> statement-breakpoint
CREATE TRIGGER `pages_showtimes_delete` AFTER DELETE ON `showtimes`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END
--> statement-breakpoint
CREATE TRIGGER `pages_price_cards_insert` AFTER INSERT ON `price_cards`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END
--> statement-breakpoint
CREATE TRIGGER `pages_price_cards_update` AFTER UPDATE ON `price_cards`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END
--> statement-breakpoint
CREATE TRIGGER `pages_price_cards_delete` AFTER DELETE ON `price_cards`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END
--> statement-breakpoint
CREATE TRIGGER `pages_prices_insert` AFTER INSERT ON `prices`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END
--> statement-breakpoint
CREATE TRIGGER `pages_prices_update` AFTER UPDATE ON `prices`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END
--> statement-breakpoint
CREATE TRIGGER `pages_prices_delete` AFTER DELETE ON `prices`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END
--> statement-breakpoint
CREATE TRIGGER `pages_price_rules_insert` AFTER INSERT ON `price_rules`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END
--> statement-breakpoint
CREATE TRIGGER `pages_price_rules_update` AFTER UPDATE ON `price_rules`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END
--> statement-breakpoint
CREATE TRIGGER `pages_price_rules_delete` AFTER DELETE ON `price_rules`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END
--> statement-breakpoint
CREATE TRIGGER `pages_ticket_types_insert` AFTER INSERT ON `ticket_types`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END
--> statement-breakpoint
CREATE TRIGGER `pages_ticket_types_update` AFTER UPDATE ON `ticket_types`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END
--> statement-breakpoint
CREATE TRIGGER `pages_ticket_types_delete` AFTER DELETE ON `ticket_types`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END
--> statement-breakpoint
CREATE TRIGGER `refunds_within_payment` BEFORE INSERT ON `refunds`
WHEN NEW.`amount_minor` + (SELECT coalesce(sum(`amount_minor`), 0) FROM `refunds` WHERE `payment_id` = NEW.`payment_id`)
  > (SELECT `amount_minor` FROM `payments` WHERE `id` = NEW.`payment_id`)
BEGIN SELECT RAISE(ABORT, 'refund_exceeds_payment'); END
--> statement-breakpoint
CREATE TRIGGER `refunds_amount_is_final` BEFORE UPDATE OF `amount_minor`, `payment_id`, `order_id`, `booking_id` ON `refunds`
BEGIN SELECT RAISE(ABORT, 'refund_exceeds_payment'); END
--> statement-breakpoint
CREATE TRIGGER `refunds_belong` BEFORE INSERT ON `refunds`
WHEN NEW.`order_id` IS NOT (SELECT `order_id` FROM `payments` WHERE `id` = NEW.`payment_id`)
  OR NEW.`order_id` IS NOT coalesce((SELECT `order_id` FROM `bookings` WHERE `id` = NEW.`booking_id`), NEW.`order_id`)
BEGIN SELECT RAISE(ABORT, 'refund_of_another_order'); END
--> statement-breakpoint
CREATE TRIGGER `refund_lines_belong` BEFORE INSERT ON `refund_lines`
WHEN (SELECT `order_id` FROM `refunds` WHERE `id` = NEW.`refund_id`) IS NOT (SELECT `order_id` FROM `order_lines` WHERE `id` = NEW.`order_line_id`)
BEGIN SELECT RAISE(ABORT, 'refund_of_another_order'); END
--> statement-breakpoint
CREATE TRIGGER `refund_lines_within_refund` BEFORE INSERT ON `refund_lines`
WHEN NEW.`amount_minor` + (SELECT coalesce(sum(`amount_minor`), 0) FROM `refund_lines` WHERE `refund_id` = NEW.`refund_id`)
  > (SELECT `amount_minor` FROM `refunds` WHERE `id` = NEW.`refund_id`)
BEGIN SELECT RAISE(ABORT, 'refund_exceeds_payment'); END
--> statement-breakpoint
CREATE TRIGGER `refund_lines_within_line` BEFORE INSERT ON `refund_lines`
WHEN NEW.`amount_minor` + (
  SELECT coalesce(sum(l.`amount_minor`), 0) FROM `refund_lines` l
  JOIN `refunds` r ON r.`id` = l.`refund_id` JOIN `payments` p ON p.`id` = r.`payment_id`
  JOIN `refunds` nr ON nr.`id` = NEW.`refund_id` JOIN `payments` np ON np.`id` = nr.`payment_id`
  WHERE l.`order_line_id` = NEW.`order_line_id` AND (p.`id` = np.`id` OR (p.`state` = 'booked' AND np.`state` = 'booked')))
  > (SELECT `amount_minor` FROM `order_lines` WHERE `id` = NEW.`order_line_id`)
BEGIN SELECT RAISE(ABORT, 'refund_exceeds_line'); END
--> statement-breakpoint
CREATE TRIGGER `refund_lines_are_final` BEFORE UPDATE ON `refund_lines`
BEGIN SELECT RAISE(ABORT, 'refund_exceeds_line'); END
--> statement-breakpoint
CREATE TRIGGER `refunds_say_what_for_insert` BEFORE INSERT ON `refunds`
WHEN NEW.`state` = 'succeeded'
BEGIN SELECT RAISE(ABORT, 'refund_unnamed'); END
--> statement-breakpoint
CREATE TRIGGER `refunds_say_what_for_update` BEFORE UPDATE OF `state` ON `refunds`
WHEN NEW.`state` = 'succeeded' AND NEW.`amount_minor` <> (SELECT coalesce(sum(`amount_minor`), 0) FROM `refund_lines` WHERE `refund_id` = NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'refund_unnamed'); END
--> statement-breakpoint
CREATE TRIGGER `payments_walk_forward` BEFORE UPDATE OF `state` ON `payments`
WHEN NEW.`state` <> OLD.`state` AND NOT (
     (OLD.`state` = 'started' AND NEW.`state` IN ('pending', 'in-doubt', 'captured', 'declined'))
  OR (OLD.`state` = 'pending' AND NEW.`state` IN ('in-doubt', 'captured', 'declined'))
  OR (OLD.`state` = 'declined' AND NEW.`state` IN ('in-doubt', 'captured'))
  OR (OLD.`state` = 'in-doubt' AND NEW.`state` IN ('captured', 'declined'))
  OR (OLD.`state` = 'captured' AND NEW.`state` IN ('booked', 'refunded')))
BEGIN SELECT RAISE(ABORT, 'payment_state_order'); END
--> statement-breakpoint
CREATE TRIGGER `payments_sum_stands` BEFORE UPDATE OF `amount_minor`, `order_id`, `theater_id`, `hold_id`, `tender` ON `payments`
BEGIN SELECT RAISE(ABORT, 'payment_sum_stands'); END
--> statement-breakpoint
CREATE TRIGGER `payments_belong` BEFORE INSERT ON `payments`
WHEN NOT EXISTS (SELECT 1 FROM `orders` WHERE `id` = NEW.`order_id` AND `theater_id` = NEW.`theater_id` AND `hold_id` IS NEW.`hold_id`)
BEGIN SELECT RAISE(ABORT, 'payment_of_another_order'); END
--> statement-breakpoint
CREATE TRIGGER `payments_of_what_is_ordered` BEFORE INSERT ON `payments`
WHEN (SELECT coalesce(sum(`amount_minor`), 0) FROM `order_lines` WHERE `order_id` = NEW.`order_id`)
  <> (SELECT `total_minor` FROM `orders` WHERE `id` = NEW.`order_id`)
BEGIN SELECT RAISE(ABORT, 'order_sum_differs'); END
--> statement-breakpoint
CREATE TRIGGER `payments_within_order` BEFORE INSERT ON `payments`
WHEN NEW.`state` IN ('started', 'pending', 'in-doubt', 'captured', 'booked')
  AND NEW.`amount_minor` + (SELECT coalesce(sum(`amount_minor`), 0) FROM `payments`
    WHERE `order_id` = NEW.`order_id` AND `state` IN ('started', 'pending', 'in-doubt', 'captured', 'booked'))
  > (SELECT `total_minor` FROM `orders` WHERE `id` = NEW.`order_id`)
BEGIN SELECT RAISE(ABORT, 'payments_exceed_order'); END
--> statement-breakpoint
CREATE TRIGGER `payments_captured_insert` AFTER INSERT ON `payments`
WHEN NEW.`captured_at` IS NULL AND NEW.`state` IN ('captured', 'booked', 'refunded')
BEGIN UPDATE `payments` SET `captured_at` = NEW.`created_at` WHERE `id` = NEW.`id`; END
--> statement-breakpoint
CREATE TRIGGER `payments_captured_update` AFTER UPDATE OF `state` ON `payments`
WHEN NEW.`captured_at` IS NULL AND NEW.`state` = 'captured'
BEGIN UPDATE `payments` SET `captured_at` = NEW.`updated_at` WHERE `id` = NEW.`id`; END
--> statement-breakpoint
CREATE TRIGGER `payments_are_kept` BEFORE DELETE ON `payments`
BEGIN SELECT RAISE(ABORT, 'payments_are_kept'); END
--> statement-breakpoint
CREATE TRIGGER `prices_are_final` BEFORE UPDATE ON `prices`
BEGIN SELECT RAISE(ABORT, 'price_is_final'); END
--> statement-breakpoint
CREATE TRIGGER `prices_are_kept` BEFORE DELETE ON `prices`
BEGIN SELECT RAISE(ABORT, 'price_is_final'); END
--> statement-breakpoint
CREATE TRIGGER `price_cards_keep_their_currency` BEFORE UPDATE OF `currency`, `theater_id` ON `price_cards`
WHEN NEW.`currency` <> OLD.`currency` OR NEW.`theater_id` <> OLD.`theater_id`
BEGIN SELECT RAISE(ABORT, 'price_is_final'); END
--> statement-breakpoint
CREATE TRIGGER `holds_keep_their_card` BEFORE UPDATE OF `price_card_id` ON `holds`
WHEN NEW.`price_card_id` <> OLD.`price_card_id`
BEGIN SELECT RAISE(ABORT, 'price_is_final'); END
--> statement-breakpoint
CREATE TRIGGER `price_rules_are_final` BEFORE UPDATE ON `price_rules`
BEGIN SELECT RAISE(ABORT, 'price_is_final'); END
--> statement-breakpoint
CREATE TRIGGER `price_rules_are_kept` BEFORE DELETE ON `price_rules`
BEGIN SELECT RAISE(ABORT, 'price_is_final'); END
--> statement-breakpoint
CREATE TRIGGER `showtimes_overlap_insert` BEFORE INSERT ON `showtimes`
WHEN NEW.`state` <> 'cancelled' AND EXISTS (
  SELECT 1 FROM `showtimes` AS other
  WHERE other.`screen_id` = NEW.`screen_id` AND other.`state` <> 'cancelled'
    AND other.`starts_at` BETWEEN NEW.`starts_at` - 172800000 AND NEW.`occupied_until` - 1
    AND NEW.`starts_at` < other.`occupied_until`)
BEGIN SELECT RAISE(ABORT, 'showtime_overlap'); END
--> statement-breakpoint
CREATE TRIGGER `showtimes_overlap_update`
BEFORE UPDATE OF `screen_id`, `starts_at`, `occupied_until`, `state` ON `showtimes`
WHEN NEW.`state` <> 'cancelled' AND EXISTS (
  SELECT 1 FROM `showtimes` AS other
  WHERE other.`id` <> NEW.`id` AND other.`screen_id` = NEW.`screen_id` AND other.`state` <> 'cancelled'
    AND other.`starts_at` BETWEEN NEW.`starts_at` - 172800000 AND NEW.`occupied_until` - 1
    AND NEW.`starts_at` < other.`occupied_until`)
BEGIN SELECT RAISE(ABORT, 'showtime_overlap'); END
--> statement-breakpoint
CREATE TRIGGER `showtimes_belong_insert` BEFORE INSERT ON `showtimes`
WHEN NOT EXISTS (
  SELECT 1 FROM `screens` s JOIN `layouts` l ON l.`screen_id` = s.`id` JOIN `price_cards` p ON p.`theater_id` = s.`theater_id`
  WHERE s.`id` = NEW.`screen_id` AND l.`id` = NEW.`layout_id` AND p.`id` = NEW.`price_card_id`)
BEGIN SELECT RAISE(ABORT, 'showtime_foreign_parts'); END
--> statement-breakpoint
CREATE TRIGGER `showtimes_belong_update`
BEFORE UPDATE OF `screen_id`, `layout_id`, `price_card_id` ON `showtimes`
WHEN NOT EXISTS (
  SELECT 1 FROM `screens` s JOIN `layouts` l ON l.`screen_id` = s.`id` JOIN `price_cards` p ON p.`theater_id` = s.`theater_id`
  WHERE s.`id` = NEW.`screen_id` AND l.`id` = NEW.`layout_id` AND p.`id` = NEW.`price_card_id`)
BEGIN SELECT RAISE(ABORT, 'showtime_foreign_parts'); END
--> statement-breakpoint
CREATE TRIGGER `showtimes_keep_claimed_seats` BEFORE UPDATE OF `layout_id` ON `showtimes`
WHEN NEW.`layout_id` <> OLD.`layout_id` AND EXISTS (
  SELECT 1 FROM `seat_claims` c WHERE c.`showtime_id` = NEW.`id` AND NOT EXISTS (
    SELECT 1 FROM `layout_seats` ls WHERE ls.`layout_id` = NEW.`layout_id` AND ls.`seat_id` = c.`seat_id`))
BEGIN SELECT RAISE(ABORT, 'claimed_seat_missing'); END
--> statement-breakpoint
CREATE TRIGGER `showtimes_keep_their_theater` BEFORE UPDATE OF `screen_id` ON `showtimes`
WHEN NEW.`screen_id` <> OLD.`screen_id` AND EXISTS (SELECT 1 FROM `holds` WHERE `showtime_id` = NEW.`id`)
  AND (SELECT `theater_id` FROM `screens` WHERE `id` = NEW.`screen_id`) <> (SELECT `theater_id` FROM `screens` WHERE `id` = OLD.`screen_id`)
BEGIN SELECT RAISE(ABORT, 'showtime_of_another_theater'); END
--> statement-breakpoint
CREATE TRIGGER `movies_search_insert` AFTER INSERT ON `movies`
BEGIN INSERT INTO `movies_search` (`rowid`, `title`, `genres`, `people`, `joined`) VALUES (NEW.`id`,
  iif(NEW.`search_title` = '', NEW.`title`, NEW.`search_title`), '',
  iif(NEW.`search_people` = '', coalesce(NEW.`director`, '') || ' ' || NEW.`cast`, NEW.`search_people`), NEW.`search_joined`); END
--> statement-breakpoint
CREATE TRIGGER `movies_search_update` AFTER UPDATE OF `title`, `director`, `cast`, `search_title`, `search_joined`, `search_people` ON `movies`
BEGIN UPDATE `movies_search` SET
  `title` = iif(NEW.`search_title` = '', NEW.`title`, NEW.`search_title`),
  `people` = iif(NEW.`search_people` = '', coalesce(NEW.`director`, '') || ' ' || NEW.`cast`, NEW.`search_people`),
  `joined` = NEW.`search_joined` WHERE `rowid` = NEW.`id`; END
--> statement-breakpoint
CREATE TRIGGER `movies_search_delete` AFTER DELETE ON `movies`
BEGIN DELETE FROM `movies_search` WHERE `rowid` = OLD.`id`; END
--> statement-breakpoint
CREATE TRIGGER `movie_genres_search_insert` AFTER INSERT ON `movie_genres`
BEGIN UPDATE `movies_search` SET `genres` = (SELECT coalesce(group_concat(iif(g.`search_name` = '', g.`name`, g.`search_name`), ' '), '') FROM `movie_genres` mg JOIN `genres` g ON g.`id` = mg.`genre_id` WHERE mg.`movie_id` = NEW.`movie_id`) WHERE `rowid` = NEW.`movie_id`; END
--> statement-breakpoint
CREATE TRIGGER `movie_genres_search_delete` AFTER DELETE ON `movie_genres`
BEGIN UPDATE `movies_search` SET `genres` = (SELECT coalesce(group_concat(iif(g.`search_name` = '', g.`name`, g.`search_name`), ' '), '') FROM `movie_genres` mg JOIN `genres` g ON g.`id` = mg.`genre_id` WHERE mg.`movie_id` = OLD.`movie_id`) WHERE `rowid` = OLD.`movie_id`; END
--> statement-breakpoint
CREATE TRIGGER `genres_search_rename` AFTER UPDATE OF `name`, `search_name` ON `genres`
BEGIN UPDATE `movies_search` SET `genres` = (SELECT coalesce(group_concat(iif(g.`search_name` = '', g.`name`, g.`search_name`), ' '), '') FROM `movie_genres` mg JOIN `genres` g ON g.`id` = mg.`genre_id` WHERE mg.`movie_id` = `movies_search`.`rowid`) WHERE `rowid` IN (SELECT `movie_id` FROM `movie_genres` WHERE `genre_id` = NEW.`id`); END
--> statement-breakpoint
CREATE TRIGGER `bookings_theater` AFTER INSERT ON `bookings`
BEGIN
  UPDATE `bookings` SET (`theater_id`, `channel`) = (SELECT `theater_id`, `channel` FROM `orders` WHERE `id` = NEW.`order_id`) WHERE `id` = NEW.`id`;
  INSERT INTO `bookings_search` (`booking_id`, `theater`, `name`, `email`)
    SELECT NEW.`id`, 't' || `theater_id`, iif(`search_name` = '', `name`, `search_name`), `email` FROM `orders` WHERE `id` = NEW.`order_id` AND `name` || `email` <> '';
END
--> statement-breakpoint
CREATE TRIGGER `orders_search_update` AFTER UPDATE OF `name`, `email`, `search_name` ON `orders`
BEGIN UPDATE `bookings_search` SET `name` = iif(NEW.`search_name` = '', NEW.`name`, NEW.`search_name`), `email` = NEW.`email` WHERE `booking_id` = (SELECT `id` FROM `bookings` WHERE `order_id` = NEW.`id`); END
--> statement-breakpoint
CREATE TRIGGER `tickets_totals_insert` AFTER INSERT ON `tickets`
BEGIN
  INSERT INTO `showtime_totals` (`showtime_id`, `currency`, `tickets`, `tickets_minor`, `cancelled_tickets`, `cancelled_minor`, `goodwill_minor`, `admitted`)
  SELECT NEW.`showtime_id`, o.`currency`, 1, NEW.`paid_minor`, (NEW.`cancelled_at` IS NOT NULL), iif(NEW.`cancelled_at` IS NULL, 0, NEW.`paid_minor`), iif(NEW.`cancelled_at` IS NULL, NEW.`goodwill_minor`, 0), (NEW.`cancelled_at` IS NULL AND NEW.`admitted_at` IS NOT NULL)
  FROM `bookings` b JOIN `orders` o ON o.`id` = b.`order_id` WHERE b.`id` = NEW.`booking_id`
  ON CONFLICT (`showtime_id`, `currency`) DO UPDATE SET `tickets` = `tickets` + excluded.`tickets`, `tickets_minor` = `tickets_minor` + excluded.`tickets_minor`, `cancelled_tickets` = `cancelled_tickets` + excluded.`cancelled_tickets`, `cancelled_minor` = `cancelled_minor` + excluded.`cancelled_minor`, `goodwill_minor` = `goodwill_minor` + excluded.`goodwill_minor`, `admitted` = `admitted` + excluded.`admitted`;
END
--> statement-breakpoint
CREATE TRIGGER `tickets_totals_update` AFTER UPDATE OF `booking_id`, `showtime_id`, `seat_type`, `ticket_type`, `paid_minor`, `goodwill_minor`, `cancelled_at`, `admitted_at` ON `tickets`
BEGIN
  UPDATE `showtime_totals` SET `tickets` = `tickets` - 1, `tickets_minor` = `tickets_minor` - OLD.`paid_minor`, `cancelled_tickets` = `cancelled_tickets` - (OLD.`cancelled_at` IS NOT NULL), `cancelled_minor` = `cancelled_minor` - iif(OLD.`cancelled_at` IS NULL, 0, OLD.`paid_minor`), `goodwill_minor` = `goodwill_minor` - iif(OLD.`cancelled_at` IS NULL, OLD.`goodwill_minor`, 0), `admitted` = `admitted` - (OLD.`cancelled_at` IS NULL AND OLD.`admitted_at` IS NOT NULL) WHERE `showtime_id` = OLD.`showtime_id` AND `currency` = (SELECT o.`currency` FROM `bookings` b JOIN `orders` o ON o.`id` = b.`order_id` WHERE b.`id` = OLD.`booking_id`);
  INSERT INTO `showtime_totals` (`showtime_id`, `currency`, `tickets`, `tickets_minor`, `cancelled_tickets`, `cancelled_minor`, `goodwill_minor`, `admitted`)
  SELECT NEW.`showtime_id`, o.`currency`, 1, NEW.`paid_minor`, (NEW.`cancelled_at` IS NOT NULL), iif(NEW.`cancelled_at` IS NULL, 0, NEW.`paid_minor`), iif(NEW.`cancelled_at` IS NULL, NEW.`goodwill_minor`, 0), (NEW.`cancelled_at` IS NULL AND NEW.`admitted_at` IS NOT NULL)
  FROM `bookings` b JOIN `orders` o ON o.`id` = b.`order_id` WHERE b.`id` = NEW.`booking_id`
  ON CONFLICT (`showtime_id`, `currency`) DO UPDATE SET `tickets` = `tickets` + excluded.`tickets`, `tickets_minor` = `tickets_minor` + excluded.`tickets_minor`, `cancelled_tickets` = `cancelled_tickets` + excluded.`cancelled_tickets`, `cancelled_minor` = `cancelled_minor` + excluded.`cancelled_minor`, `goodwill_minor` = `goodwill_minor` + excluded.`goodwill_minor`, `admitted` = `admitted` + excluded.`admitted`;
END
--> statement-breakpoint
CREATE TRIGGER `tickets_totals_delete` AFTER DELETE ON `tickets`
BEGIN
  UPDATE `showtime_totals` SET `tickets` = `tickets` - 1, `tickets_minor` = `tickets_minor` - OLD.`paid_minor`, `cancelled_tickets` = `cancelled_tickets` - (OLD.`cancelled_at` IS NOT NULL), `cancelled_minor` = `cancelled_minor` - iif(OLD.`cancelled_at` IS NULL, 0, OLD.`paid_minor`), `goodwill_minor` = `goodwill_minor` - iif(OLD.`cancelled_at` IS NULL, OLD.`goodwill_minor`, 0), `admitted` = `admitted` - (OLD.`cancelled_at` IS NULL AND OLD.`admitted_at` IS NOT NULL) WHERE `showtime_id` = OLD.`showtime_id` AND `currency` = (SELECT o.`currency` FROM `bookings` b JOIN `orders` o ON o.`id` = b.`order_id` WHERE b.`id` = OLD.`booking_id`);
END
--> statement-breakpoint
CREATE TRIGGER `tickets_type_totals_insert` AFTER INSERT ON `tickets`
BEGIN
  INSERT INTO `showtime_ticket_totals` (`showtime_id`, `currency`, `ticket_type`, `seat_type`, `tickets`, `tickets_minor`, `cancelled_tickets`, `cancelled_minor`, `goodwill_minor`)
  SELECT NEW.`showtime_id`, o.`currency`, NEW.`ticket_type`, NEW.`seat_type`, 1, NEW.`paid_minor`, (NEW.`cancelled_at` IS NOT NULL), iif(NEW.`cancelled_at` IS NULL, 0, NEW.`paid_minor`), iif(NEW.`cancelled_at` IS NULL, NEW.`goodwill_minor`, 0)
  FROM `bookings` b JOIN `orders` o ON o.`id` = b.`order_id` WHERE b.`id` = NEW.`booking_id`
  ON CONFLICT (`showtime_id`, `currency`, `ticket_type`, `seat_type`) DO UPDATE SET `tickets` = `tickets` + excluded.`tickets`, `tickets_minor` = `tickets_minor` + excluded.`tickets_minor`, `cancelled_tickets` = `cancelled_tickets` + excluded.`cancelled_tickets`, `cancelled_minor` = `cancelled_minor` + excluded.`cancelled_minor`, `goodwill_minor` = `goodwill_minor` + excluded.`goodwill_minor`;
END
--> statement-breakpoint
CREATE TRIGGER `tickets_type_totals_update` AFTER UPDATE OF `booking_id`, `showtime_id`, `seat_type`, `ticket_type`, `paid_minor`, `goodwill_minor`, `cancelled_at` ON `tickets`
BEGIN
  UPDATE `showtime_ticket_totals` SET `tickets` = `tickets` - 1, `tickets_minor` = `tickets_minor` - OLD.`paid_minor`, `cancelled_tickets` = `cancelled_tickets` - (OLD.`cancelled_at` IS NOT NULL), `cancelled_minor` = `cancelled_minor` - iif(OLD.`cancelled_at` IS NULL, 0, OLD.`paid_minor`), `goodwill_minor` = `goodwill_minor` - iif(OLD.`cancelled_at` IS NULL, OLD.`goodwill_minor`, 0) WHERE `showtime_id` = OLD.`showtime_id` AND `currency` = (SELECT o.`currency` FROM `bookings` b JOIN `orders` o ON o.`id` = b.`order_id` WHERE b.`id` = OLD.`booking_id`) AND `ticket_type` = OLD.`ticket_type` AND `seat_type` = OLD.`seat_type`;
  INSERT INTO `showtime_ticket_totals` (`showtime_id`, `currency`, `ticket_type`, `seat_type`, `tickets`, `tickets_minor`, `cancelled_tickets`, `cancelled_minor`, `goodwill_minor`)
  SELECT NEW.`showtime_id`, o.`currency`, NEW.`ticket_type`, NEW.`seat_type`, 1, NEW.`paid_minor`, (NEW.`cancelled_at` IS NOT NULL), iif(NEW.`cancelled_at` IS NULL, 0, NEW.`paid_minor`), iif(NEW.`cancelled_at` IS NULL, NEW.`goodwill_minor`, 0)
  FROM `bookings` b JOIN `orders` o ON o.`id` = b.`order_id` WHERE b.`id` = NEW.`booking_id`
  ON CONFLICT (`showtime_id`, `currency`, `ticket_type`, `seat_type`) DO UPDATE SET `tickets` = `tickets` + excluded.`tickets`, `tickets_minor` = `tickets_minor` + excluded.`tickets_minor`, `cancelled_tickets` = `cancelled_tickets` + excluded.`cancelled_tickets`, `cancelled_minor` = `cancelled_minor` + excluded.`cancelled_minor`, `goodwill_minor` = `goodwill_minor` + excluded.`goodwill_minor`;
END
--> statement-breakpoint
CREATE TRIGGER `tickets_type_totals_delete` AFTER DELETE ON `tickets`
BEGIN
  UPDATE `showtime_ticket_totals` SET `tickets` = `tickets` - 1, `tickets_minor` = `tickets_minor` - OLD.`paid_minor`, `cancelled_tickets` = `cancelled_tickets` - (OLD.`cancelled_at` IS NOT NULL), `cancelled_minor` = `cancelled_minor` - iif(OLD.`cancelled_at` IS NULL, 0, OLD.`paid_minor`), `goodwill_minor` = `goodwill_minor` - iif(OLD.`cancelled_at` IS NULL, OLD.`goodwill_minor`, 0) WHERE `showtime_id` = OLD.`showtime_id` AND `currency` = (SELECT o.`currency` FROM `bookings` b JOIN `orders` o ON o.`id` = b.`order_id` WHERE b.`id` = OLD.`booking_id`) AND `ticket_type` = OLD.`ticket_type` AND `seat_type` = OLD.`seat_type`;
END
--> statement-breakpoint
CREATE TRIGGER `bookings_totals_insert` AFTER INSERT ON `bookings`
BEGIN
  INSERT INTO `showtime_totals` (`showtime_id`, `currency`, `bookings`, `counter_bookings`, `paid_minor`)
  SELECT NEW.`showtime_id`, `currency`, 1, (`channel` = 'counter'), (SELECT coalesce(sum(`amount_minor`), 0) FROM `order_lines` WHERE `order_id` = NEW.`order_id` AND `kind` = 'ticket')
  FROM `orders` WHERE `id` = NEW.`order_id`
  ON CONFLICT (`showtime_id`, `currency`) DO UPDATE SET `bookings` = `bookings` + excluded.`bookings`, `counter_bookings` = `counter_bookings` + excluded.`counter_bookings`, `paid_minor` = `paid_minor` + excluded.`paid_minor`;
END
--> statement-breakpoint
CREATE TRIGGER `bookings_totals_delete` AFTER DELETE ON `bookings`
BEGIN
  UPDATE `showtime_totals` SET `bookings` = `bookings` - 1, `counter_bookings` = `counter_bookings` - (SELECT `channel` = 'counter' FROM `orders` WHERE `id` = OLD.`order_id`), `paid_minor` = `paid_minor` - (SELECT coalesce(sum(`amount_minor`), 0) FROM `order_lines` WHERE `order_id` = OLD.`order_id` AND `kind` = 'ticket')
  WHERE `showtime_id` = OLD.`showtime_id` AND `currency` = (SELECT `currency` FROM `orders` WHERE `id` = OLD.`order_id`);
END
--> statement-breakpoint
CREATE TRIGGER `refund_lines_totals_insert` AFTER INSERT ON `refund_lines`
BEGIN
  INSERT INTO `showtime_totals` (`showtime_id`, `currency`, `refunded_minor`)
  SELECT b.`showtime_id`, o.`currency`, NEW.`amount_minor`
  FROM `refunds` r JOIN `bookings` b ON b.`id` = r.`booking_id` JOIN `orders` o ON o.`id` = r.`order_id` JOIN `order_lines` l ON l.`id` = NEW.`order_line_id`
  WHERE r.`id` = NEW.`refund_id` AND l.`kind` = 'ticket'
  ON CONFLICT (`showtime_id`, `currency`) DO UPDATE SET `refunded_minor` = `refunded_minor` + excluded.`refunded_minor`;
END
--> statement-breakpoint
CREATE TRIGGER `refund_lines_totals_delete` AFTER DELETE ON `refund_lines`
BEGIN
  UPDATE `showtime_totals` SET `refunded_minor` = `refunded_minor` - OLD.`amount_minor`
  WHERE (`showtime_id`, `currency`) = (
    SELECT b.`showtime_id`, o.`currency`
    FROM `refunds` r JOIN `bookings` b ON b.`id` = r.`booking_id` JOIN `orders` o ON o.`id` = r.`order_id` JOIN `order_lines` l ON l.`id` = OLD.`order_line_id`
    WHERE r.`id` = OLD.`refund_id` AND l.`kind` = 'ticket');
END
--> statement-breakpoint
CREATE TRIGGER `payments_funnel_totals` AFTER INSERT ON `payments`
WHEN NOT EXISTS (SELECT 1 FROM `payments` WHERE `hold_id` = NEW.`hold_id` AND `id` <> NEW.`id`)
BEGIN
  INSERT INTO `showtime_totals` (`showtime_id`, `currency`, `holds_paying`)
  SELECT h.`showtime_id`, o.`currency`, 1 FROM `orders` o JOIN `holds` h ON h.`id` = o.`hold_id` WHERE o.`id` = NEW.`order_id`
  ON CONFLICT (`showtime_id`, `currency`) DO UPDATE SET `holds_paying` = `holds_paying` + 1;
END
--> statement-breakpoint
CREATE TRIGGER `layout_seats_belong` BEFORE INSERT ON `layout_seats`
WHEN (SELECT `screen_id` FROM `layouts` WHERE `id` = NEW.`layout_id`) <> (SELECT `screen_id` FROM `seats` WHERE `id` = NEW.`seat_id`)
BEGIN SELECT RAISE(ABORT, 'seat_of_another_screen'); END
--> statement-breakpoint
CREATE TRIGGER `seats_keep_their_screen` BEFORE UPDATE OF `screen_id` ON `seats`
WHEN NEW.`screen_id` <> OLD.`screen_id`
BEGIN SELECT RAISE(ABORT, 'seat_of_another_screen'); END
--> statement-breakpoint
CREATE TRIGGER `screens_keep_their_theater` BEFORE UPDATE OF `theater_id` ON `screens`
WHEN NEW.`theater_id` <> OLD.`theater_id`
BEGIN SELECT RAISE(ABORT, 'screen_of_another_theater'); END