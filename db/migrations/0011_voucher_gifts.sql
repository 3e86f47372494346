CREATE TABLE `voucher_gifts` (
	`voucher_id` text PRIMARY KEY NOT NULL,
	`visitor_id` text NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`message` text NOT NULL,
	`send_at` integer,
	`posted_at` integer,
	FOREIGN KEY (`voucher_id`) REFERENCES `vouchers`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `voucher_gifts_due` ON `voucher_gifts` (`send_at`) WHERE posted_at is null and email <> '';