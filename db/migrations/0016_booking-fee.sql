ALTER TABLE `holds` ADD `booking_fee` text;--> statement-breakpoint
ALTER TABLE `theaters` ADD `booking_fee` text;