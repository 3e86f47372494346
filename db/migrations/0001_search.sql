-- Full-text indexes, which drizzle-kit cannot write: folded (no case, no accents), filled by db/rules/search.sql.
CREATE VIRTUAL TABLE `movies_search` USING fts5(`title`, `genres`, `people`, `joined`, tokenize = "unicode61 remove_diacritics 2 categories 'L* N* M* Co'", prefix = '2 3');
--> statement-breakpoint
-- The theater is a word of its own in there ("t7"), so that each finds its own among those of a chain.
CREATE VIRTUAL TABLE `bookings_search` USING fts5(`booking_id` UNINDEXED, `theater`, `name`, `email`, tokenize = "unicode61 remove_diacritics 2 categories 'L* N* M* Co'", prefix = '2 3');
