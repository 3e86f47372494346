ALTER TABLE `movies` ADD `renamed_at` integer;--> statement-breakpoint
ALTER TABLE `screens` ADD `renamed_at` integer;--> statement-breakpoint
ALTER TABLE `theaters` ADD `renamed_at` integer;--> statement-breakpoint
ALTER TABLE `wallet_passes` ADD `said_version` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `reservation_requests_kept` ON `reservation_requests` (`hold_id`) WHERE asked <> 'null';--> statement-breakpoint
CREATE INDEX `wallet_copies_stopped` ON `wallet_copies` (`stopped_at`) WHERE stopped_at is not null;