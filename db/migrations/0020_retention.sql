CREATE INDEX `email_links_expiry` ON `email_links` (`expires_at`);--> statement-breakpoint
CREATE INDEX `reminders_start` ON `reminders` (`starts_at`);--> statement-breakpoint
CREATE INDEX `ticket_reminders_start` ON `ticket_reminders` (`starts_at`);--> statement-breakpoint
CREATE INDEX `review_requests_posted` ON `review_requests` (`posted_at`);