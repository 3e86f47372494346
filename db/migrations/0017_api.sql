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
ALTER TABLE `holds` ADD `client_id` integer REFERENCES api_clients(id);--> statement-breakpoint
CREATE INDEX `holds_client` ON `holds` (`client_id`,`expires_at`) WHERE client_id is not null;