CREATE TABLE `mail_blocks` (
	`address` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`message_id` text NOT NULL,
	`blocked_at` integer NOT NULL,
	`lifted_at` integer,
	FOREIGN KEY (`message_id`) REFERENCES `messages`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `mail_events` (
	`id` text PRIMARY KEY NOT NULL,
	`message_id` text,
	`kind` text NOT NULL,
	`occurred_at` integer NOT NULL,
	`received_at` integer NOT NULL,
	FOREIGN KEY (`message_id`) REFERENCES `messages`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `mail_events_message` ON `mail_events` (`message_id`);--> statement-breakpoint
CREATE TABLE `reminder_opt_outs` (
	`address` text PRIMARY KEY NOT NULL,
	`opted_out_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `reminders` (
	`booking_id` text NOT NULL,
	`starts_at` integer NOT NULL,
	`posted_at` integer NOT NULL,
	PRIMARY KEY(`booking_id`, `starts_at`)
) STRICT;
--> statement-breakpoint
DROP INDEX `messages_undelivered`;--> statement-breakpoint
ALTER TABLE `messages` ADD `not_after` integer;--> statement-breakpoint
ALTER TABLE `messages` ADD `kept_at` integer;--> statement-breakpoint
ALTER TABLE `messages` ADD `claim` text;--> statement-breakpoint
ALTER TABLE `messages` ADD `claimed_at` integer;--> statement-breakpoint
ALTER TABLE `messages` ADD `claimed_until` integer;--> statement-breakpoint
ALTER TABLE `messages` ADD `carrier` text;--> statement-breakpoint
ALTER TABLE `messages` ADD `carrier_ref` text;--> statement-breakpoint
ALTER TABLE `messages` ADD `doubt_since` integer;--> statement-breakpoint
ALTER TABLE `messages` ADD `next_try_at` integer;--> statement-breakpoint
ALTER TABLE `messages` ADD `stopped_at` integer;--> statement-breakpoint
ALTER TABLE `messages` ADD `stopped_as` text;--> statement-breakpoint
ALTER TABLE `messages` ADD `returned_at` integer;--> statement-breakpoint
ALTER TABLE `messages` ADD `returned_as` text;--> statement-breakpoint
ALTER TABLE `messages` ADD `returned_why` text;--> statement-breakpoint
CREATE INDEX `messages_open` ON `messages` (`created_at`) WHERE delivered_at is null and kept_at is null and stopped_at is null;--> statement-breakpoint
CREATE INDEX `messages_stopped` ON `messages` (`created_at`) WHERE stopped_at is not null and delivered_at is null;--> statement-breakpoint
CREATE INDEX `messages_returned` ON `messages` (`created_at`) WHERE returned_at is not null;--> statement-breakpoint
CREATE INDEX `messages_carrier_ref` ON `messages` (`carrier_ref`) WHERE carrier_ref is not null;--> statement-breakpoint
UPDATE messages SET stopped_at = created_at, stopped_as = 'refused' WHERE delivered_at IS NULL AND failure IS NOT NULL;
--> statement-breakpoint
UPDATE messages SET kept_at = created_at WHERE delivered_at IS NULL AND failure IS NULL;
