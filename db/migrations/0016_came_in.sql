ALTER TABLE `payments` ADD `came_in_minor` integer;--> statement-breakpoint
ALTER TABLE `payments` ADD `came_in_currency` text;--> statement-breakpoint
ALTER TABLE `payments` ADD `came_in_seen_at` integer;--> statement-breakpoint
CREATE INDEX `payments_came_in` ON `payments` (`updated_at`) WHERE came_in_minor is not null and came_in_seen_at is null;