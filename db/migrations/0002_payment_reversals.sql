CREATE TABLE `payment_reversals` (
	`provider` text NOT NULL,
	`ref` text NOT NULL,
	`payment_id` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`amount_minor` integer NOT NULL,
	`currency` text NOT NULL,
	`reason` text,
	`due_at` integer,
	`told_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`seen_at` integer,
	PRIMARY KEY(`provider`, `ref`),
	FOREIGN KEY (`payment_id`) REFERENCES `payments`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "payment_reversals_amount" CHECK("payment_reversals"."amount_minor" >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `payment_reversals_payment` ON `payment_reversals` (`payment_id`);--> statement-breakpoint
CREATE INDEX `payment_reversals_unseen` ON `payment_reversals` (`updated_at`) WHERE seen_at is null;