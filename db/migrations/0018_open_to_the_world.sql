CREATE TABLE `webhook_deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`endpoint_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`first_tried_at` integer,
	`last_tried_at` integer,
	`next_try_at` integer,
	`claimed_until` integer,
	`taken_at` integer,
	`stopped_at` integer,
	`status` integer,
	`answer` text,
	`failure` text,
	`took_ms` integer,
	FOREIGN KEY (`event_id`) REFERENCES `webhook_events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`endpoint_id`) REFERENCES `webhook_endpoints`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "webhook_deliveries_end" CHECK("webhook_deliveries"."taken_at" is null or "webhook_deliveries"."stopped_at" is null)
) STRICT;
--> statement-breakpoint
CREATE INDEX `webhook_deliveries_event` ON `webhook_deliveries` (`event_id`);--> statement-breakpoint
CREATE INDEX `webhook_deliveries_endpoint` ON `webhook_deliveries` (`endpoint_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `webhook_deliveries_open` ON `webhook_deliveries` (`endpoint_id`,`next_try_at`) WHERE taken_at is null and stopped_at is null;--> statement-breakpoint
CREATE TABLE `webhook_endpoints` (
	`id` text PRIMARY KEY NOT NULL,
	`theater_id` integer,
	`url` text NOT NULL,
	`description` text NOT NULL,
	`types` text NOT NULL,
	`secret` text NOT NULL,
	`old_secret` text,
	`old_secret_until` integer,
	`created_by` integer NOT NULL,
	`created_at` integer NOT NULL,
	`last_taken_at` integer,
	`disabled_at` integer,
	`disabled_as` text,
	`removed_at` integer,
	`revision` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`theater_id`) REFERENCES `theaters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "webhook_endpoints_types" CHECK(json_valid("webhook_endpoints"."types")),
	CONSTRAINT "webhook_endpoints_disabled" CHECK(("webhook_endpoints"."disabled_at" is null) = ("webhook_endpoints"."disabled_as" is null)),
	CONSTRAINT "webhook_endpoints_rolled" CHECK(("webhook_endpoints"."old_secret" is null) = ("webhook_endpoints"."old_secret_until" is null)),
	CONSTRAINT "webhook_endpoints_removed" CHECK("webhook_endpoints"."removed_at" is null or "webhook_endpoints"."secret" = '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `webhook_endpoints_theater` ON `webhook_endpoints` (`theater_id`);--> statement-breakpoint
CREATE INDEX `webhook_endpoints_open` ON `webhook_endpoints` (`id`) WHERE disabled_at is null and removed_at is null;--> statement-breakpoint
CREATE TABLE `webhook_events` (
	`id` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`theater_id` integer,
	`endpoint_id` text,
	`subject` text NOT NULL,
	`at` integer NOT NULL,
	`data` text NOT NULL,
	FOREIGN KEY (`theater_id`) REFERENCES `theaters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`endpoint_id`) REFERENCES `webhook_endpoints`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "webhook_events_data" CHECK(json_valid("webhook_events"."data"))
) STRICT;
--> statement-breakpoint
CREATE INDEX `webhook_events_at` ON `webhook_events` (`at`);--> statement-breakpoint
CREATE UNIQUE INDEX `webhook_events_hold_once` ON `webhook_events` (`subject`) WHERE type = 'hold.expired' and endpoint_id is null;--> statement-breakpoint
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
CREATE INDEX `invitations_theater` ON `invitations` (`theater_id`);--> statement-breakpoint
ALTER TABLE `movies` ADD `published_at` integer;--> statement-breakpoint
ALTER TABLE `movies` ADD `renamed_at` integer;--> statement-breakpoint
ALTER TABLE `showtimes` ADD `accessibility` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `showtimes` ADD `published_at` integer;--> statement-breakpoint
CREATE INDEX `showtimes_published` ON `showtimes` (`published_at`);--> statement-breakpoint
ALTER TABLE `screens` ADD `renamed_at` integer;--> statement-breakpoint
ALTER TABLE `theaters` ADD `renamed_at` integer;--> statement-breakpoint
ALTER TABLE `theaters` ADD `embed_origins` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `wallet_passes` ADD `said_version` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `reservation_requests_kept` ON `reservation_requests` (`hold_id`) WHERE asked <> 'null';--> statement-breakpoint
CREATE INDEX `wallet_copies_stopped` ON `wallet_copies` (`stopped_at`) WHERE stopped_at is not null;