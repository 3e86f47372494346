CREATE TABLE `search_words` (
	`id` integer PRIMARY KEY NOT NULL,
	`word` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `search_words_word_unique` ON `search_words` (`word`);--> statement-breakpoint
CREATE TABLE `review_opt_outs` (
	`address` text PRIMARY KEY NOT NULL,
	`opted_out_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `review_reports` (
	`review_id` text NOT NULL,
	`reporter` text NOT NULL,
	`cause` text NOT NULL,
	`reported_at` integer NOT NULL,
	PRIMARY KEY(`review_id`, `reporter`),
	FOREIGN KEY (`review_id`) REFERENCES `reviews`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `review_reports_at` ON `review_reports` (`review_id`,`reported_at`);--> statement-breakpoint
CREATE TABLE `review_requests` (
	`booking_id` text NOT NULL,
	`address` text NOT NULL,
	`posted_at` integer NOT NULL,
	PRIMARY KEY(`booking_id`, `address`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`movie_id` integer NOT NULL,
	`ticket_id` text NOT NULL,
	`theater_id` integer NOT NULL,
	`user_id` integer,
	`mailbox` text,
	`name` text DEFAULT '' NOT NULL,
	`halves` integer NOT NULL,
	`words` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`written_at` integer NOT NULL,
	`deleted_at` integer,
	`hidden_at` integer,
	`hidden_why` text,
	`settled_at` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`movie_id`) REFERENCES `movies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`theater_id`) REFERENCES `theaters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reviews_one_writer" CHECK(("reviews"."user_id" is null) <> ("reviews"."mailbox" is null)),
	CONSTRAINT "reviews_halves" CHECK("reviews"."halves" between 1 and 10),
	CONSTRAINT "reviews_hidden_why" CHECK(("reviews"."hidden_at" is null) = ("reviews"."hidden_why" is null)),
	CONSTRAINT "reviews_deleted" CHECK("reviews"."deleted_at" is null or ("reviews"."words" = '' and "reviews"."name" = ''))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `reviews_one_per_person` ON `reviews` (`movie_id`,`user_id`) WHERE user_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `reviews_one_per_mailbox` ON `reviews` (`movie_id`,`mailbox`) WHERE mailbox is not null;--> statement-breakpoint
CREATE INDEX `reviews_shown` ON `reviews` (`movie_id`,`created_at`,`id`) WHERE hidden_at is null and deleted_at is null;--> statement-breakpoint
CREATE INDEX `reviews_theater` ON `reviews` (`theater_id`,`written_at`);--> statement-breakpoint
CREATE INDEX `reviews_user` ON `reviews` (`user_id`) WHERE user_id is not null;--> statement-breakpoint
CREATE INDEX `reviews_ticket` ON `reviews` (`ticket_id`);--> statement-breakpoint
CREATE TABLE `watched_movies` (
	`user_id` integer NOT NULL,
	`movie_id` integer NOT NULL,
	`added_at` integer NOT NULL,
	`asked_at` integer,
	`told_at` integer,
	PRIMARY KEY(`user_id`, `movie_id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`movie_id`) REFERENCES `movies`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `watched_movies_movie` ON `watched_movies` (`movie_id`);--> statement-breakpoint
ALTER TABLE `users` ADD `erased_at` integer;--> statement-breakpoint
ALTER TABLE `movies` ADD `original_title` text;--> statement-breakpoint
ALTER TABLE `movies` ADD `tickets_on` text;--> statement-breakpoint
ALTER TABLE `orders` ADD `erased_at` integer;--> statement-breakpoint
CREATE INDEX `orders_unerased` ON `orders` (`created_at`) WHERE erased_at is null;--> statement-breakpoint
ALTER TABLE `theaters` ADD `asks_for_reviews` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `theaters` ADD `captions_rule` text;--> statement-breakpoint
CREATE INDEX `ticket_transfers_holder` ON `ticket_transfers` (`accepted_by`) WHERE accepted_by is not null;--> statement-breakpoint
CREATE VIRTUAL TABLE `words_search` USING fts5(`word`, tokenize = "trigram");
--> statement-breakpoint
-- The words that there are; what is added later is kept by db/rules/search.sql.
INSERT INTO `search_words` (`word`) SELECT DISTINCT w.`value` FROM (
  SELECT `search_title` || ' ' || `search_people` AS `words` FROM `movies` UNION ALL SELECT `search_name` FROM `genres`) AS found,
  json_each('["' || replace(trim(found.`words`), ' ', '","') || '"]') AS w WHERE w.`value` <> '';
--> statement-breakpoint
INSERT INTO `words_search` (`rowid`, `word`) SELECT `id`, ' ' || `word` || ' ' FROM `search_words`;
--> statement-breakpoint
-- What is taken out of the index of names leaves none of their words in it.
INSERT INTO `bookings_search`(`bookings_search`, `rank`) VALUES('secure-delete', 1);
