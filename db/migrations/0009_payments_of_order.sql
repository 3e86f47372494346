DROP INDEX `payments_order`;--> statement-breakpoint
CREATE INDEX `payments_order` ON `payments` (`order_id`,`state`);