CREATE TABLE `ticket_transfers` (
	`id` text PRIMARY KEY NOT NULL,
	`ticket_id` text NOT NULL,
	`offer_token` text NOT NULL,
	`offered_at` integer NOT NULL,
	`taken_back_at` integer,
	`accepted_at` integer,
	`accepted_by` integer,
	`accepted_name` text,
	`holder_token` text,
	`reference` text,
	`old_code` text,
	FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`accepted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "ticket_transfers_end" CHECK("ticket_transfers"."taken_back_at" is null or "ticket_transfers"."accepted_at" is null),
	CONSTRAINT "ticket_transfers_accepted" CHECK(("ticket_transfers"."accepted_at" is null) = ("ticket_transfers"."holder_token" is null) and ("ticket_transfers"."accepted_at" is null) = ("ticket_transfers"."old_code" is null)
        and ("ticket_transfers"."accepted_at" is null) = ("ticket_transfers"."accepted_name" is null) and ("ticket_transfers"."accepted_at" is null) = ("ticket_transfers"."reference" is null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `ticket_transfers_offer_token_unique` ON `ticket_transfers` (`offer_token`);--> statement-breakpoint
CREATE UNIQUE INDEX `ticket_transfers_holder_token_unique` ON `ticket_transfers` (`holder_token`);--> statement-breakpoint
CREATE UNIQUE INDEX `ticket_transfers_reference_unique` ON `ticket_transfers` (`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `ticket_transfers_old_code_unique` ON `ticket_transfers` (`old_code`);--> statement-breakpoint
CREATE INDEX `ticket_transfers_ticket` ON `ticket_transfers` (`ticket_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `ticket_transfers_one` ON `ticket_transfers` (`ticket_id`) WHERE taken_back_at is null;