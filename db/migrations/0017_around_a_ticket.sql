CREATE TABLE `api_answers` (
	`caller` text NOT NULL,
	`key` text NOT NULL,
	`fingerprint` text NOT NULL,
	`status` integer,
	`body` text,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`caller`, `key`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `api_answers_created` ON `api_answers` (`created_at`);--> statement-breakpoint
CREATE TABLE `ticket_reminders` (
	`transfer_id` text NOT NULL,
	`starts_at` integer NOT NULL,
	`posted_at` integer NOT NULL,
	PRIMARY KEY(`transfer_id`, `starts_at`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `reservation_requests` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`hold_id` text NOT NULL,
	`asked` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`hold_id`) REFERENCES `holds`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `reservation_requests_hold` ON `reservation_requests` (`hold_id`);--> statement-breakpoint
CREATE TABLE `wallet_copies` (
	`pass_id` text NOT NULL,
	`wallet` text NOT NULL,
	`device_id` text NOT NULL,
	`push_token` text,
	`added_at` integer NOT NULL,
	`version` integer NOT NULL,
	`told_version` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_try_at` integer,
	`claimed_until` integer,
	`failure` text,
	`stopped_at` integer,
	PRIMARY KEY(`pass_id`, `wallet`, `device_id`),
	FOREIGN KEY (`pass_id`) REFERENCES `wallet_passes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "wallet_copies_push" CHECK(("wallet_copies"."wallet" = 'apple') = ("wallet_copies"."push_token" is not null)),
	CONSTRAINT "wallet_copies_told" CHECK("wallet_copies"."told_version" <= "wallet_copies"."version")
) STRICT;
--> statement-breakpoint
CREATE INDEX `wallet_copies_device` ON `wallet_copies` (`device_id`) WHERE wallet = 'apple';--> statement-breakpoint
CREATE INDEX `wallet_copies_untold` ON `wallet_copies` (`next_try_at`) WHERE told_version < version and stopped_at is null;--> statement-breakpoint
CREATE TABLE `wallet_passes` (
	`id` text PRIMARY KEY NOT NULL,
	`ticket_id` text NOT NULL,
	`transfer_id` text,
	`showtime_id` integer NOT NULL,
	`version` integer NOT NULL,
	`given_version` integer NOT NULL,
	`given_at` integer NOT NULL,
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`transfer_id`) REFERENCES `ticket_transfers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`showtime_id`) REFERENCES `showtimes`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `wallet_passes_version` ON `wallet_passes` (`version`);--> statement-breakpoint
CREATE INDEX `wallet_passes_ticket` ON `wallet_passes` (`ticket_id`);--> statement-breakpoint
CREATE INDEX `wallet_passes_showtime` ON `wallet_passes` (`showtime_id`);--> statement-breakpoint
CREATE TABLE `__new_scans` (
	`id` text PRIMARY KEY NOT NULL,
	`showtime_id` integer NOT NULL,
	`ticket_id` text,
	`outcome` text NOT NULL,
	`said` text,
	`takes_back` text,
	`user_id` integer,
	`client_id` integer,
	`device_id` text NOT NULL,
	`device_name` text NOT NULL,
	`scanned_at` integer NOT NULL,
	`received_at` integer NOT NULL,
	FOREIGN KEY (`showtime_id`) REFERENCES `showtimes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`client_id`) REFERENCES `api_clients`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "scans_one_actor" CHECK(("__new_scans"."user_id" is null) <> ("__new_scans"."client_id" is null)),
	CONSTRAINT "scans_takes_back" CHECK(("__new_scans"."outcome" = 'undone') = ("__new_scans"."takes_back" is not null))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_scans`(rowid, "id", "showtime_id", "ticket_id", "outcome", "said", "takes_back", "user_id", "device_id", "device_name", "scanned_at", "received_at") SELECT rowid, "id", "showtime_id", "ticket_id", "outcome", "said", "takes_back", "user_id", "device_id", "device_name", "scanned_at", "received_at" FROM `scans`;--> statement-breakpoint
DROP TABLE `scans`;--> statement-breakpoint
ALTER TABLE `__new_scans` RENAME TO `scans`;--> statement-breakpoint
CREATE INDEX `scans_showtime` ON `scans` (`showtime_id`,`scanned_at`);--> statement-breakpoint
CREATE INDEX `scans_ticket` ON `scans` (`ticket_id`);--> statement-breakpoint
CREATE INDEX `scans_taken_back` ON `scans` (`takes_back`) WHERE takes_back is not null;--> statement-breakpoint
ALTER TABLE `api_clients` ADD `token_hash` text;--> statement-breakpoint
ALTER TABLE `api_clients` ADD `token_end` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `api_clients` ADD `created_by` integer REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `api_clients` ADD `expires_at` integer;--> statement-breakpoint
ALTER TABLE `api_clients` ADD `last_used_at` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `api_clients_token` ON `api_clients` (`token_hash`);--> statement-breakpoint
CREATE INDEX `api_clients_theater` ON `api_clients` (`theater_id`);--> statement-breakpoint
ALTER TABLE `email_links` ADD `user_id` integer REFERENCES users(id);--> statement-breakpoint
CREATE INDEX `email_links_user` ON `email_links` (`user_id`) WHERE user_id is not null;--> statement-breakpoint
ALTER TABLE `holds` ADD `client_id` integer REFERENCES api_clients(id);--> statement-breakpoint
CREATE INDEX `holds_client` ON `holds` (`client_id`,`expires_at`) WHERE client_id is not null;