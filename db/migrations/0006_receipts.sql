CREATE TABLE `receipts` (
	`theater_id` integer NOT NULL,
	`series` text NOT NULL,
	`year` integer NOT NULL,
	`number` integer NOT NULL,
	`order_id` text NOT NULL,
	`refund_id` text,
	`issued_at` integer NOT NULL,
	`legal_name` text NOT NULL,
	`legal_address` text NOT NULL,
	`tax_number` text NOT NULL,
	PRIMARY KEY(`theater_id`, `series`, `year`, `number`),
	FOREIGN KEY (`theater_id`) REFERENCES `theaters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`refund_id`) REFERENCES `refunds`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "receipts_series" CHECK("receipts"."series" in ('receipt', 'credit-note')),
	CONSTRAINT "receipts_refer" CHECK(("receipts"."series" = 'credit-note') = ("receipts"."refund_id" is not null)),
	CONSTRAINT "receipts_number" CHECK("receipts"."number" >= 1)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `receipts_once_per_order` ON `receipts` (`order_id`) WHERE refund_id is null;--> statement-breakpoint
CREATE UNIQUE INDEX `receipts_once_per_refund` ON `receipts` (`refund_id`) WHERE refund_id is not null;--> statement-breakpoint
CREATE INDEX `receipts_order` ON `receipts` (`order_id`);--> statement-breakpoint
CREATE TABLE `tax_totals` (
	`theater_id` integer NOT NULL,
	`quarter_at` integer NOT NULL,
	`currency` text NOT NULL,
	`series` text NOT NULL,
	`kind` text NOT NULL,
	`tax_basis_points` integer NOT NULL,
	`gross_minor` integer DEFAULT 0 NOT NULL,
	`tax_minor` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`theater_id`, `quarter_at`, `currency`, `series`, `kind`, `tax_basis_points`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `order_lines` ADD `tax_basis_points` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `refund_lines` ADD `tax_minor` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `theaters` ADD `legal_name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `theaters` ADD `legal_address` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `theaters` ADD `tax_number` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `theaters` ADD `ticket_tax_basis_points` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `theaters` ADD `fee_tax_basis_points` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `theaters` ADD `product_tax_basis_points` integer DEFAULT 0 NOT NULL;