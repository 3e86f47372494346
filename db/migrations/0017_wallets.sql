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
CREATE INDEX `wallet_passes_showtime` ON `wallet_passes` (`showtime_id`);