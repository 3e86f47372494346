CREATE TABLE `seat_offer_seats` (
	`offer_id` text NOT NULL,
	`order_line_id` text NOT NULL,
	`seat_id` integer NOT NULL,
	PRIMARY KEY(`offer_id`, `order_line_id`),
	FOREIGN KEY (`offer_id`) REFERENCES `seat_offers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_line_id`) REFERENCES `order_lines`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`seat_id`) REFERENCES `seats`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `seat_offer_seats_line` ON `seat_offer_seats` (`order_line_id`);--> statement-breakpoint
CREATE TABLE `seat_offers` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`showtime_id` integer NOT NULL,
	`link_token` text NOT NULL,
	`until` integer NOT NULL,
	`created_at` integer NOT NULL,
	`accepted_at` integer,
	`refused_at` integer,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`showtime_id`) REFERENCES `showtimes`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `seat_offers_order_id_unique` ON `seat_offers` (`order_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `seat_offers_link_token_unique` ON `seat_offers` (`link_token`);--> statement-breakpoint
CREATE INDEX `seat_offers_showtime` ON `seat_offers` (`showtime_id`);--> statement-breakpoint
ALTER TABLE `holds` ADD `booking_fee` text;--> statement-breakpoint
ALTER TABLE `holds` ADD `offered_at` integer;--> statement-breakpoint
ALTER TABLE `payments` ADD `came_in_minor` integer;--> statement-breakpoint
ALTER TABLE `payments` ADD `came_in_currency` text;--> statement-breakpoint
ALTER TABLE `payments` ADD `came_in_seen_at` integer;--> statement-breakpoint
CREATE INDEX `payments_came_in` ON `payments` (`updated_at`) WHERE came_in_minor is not null and came_in_seen_at is null;--> statement-breakpoint
ALTER TABLE `theaters` ADD `booking_fee` text;--> statement-breakpoint
ALTER TABLE `theaters` ADD `offer_minutes` integer DEFAULT 15 NOT NULL;--> statement-breakpoint
ALTER TABLE `theaters` ADD `voucher_months` integer DEFAULT 36 NOT NULL;--> statement-breakpoint
ALTER TABLE `theaters` ADD `voucher_least_minor` integer DEFAULT 500 NOT NULL;--> statement-breakpoint
ALTER TABLE `theaters` ADD `voucher_most_minor` integer DEFAULT 100000 NOT NULL;