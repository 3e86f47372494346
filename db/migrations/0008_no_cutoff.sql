CREATE TABLE `__new_theaters` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`address` text NOT NULL,
	`city` text NOT NULL,
	`telephone` text DEFAULT '' NOT NULL,
	`box_office_hours` text DEFAULT '' NOT NULL,
	`time_zone` text NOT NULL,
	`currency` text NOT NULL,
	`refund_tiers` text DEFAULT '[{"minutesBefore":60,"basisPoints":10000,"feeMinor":0}]' NOT NULL,
	`sales_close_minutes` integer DEFAULT 0 NOT NULL,
	`trailers_minutes` integer DEFAULT 15 NOT NULL,
	`cleaning_minutes` integer DEFAULT 15 NOT NULL,
	`stranded_seats` text DEFAULT 'refuse' NOT NULL,
	`stranded_relax_percent` integer DEFAULT 85 NOT NULL,
	`accessible_release_minutes` integer DEFAULT 60 NOT NULL,
	`house_rules` text DEFAULT '' NOT NULL,
	`opens_minute` integer DEFAULT 600 NOT NULL,
	`closes_minute` integer DEFAULT 1440 NOT NULL,
	`day_turns_minute` integer DEFAULT 300 NOT NULL,
	`payment_providers` text DEFAULT 'all' NOT NULL,
	`legal_name` text DEFAULT '' NOT NULL,
	`legal_address` text DEFAULT '' NOT NULL,
	`tax_number` text DEFAULT '' NOT NULL,
	`ticket_tax_basis_points` integer DEFAULT 0 NOT NULL,
	`fee_tax_basis_points` integer DEFAULT 0 NOT NULL,
	`product_tax_basis_points` integer DEFAULT 0 NOT NULL,
	`archived_at` integer,
	`revision` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "theaters_currency" CHECK(length("__new_theaters"."currency") = 3 and "__new_theaters"."currency" = upper("__new_theaters"."currency")),
	CONSTRAINT "theaters_minutes" CHECK(min("__new_theaters"."sales_close_minutes", "__new_theaters"."trailers_minutes", "__new_theaters"."cleaning_minutes", "__new_theaters"."accessible_release_minutes") >= 0),
	CONSTRAINT "theaters_day_turns" CHECK("__new_theaters"."day_turns_minute" between 0 and 720 and "__new_theaters"."day_turns_minute" % 15 = 0),
	CONSTRAINT "theaters_opening" CHECK("__new_theaters"."opens_minute" between 0 and 1439 and "__new_theaters"."closes_minute" > "__new_theaters"."opens_minute" and "__new_theaters"."closes_minute" <= 1920),
	CONSTRAINT "theaters_stranded_seats" CHECK("__new_theaters"."stranded_seats" in ('refuse', 'allow')),
	CONSTRAINT "theaters_stranded_relax" CHECK("__new_theaters"."stranded_relax_percent" between 0 and 100)
) STRICT;
--> statement-breakpoint
INSERT INTO sqlite_sequence (name, seq) SELECT '__new_theaters', seq FROM sqlite_sequence WHERE name = 'theaters';
--> statement-breakpoint
INSERT INTO `__new_theaters`("id", "slug", "name", "description", "address", "city", "telephone", "box_office_hours", "time_zone", "currency", "refund_tiers", "sales_close_minutes", "trailers_minutes", "cleaning_minutes", "stranded_seats", "stranded_relax_percent", "accessible_release_minutes", "house_rules", "opens_minute", "closes_minute", "day_turns_minute", "payment_providers", "legal_name", "legal_address", "tax_number", "ticket_tax_basis_points", "fee_tax_basis_points", "product_tax_basis_points", "archived_at", "revision") SELECT "id", "slug", "name", "description", "address", "city", "telephone", "box_office_hours", "time_zone", "currency", "refund_tiers", "sales_close_minutes", "trailers_minutes", "cleaning_minutes", "stranded_seats", "stranded_relax_percent", "accessible_release_minutes", "house_rules", "opens_minute", "closes_minute", "day_turns_minute", "payment_providers", "legal_name", "legal_address", "tax_number", "ticket_tax_basis_points", "fee_tax_basis_points", "product_tax_basis_points", "archived_at", "revision" FROM `theaters`;--> statement-breakpoint
DROP TABLE `theaters`;--> statement-breakpoint
ALTER TABLE `__new_theaters` RENAME TO `theaters`;--> statement-breakpoint
CREATE UNIQUE INDEX `theaters_slug_unique` ON `theaters` (`slug`);