CREATE TABLE `ticket_reminders` (
	`transfer_id` text NOT NULL,
	`starts_at` integer NOT NULL,
	`posted_at` integer NOT NULL,
	PRIMARY KEY(`transfer_id`, `starts_at`)
) STRICT;
