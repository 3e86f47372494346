CREATE TABLE `reservations` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`link_token` text NOT NULL,
	`order_id` text NOT NULL,
	`hold_id` text NOT NULL,
	`showtime_id` integer NOT NULL,
	`until` integer NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	`ended_as` text,
	`told_at` integer,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hold_id`) REFERENCES `holds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`showtime_id`) REFERENCES `showtimes`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `reservations_reference_unique` ON `reservations` (`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `reservations_link_token_unique` ON `reservations` (`link_token`);--> statement-breakpoint
CREATE UNIQUE INDEX `reservations_order_id_unique` ON `reservations` (`order_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `reservations_hold_id_unique` ON `reservations` (`hold_id`);--> statement-breakpoint
CREATE INDEX `reservations_showtime` ON `reservations` (`showtime_id`);--> statement-breakpoint
CREATE INDEX `reservations_until` ON `reservations` (`until`);--> statement-breakpoint
CREATE INDEX `reservations_untold` ON `reservations` (`ended_at`) WHERE told_at is null and ended_as = 'showtime-cancelled';--> statement-breakpoint
ALTER TABLE `holds` ADD `reserved_at` integer;--> statement-breakpoint
ALTER TABLE `theaters` ADD `reservation_minutes` integer DEFAULT 30 NOT NULL;--> statement-breakpoint
ALTER TABLE `theaters` ADD `reservation_seats` integer DEFAULT 6 NOT NULL;