CREATE TABLE `api_clients` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`theater_id` integer,
	`may` text NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`theater_id`) REFERENCES `theaters`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `email_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`email` text NOT NULL,
	`name` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
) STRICT;
--> statement-breakpoint
CREATE INDEX `email_links_email` ON `email_links` (`email`);--> statement-breakpoint
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
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_token_hash_unique` ON `invitations` (`token_hash`);--> statement-breakpoint
CREATE INDEX `invitations_email` ON `invitations` (`email`);--> statement-breakpoint
CREATE INDEX `invitations_theater` ON `invitations` (`theater_id`);--> statement-breakpoint
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
) STRICT;
--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE INDEX `sessions_expiry` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `theater_staff` (
	`theater_id` integer NOT NULL,
	`user_id` integer NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`theater_id`, `user_id`),
	FOREIGN KEY (`theater_id`) REFERENCES `theaters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "theater_staff_role" CHECK("theater_staff"."role" in ('owner', 'door'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `theater_staff_user` ON `theater_staff` (`user_id`);--> statement-breakpoint
CREATE TABLE `throttles` (
	`key` text PRIMARY KEY NOT NULL,
	`window_started_at` integer NOT NULL,
	`attempts` integer NOT NULL,
	`blocked_until` integer DEFAULT 0 NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `throttles_window` ON `throttles` (`window_started_at`);--> statement-breakpoint
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
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);--> statement-breakpoint
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
) STRICT;
--> statement-breakpoint
CREATE INDEX `audit_object` ON `audit_entries` (`object_type`,`object_id`);--> statement-breakpoint
CREATE INDEX `audit_at` ON `audit_entries` (`at`);--> statement-breakpoint
CREATE INDEX `audit_user` ON `audit_entries` (`user_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_theater` ON `audit_entries` (`theater_id`,`at`);--> statement-breakpoint
CREATE TABLE `booking_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`booking_id` text NOT NULL,
	`user_id` integer NOT NULL,
	`about` text,
	`text` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`booking_id`) REFERENCES `bookings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `booking_notes_booking` ON `booking_notes` (`booking_id`);--> statement-breakpoint
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
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `bookings_reference_unique` ON `bookings` (`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `bookings_link_token_unique` ON `bookings` (`link_token`);--> statement-breakpoint
CREATE UNIQUE INDEX `bookings_order_id_unique` ON `bookings` (`order_id`);--> statement-breakpoint
CREATE INDEX `bookings_showtime` ON `bookings` (`showtime_id`);--> statement-breakpoint
CREATE INDEX `bookings_created` ON `bookings` (`created_at`,`theater_id`);--> statement-breakpoint
CREATE INDEX `bookings_cancelled` ON `bookings` (`created_at`,`theater_id`) WHERE cancelled_at is not null;--> statement-breakpoint
CREATE INDEX `bookings_counter` ON `bookings` (`created_at`,`theater_id`) WHERE channel = 'counter';--> statement-breakpoint
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
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `tickets_order_line_id_unique` ON `tickets` (`order_line_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `tickets_code_unique` ON `tickets` (`code`);--> statement-breakpoint
CREATE INDEX `tickets_booking` ON `tickets` (`booking_id`);--> statement-breakpoint
CREATE INDEX `tickets_cancelled` ON `tickets` (`booking_id`) WHERE cancelled_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `tickets_one_per_seat` ON `tickets` (`showtime_id`,`seat_id`) WHERE cancelled_at is null;--> statement-breakpoint
CREATE TABLE `genres` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`search_name` text DEFAULT '' NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `genres_slug_unique` ON `genres` (`slug`);--> statement-breakpoint
CREATE TABLE `movie_genres` (
	`movie_id` integer NOT NULL,
	`genre_id` integer NOT NULL,
	PRIMARY KEY(`movie_id`, `genre_id`),
	FOREIGN KEY (`movie_id`) REFERENCES `movies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`genre_id`) REFERENCES `genres`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `movie_genres_genre` ON `movie_genres` (`genre_id`);--> statement-breakpoint
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
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `movies_slug_unique` ON `movies` (`slug`);--> statement-breakpoint
CREATE INDEX `movies_status_title` ON `movies` (`status`,`title`);--> statement-breakpoint
CREATE TABLE `poster_images` (
	`poster_id` text NOT NULL,
	`width` integer NOT NULL,
	`data` blob,
	`url` text,
	PRIMARY KEY(`poster_id`, `width`),
	FOREIGN KEY (`poster_id`) REFERENCES `posters`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "poster_images_one_place" CHECK(("poster_images"."data" is null) <> ("poster_images"."url" is null))
) STRICT;
--> statement-breakpoint
CREATE TABLE `posters` (
	`id` text PRIMARY KEY NOT NULL,
	`tint` text NOT NULL
) STRICT;
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
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `seat_claims_hold` ON `seat_claims` (`hold_id`);--> statement-breakpoint
CREATE INDEX `seat_claims_booking` ON `seat_claims` (`booking_id`);--> statement-breakpoint
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
) STRICT;
--> statement-breakpoint
CREATE INDEX `scans_showtime` ON `scans` (`showtime_id`,`scanned_at`);--> statement-breakpoint
CREATE INDEX `scans_ticket` ON `scans` (`ticket_id`);--> statement-breakpoint
CREATE INDEX `scans_taken_back` ON `scans` (`takes_back`) WHERE takes_back is not null;--> statement-breakpoint
CREATE TABLE `hold_repeats` (
	`showtime_id` integer NOT NULL,
	`seat_id` integer NOT NULL,
	`network` text NOT NULL,
	`holds` integer NOT NULL,
	`last_hold_id` text NOT NULL,
	`last_at` integer NOT NULL,
	PRIMARY KEY(`showtime_id`, `seat_id`, `network`),
	FOREIGN KEY (`showtime_id`) REFERENCES `showtimes`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `hold_repeats_last` ON `hold_repeats` (`last_at`);--> statement-breakpoint
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
) STRICT;
--> statement-breakpoint
CREATE INDEX `holds_visitor` ON `holds` (`visitor_id`,`expires_at`);--> statement-breakpoint
CREATE INDEX `holds_user` ON `holds` (`user_id`,`expires_at`);--> statement-breakpoint
CREATE INDEX `holds_showtime` ON `holds` (`showtime_id`,`expires_at`,`created_at`,`house_reason`);--> statement-breakpoint
CREATE INDEX `holds_address` ON `holds` (`address`,`expires_at`) WHERE address is not null;--> statement-breakpoint
CREATE INDEX `holds_network` ON `holds` (`network`,`expires_at`) WHERE network is not null;--> statement-breakpoint
CREATE INDEX `holds_provider` ON `holds` (`provider`,`expires_at`) WHERE provider is not null;--> statement-breakpoint
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
) STRICT;
--> statement-breakpoint
CREATE INDEX `messages_created` ON `messages` (`created_at`);--> statement-breakpoint
CREATE INDEX `messages_undelivered` ON `messages` (`created_at`) WHERE delivered_at is null;--> statement-breakpoint
CREATE INDEX `messages_booking` ON `messages` (`booking_id`) WHERE booking_id is not null;--> statement-breakpoint
CREATE INDEX `messages_to` ON `messages` (`to_email`,`created_at`);--> statement-breakpoint
CREATE INDEX `messages_topic` ON `messages` (`topic`,`created_at`);--> statement-breakpoint
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
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `order_lines_position` ON `order_lines` (`order_id`,`position`);--> statement-breakpoint
CREATE INDEX `order_lines_showtime` ON `order_lines` (`showtime_id`) WHERE showtime_id is not null;--> statement-breakpoint
CREATE INDEX `order_lines_besides` ON `order_lines` (`order_id`) WHERE kind <> 'ticket';--> statement-breakpoint
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
) STRICT;
--> statement-breakpoint
CREATE INDEX `orders_user` ON `orders` (`user_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `orders_email` ON `orders` (`email`);--> statement-breakpoint
CREATE INDEX `orders_hold` ON `orders` (`hold_id`);--> statement-breakpoint
CREATE INDEX `orders_promo_code` ON `orders` (`promo_code_id`) WHERE promo_code_id is not null;--> statement-breakpoint
CREATE TABLE `page_versions` (
	`tag` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL
) STRICT;
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
) STRICT;
--> statement-breakpoint
CREATE INDEX `payment_events_payment` ON `payment_events` (`payment_id`);--> statement-breakpoint
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
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `payments_one_asked_per_hold` ON `payments` (`hold_id`) WHERE state in ('started', 'pending');--> statement-breakpoint
CREATE INDEX `payments_order` ON `payments` (`order_id`);--> statement-breakpoint
CREATE INDEX `payments_hold` ON `payments` (`hold_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `payments_provider_ref` ON `payments` (`provider`,`provider_ref`) WHERE provider_ref is not null;--> statement-breakpoint
CREATE INDEX `payments_state` ON `payments` (`state`,`updated_at`);--> statement-breakpoint
CREATE TABLE `price_cards` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`theater_id` integer NOT NULL,
	`name` text NOT NULL,
	`currency` text NOT NULL,
	`created_at` integer NOT NULL,
	`superseded_at` integer,
	FOREIGN KEY (`theater_id`) REFERENCES `theaters`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "price_cards_currency" CHECK(length("price_cards"."currency") = 3 and "price_cards"."currency" = upper("price_cards"."currency"))
) STRICT;
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
) STRICT;
--> statement-breakpoint
CREATE INDEX `price_rules_card` ON `price_rules` (`price_card_id`);--> statement-breakpoint
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
) STRICT;
--> statement-breakpoint
CREATE TABLE `promo_code_movies` (
	`promo_code_id` integer NOT NULL,
	`movie_id` integer NOT NULL,
	PRIMARY KEY(`promo_code_id`, `movie_id`),
	FOREIGN KEY (`promo_code_id`) REFERENCES `promo_codes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`movie_id`) REFERENCES `movies`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `promo_code_theaters` (
	`promo_code_id` integer NOT NULL,
	`theater_id` integer NOT NULL,
	PRIMARY KEY(`promo_code_id`, `theater_id`),
	FOREIGN KEY (`promo_code_id`) REFERENCES `promo_codes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`theater_id`) REFERENCES `theaters`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
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
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `promo_codes_code_unique` ON `promo_codes` (`code`);--> statement-breakpoint
CREATE INDEX `promo_codes_theater` ON `promo_codes` (`theater_id`);--> statement-breakpoint
CREATE TABLE `ticket_types` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`theater_id` integer NOT NULL,
	`name` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`archived_at` integer,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`theater_id`) REFERENCES `theaters`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `ticket_types_name` ON `ticket_types` (`theater_id`,`name`);--> statement-breakpoint
CREATE TABLE `refund_lines` (
	`refund_id` text NOT NULL,
	`order_line_id` text NOT NULL,
	`amount_minor` integer NOT NULL,
	PRIMARY KEY(`refund_id`, `order_line_id`),
	FOREIGN KEY (`refund_id`) REFERENCES `refunds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_line_id`) REFERENCES `order_lines`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "refund_lines_amount" CHECK("refund_lines"."amount_minor" > 0)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `refund_lines_order_line` ON `refund_lines` (`order_line_id`);--> statement-breakpoint
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
) STRICT;
--> statement-breakpoint
CREATE INDEX `refunds_payment` ON `refunds` (`payment_id`);--> statement-breakpoint
CREATE INDEX `refunds_order` ON `refunds` (`order_id`);--> statement-breakpoint
CREATE INDEX `refunds_state` ON `refunds` (`state`);--> statement-breakpoint
CREATE INDEX `refunds_created` ON `refunds` (`created_at`);--> statement-breakpoint
CREATE INDEX `refunds_booking` ON `refunds` (`booking_id`);--> statement-breakpoint
CREATE INDEX `refunds_provider_ref` ON `refunds` (`provider_ref`) WHERE provider_ref is not null;--> statement-breakpoint
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
) STRICT;
--> statement-breakpoint
CREATE INDEX `showtimes_screen_start` ON `showtimes` (`screen_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `showtimes_movie_start` ON `showtimes` (`movie_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `showtimes_start` ON `showtimes` (`starts_at`);--> statement-breakpoint
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
) STRICT, WITHOUT ROWID;
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
) STRICT, WITHOUT ROWID;
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
) STRICT, WITHOUT ROWID;
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
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `layout_seats_ordinal` ON `layout_seats` (`layout_id`,`ordinal`);--> statement-breakpoint
CREATE UNIQUE INDEX `layout_seats_label` ON `layout_seats` (`layout_id`,`row_label`,`number`);--> statement-breakpoint
CREATE TABLE `layouts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`screen_id` integer NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`plan` text,
	FOREIGN KEY (`screen_id`) REFERENCES `screens`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `layouts_version` ON `layouts` (`screen_id`,`version`);--> statement-breakpoint
CREATE TABLE `screens` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`theater_id` integer NOT NULL,
	`name` text NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`archived_at` integer,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`theater_id`) REFERENCES `theaters`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `screens_name` ON `screens` (`theater_id`,`name`);--> statement-breakpoint
CREATE TABLE `seats` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`screen_id` integer NOT NULL,
	`guid` text NOT NULL,
	FOREIGN KEY (`screen_id`) REFERENCES `screens`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `seats_guid` ON `seats` (`screen_id`,`guid`);--> statement-breakpoint
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
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `theaters_slug_unique` ON `theaters` (`slug`);--> statement-breakpoint
CREATE TABLE `assertions` (
	`code` text NOT NULL,
	`holds` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `writes` (
	`id` text PRIMARY KEY NOT NULL
) STRICT, WITHOUT ROWID;
