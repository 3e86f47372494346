-- What public pages tell of has changed, whoever changed it: every process makes its pages anew (lib/page-changes.ts).
CREATE TRIGGER `pages_movies_insert` AFTER INSERT ON `movies`
BEGIN INSERT INTO `page_versions` VALUES ('movies', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
CREATE TRIGGER `pages_movies_update` AFTER UPDATE ON `movies`
BEGIN INSERT INTO `page_versions` VALUES ('movies', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
CREATE TRIGGER `pages_movies_delete` AFTER DELETE ON `movies`
BEGIN INSERT INTO `page_versions` VALUES ('movies', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
CREATE TRIGGER `pages_genres_insert` AFTER INSERT ON `genres`
BEGIN INSERT INTO `page_versions` VALUES ('movies', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
CREATE TRIGGER `pages_genres_update` AFTER UPDATE ON `genres`
BEGIN INSERT INTO `page_versions` VALUES ('movies', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
CREATE TRIGGER `pages_genres_delete` AFTER DELETE ON `genres`
BEGIN INSERT INTO `page_versions` VALUES ('movies', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
CREATE TRIGGER `pages_movie_genres_insert` AFTER INSERT ON `movie_genres`
BEGIN INSERT INTO `page_versions` VALUES ('movies', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
CREATE TRIGGER `pages_movie_genres_update` AFTER UPDATE ON `movie_genres`
BEGIN INSERT INTO `page_versions` VALUES ('movies', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
CREATE TRIGGER `pages_movie_genres_delete` AFTER DELETE ON `movie_genres`
BEGIN INSERT INTO `page_versions` VALUES ('movies', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
CREATE TRIGGER `pages_theaters_insert` AFTER INSERT ON `theaters`
BEGIN INSERT INTO `page_versions` VALUES ('theaters', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
CREATE TRIGGER `pages_theaters_update` AFTER UPDATE ON `theaters`
BEGIN INSERT INTO `page_versions` VALUES ('theaters', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
CREATE TRIGGER `pages_theaters_delete` AFTER DELETE ON `theaters`
BEGIN INSERT INTO `page_versions` VALUES ('theaters', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
CREATE TRIGGER `pages_screens_insert` AFTER INSERT ON `screens`
BEGIN INSERT INTO `page_versions` VALUES ('theaters', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
CREATE TRIGGER `pages_screens_update` AFTER UPDATE ON `screens`
BEGIN INSERT INTO `page_versions` VALUES ('theaters', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
CREATE TRIGGER `pages_screens_delete` AFTER DELETE ON `screens`
BEGIN INSERT INTO `page_versions` VALUES ('theaters', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
CREATE TRIGGER `pages_layouts_insert` AFTER INSERT ON `layouts`
BEGIN INSERT INTO `page_versions` VALUES ('theaters', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
CREATE TRIGGER `pages_layouts_update` AFTER UPDATE ON `layouts`
BEGIN INSERT INTO `page_versions` VALUES ('theaters', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
CREATE TRIGGER `pages_layouts_delete` AFTER DELETE ON `layouts`
BEGIN INSERT INTO `page_versions` VALUES ('theaters', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
CREATE TRIGGER `pages_showtimes_insert` AFTER INSERT ON `showtimes`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;

-- `seats_version` and `abandoned_holds` are left out: seats are no part of a page.
CREATE TRIGGER `pages_showtimes_update` AFTER UPDATE OF `movie_id`, `screen_id`, `layout_id`, `price_card_id`, `starts_at`, `ends_at`, `occupied_until`, `format`, `language`, `subtitles`, `accessibility`, `state`, `published_at`, `moved_at`, `cancel_reason` ON `showtimes`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;

CREATE TRIGGER `pages_showtimes_delete` AFTER DELETE ON `showtimes`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
CREATE TRIGGER `pages_price_cards_insert` AFTER INSERT ON `price_cards`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
CREATE TRIGGER `pages_price_cards_update` AFTER UPDATE ON `price_cards`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
CREATE TRIGGER `pages_price_cards_delete` AFTER DELETE ON `price_cards`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
CREATE TRIGGER `pages_prices_insert` AFTER INSERT ON `prices`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
CREATE TRIGGER `pages_prices_update` AFTER UPDATE ON `prices`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
CREATE TRIGGER `pages_prices_delete` AFTER DELETE ON `prices`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
CREATE TRIGGER `pages_price_rules_insert` AFTER INSERT ON `price_rules`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
CREATE TRIGGER `pages_price_rules_update` AFTER UPDATE ON `price_rules`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
CREATE TRIGGER `pages_price_rules_delete` AFTER DELETE ON `price_rules`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
CREATE TRIGGER `pages_ticket_types_insert` AFTER INSERT ON `ticket_types`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
CREATE TRIGGER `pages_ticket_types_update` AFTER UPDATE ON `ticket_types`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
CREATE TRIGGER `pages_ticket_types_delete` AFTER DELETE ON `ticket_types`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
CREATE TRIGGER `pages_waiting_rooms_insert` AFTER INSERT ON `waiting_rooms`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
CREATE TRIGGER `pages_waiting_rooms_update` AFTER UPDATE OF `opens_at` ON `waiting_rooms`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
CREATE TRIGGER `pages_waiting_rooms_delete` AFTER DELETE ON `waiting_rooms`
BEGIN INSERT INTO `page_versions` VALUES ('showtimes', 1) ON CONFLICT (`tag`) DO UPDATE SET `version` = `version` + 1; END;
