ALTER TABLE `movies` ADD `renamed_at` integer;--> statement-breakpoint
ALTER TABLE `screens` ADD `renamed_at` integer;--> statement-breakpoint
ALTER TABLE `theaters` ADD `renamed_at` integer;--> statement-breakpoint
ALTER TABLE `wallet_passes` ADD `said_version` integer DEFAULT 0 NOT NULL;