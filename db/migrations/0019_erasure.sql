ALTER TABLE `users` ADD `erased_at` integer;--> statement-breakpoint
ALTER TABLE `orders` ADD `erased_at` integer;--> statement-breakpoint
CREATE INDEX `orders_unerased` ON `orders` (`created_at`) WHERE erased_at is null;--> statement-breakpoint
-- What is taken out of the index of names leaves none of their words in it.
INSERT INTO `bookings_search`(`bookings_search`, `rank`) VALUES('secure-delete', 1);
