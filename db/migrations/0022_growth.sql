CREATE INDEX `reviews_movie` ON `reviews` (`movie_id`);--> statement-breakpoint
CREATE INDEX `showtimes_cancelled` ON `showtimes` (`starts_at`) WHERE state = 'cancelled';