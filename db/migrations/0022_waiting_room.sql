CREATE TABLE `waiting_places` (
	`showtime_id` integer NOT NULL,
	`visitor_id` text NOT NULL,
	`address` text,
	`network` text,
	`provider` text,
	`joined_at` integer NOT NULL,
	`position` integer,
	`admitted_until` integer,
	`shown_at` integer,
	PRIMARY KEY(`showtime_id`, `visitor_id`),
	FOREIGN KEY (`showtime_id`) REFERENCES `waiting_rooms`(`showtime_id`) ON UPDATE no action ON DELETE cascade
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `waiting_places_order` ON `waiting_places` (`showtime_id`,`position`,`admitted_until`);--> statement-breakpoint
CREATE INDEX `waiting_places_joined` ON `waiting_places` (`joined_at`);--> statement-breakpoint
CREATE TABLE `waiting_rooms` (
	`showtime_id` integer PRIMARY KEY NOT NULL,
	`opens_at` integer NOT NULL,
	`capacity` integer NOT NULL,
	`seed` text,
	`drawn_at` integer,
	FOREIGN KEY (`showtime_id`) REFERENCES `showtimes`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "waiting_rooms_capacity" CHECK("waiting_rooms"."capacity" between 1 and 2000),
	CONSTRAINT "waiting_rooms_drawn_once" CHECK(("waiting_rooms"."seed" is null) = ("waiting_rooms"."drawn_at" is null))
) STRICT;
