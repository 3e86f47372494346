ALTER TABLE `tickets` ADD `retained_minor` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `orders` ADD `refund_tiers` text DEFAULT '[{"minutesBefore":60,"basisPoints":10000,"feeMinor":0}]' NOT NULL;--> statement-breakpoint
ALTER TABLE `theaters` ADD `refund_tiers` text DEFAULT '[{"minutesBefore":60,"basisPoints":10000,"feeMinor":0}]' NOT NULL;--> statement-breakpoint
UPDATE `theaters` SET `refund_tiers` = json_array(json_object('minutesBefore', `cancellation_cutoff_minutes`, 'basisPoints', 10000, 'feeMinor', 0));--> statement-breakpoint
UPDATE `orders` SET `refund_tiers` = (SELECT `refund_tiers` FROM `theaters` WHERE `id` = `orders`.`theater_id`);
