CREATE TABLE `voucher_entries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`voucher_id` text NOT NULL,
	`kind` text NOT NULL,
	`amount_minor` integer DEFAULT 0 NOT NULL,
	`payment_id` text,
	`refund_id` text,
	`expires_at` integer,
	`user_id` integer,
	`reason` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`voucher_id`) REFERENCES `vouchers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`payment_id`) REFERENCES `payments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`refund_id`) REFERENCES `refunds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "voucher_entries_sign" CHECK(("voucher_entries"."kind" in ('issue', 'refund')) = ("voucher_entries"."amount_minor" > 0) and ("voucher_entries"."kind" in ('spend', 'void')) = ("voucher_entries"."amount_minor" < 0)),
	CONSTRAINT "voucher_entries_refer" CHECK(("voucher_entries"."kind" = 'spend') = ("voucher_entries"."payment_id" is not null) and ("voucher_entries"."kind" in ('refund', 'void')) = ("voucher_entries"."refund_id" is not null)
        and ("voucher_entries"."kind" = 'extended') = ("voucher_entries"."expires_at" is not null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `voucher_entries_voucher` ON `voucher_entries` (`voucher_id`,`created_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `voucher_entries_issue` ON `voucher_entries` (`voucher_id`) WHERE kind = 'issue';--> statement-breakpoint
CREATE UNIQUE INDEX `voucher_entries_payment` ON `voucher_entries` (`payment_id`) WHERE payment_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `voucher_entries_refund` ON `voucher_entries` (`refund_id`,`voucher_id`,`kind`) WHERE refund_id is not null;--> statement-breakpoint
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
CREATE INDEX `voucher_gifts_due` ON `voucher_gifts` (`send_at`) WHERE posted_at is null and email <> '';--> statement-breakpoint
CREATE TABLE `vouchers` (
	`id` text PRIMARY KEY NOT NULL,
	`code_hash` text NOT NULL,
	`code_end` text NOT NULL,
	`theater_id` integer NOT NULL,
	`currency` text NOT NULL,
	`value_minor` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`blocked_at` integer,
	`order_line_id` text,
	`issued_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`theater_id`) REFERENCES `theaters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_line_id`) REFERENCES `order_lines`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "vouchers_value" CHECK("vouchers"."value_minor" > 0),
	CONSTRAINT "vouchers_issued" CHECK(("vouchers"."issued_at" is null) = ("vouchers"."order_line_id" is null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `vouchers_code` ON `vouchers` (`code_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `vouchers_order_line` ON `vouchers` (`order_line_id`);--> statement-breakpoint
CREATE INDEX `vouchers_theater` ON `vouchers` (`theater_id`,`issued_at`);