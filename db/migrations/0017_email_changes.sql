ALTER TABLE `email_links` ADD `user_id` integer REFERENCES users(id);--> statement-breakpoint
CREATE INDEX `email_links_user` ON `email_links` (`user_id`) WHERE user_id is not null;