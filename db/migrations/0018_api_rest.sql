CREATE TABLE `__new_invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`theater_id` integer,
	`invited_by` integer,
	`client_id` integer,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`theater_id`) REFERENCES `theaters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invited_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`client_id`) REFERENCES `api_clients`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "invitations_role" CHECK("__new_invitations"."role" in ('admin', 'owner', 'door')),
	CONSTRAINT "invitations_one_inviter" CHECK(("__new_invitations"."invited_by" is null) <> ("__new_invitations"."client_id" is null)),
	CONSTRAINT "invitations_place" CHECK(("__new_invitations"."role" = 'admin') = ("__new_invitations"."theater_id" is null))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_invitations`("id", "token_hash", "email", "role", "theater_id", "invited_by", "created_at", "expires_at", "accepted_at", "revoked_at") SELECT "id", "token_hash", "email", "role", "theater_id", "invited_by", "created_at", "expires_at", "accepted_at", "revoked_at" FROM `invitations`;--> statement-breakpoint
DROP TABLE `invitations`;--> statement-breakpoint
ALTER TABLE `__new_invitations` RENAME TO `invitations`;--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_token_hash_unique` ON `invitations` (`token_hash`);--> statement-breakpoint
CREATE INDEX `invitations_email` ON `invitations` (`email`);--> statement-breakpoint
CREATE INDEX `invitations_theater` ON `invitations` (`theater_id`);