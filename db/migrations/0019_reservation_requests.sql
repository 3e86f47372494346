CREATE TABLE `reservation_requests` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`hold_id` text NOT NULL,
	`asked` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`hold_id`) REFERENCES `holds`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `reservation_requests_hold` ON `reservation_requests` (`hold_id`);