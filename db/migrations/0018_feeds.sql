ALTER TABLE `movies` ADD `published_at` integer;--> statement-breakpoint
ALTER TABLE `showtimes` ADD `accessibility` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `showtimes` ADD `published_at` integer;--> statement-breakpoint
CREATE INDEX `showtimes_published` ON `showtimes` (`published_at`);--> statement-breakpoint
ALTER TABLE `theaters` ADD `embed_origins` text DEFAULT '[]' NOT NULL;