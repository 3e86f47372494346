ALTER TABLE `theaters` ADD `voucher_months` integer DEFAULT 36 NOT NULL;--> statement-breakpoint
ALTER TABLE `theaters` ADD `voucher_least_minor` integer DEFAULT 500 NOT NULL;--> statement-breakpoint
ALTER TABLE `theaters` ADD `voucher_most_minor` integer DEFAULT 100000 NOT NULL;