ALTER TABLE `messages` RENAME COLUMN "carrier" TO "transport";--> statement-breakpoint
ALTER TABLE `messages` RENAME COLUMN "carrier_ref" TO "transport_ref";--> statement-breakpoint
DROP INDEX `messages_carrier_ref`;--> statement-breakpoint
CREATE INDEX `messages_transport_ref` ON `messages` (`transport_ref`) WHERE transport_ref is not null;