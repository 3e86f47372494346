CREATE TABLE `shift_entries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`shift_id` text NOT NULL,
	`kind` text NOT NULL,
	`amount_minor` integer NOT NULL,
	`payment_id` text,
	`refund_id` text,
	`reason` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`shift_id`) REFERENCES `shifts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`payment_id`) REFERENCES `payments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`refund_id`) REFERENCES `refunds`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "shift_entries_sign" CHECK(("shift_entries"."kind" in ('sale', 'paid-in')) = ("shift_entries"."amount_minor" > 0) and ("shift_entries"."kind" in ('refund', 'paid-out')) = ("shift_entries"."amount_minor" < 0)),
	CONSTRAINT "shift_entries_refer" CHECK(("shift_entries"."kind" = 'sale') = ("shift_entries"."payment_id" is not null) and ("shift_entries"."kind" = 'refund') = ("shift_entries"."refund_id" is not null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `shift_entries_shift` ON `shift_entries` (`shift_id`,`created_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `shift_entries_payment` ON `shift_entries` (`payment_id`) WHERE payment_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `shift_entries_refund` ON `shift_entries` (`refund_id`) WHERE refund_id is not null;--> statement-breakpoint
CREATE TABLE `shifts` (
	`id` text PRIMARY KEY NOT NULL,
	`theater_id` integer NOT NULL,
	`user_id` integer NOT NULL,
	`currency` text NOT NULL,
	`float_minor` integer NOT NULL,
	`opened_at` integer NOT NULL,
	`closed_at` integer,
	`closed_by` integer,
	`counted_minor` integer,
	`expected_minor` integer,
	`note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`theater_id`) REFERENCES `theaters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "shifts_sums" CHECK("shifts"."float_minor" >= 0 and coalesce("shifts"."counted_minor", 0) >= 0),
	CONSTRAINT "shifts_closed" CHECK(("shifts"."closed_at" is null) = ("shifts"."counted_minor" is null) and ("shifts"."closed_at" is null) = ("shifts"."expected_minor" is null)
        and ("shifts"."closed_at" is null) = ("shifts"."closed_by" is null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `shifts_open` ON `shifts` (`theater_id`,`user_id`) WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX `shifts_theater` ON `shifts` (`theater_id`,`opened_at`);