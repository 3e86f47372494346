-- Prices once made do not change: an edit makes a new card.
CREATE TRIGGER `prices_are_final` BEFORE UPDATE ON `prices`
BEGIN SELECT RAISE(ABORT, 'price_is_final'); END;
CREATE TRIGGER `prices_are_kept` BEFORE DELETE ON `prices`
BEGIN SELECT RAISE(ABORT, 'price_is_final'); END;

-- A card keeps its currency and its theater, a hold the card it was made with: that locks its price.
CREATE TRIGGER `price_cards_keep_their_currency` BEFORE UPDATE OF `currency`, `theater_id` ON `price_cards`
WHEN NEW.`currency` <> OLD.`currency` OR NEW.`theater_id` <> OLD.`theater_id`
BEGIN SELECT RAISE(ABORT, 'price_is_final'); END;
CREATE TRIGGER `holds_keep_their_card` BEFORE UPDATE OF `price_card_id` ON `holds`
WHEN NEW.`price_card_id` <> OLD.`price_card_id`
BEGIN SELECT RAISE(ABORT, 'price_is_final'); END;

-- The rules of a price card are as final as its prices.
CREATE TRIGGER `price_rules_are_final` BEFORE UPDATE ON `price_rules`
BEGIN SELECT RAISE(ABORT, 'price_is_final'); END;
CREATE TRIGGER `price_rules_are_kept` BEFORE DELETE ON `price_rules`
BEGIN SELECT RAISE(ABORT, 'price_is_final'); END;
