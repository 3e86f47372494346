CREATE TABLE `translations` (
	`kind` text NOT NULL,
	`object_id` integer NOT NULL,
	`language` text NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`kind`, `object_id`, `language`),
	CONSTRAINT "translations_text" CHECK("translations"."text" <> '')
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `theaters` ADD `letter_note` text DEFAULT '' NOT NULL;