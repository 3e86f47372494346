-- What other programs are told of is written by these, whoever causes it, in the batch that does: see docs/webhooks.md.
-- Nothing is written while no endpoint is open, nor of what none of them listens to.
CREATE TRIGGER `webhook_events_reach_endpoints` AFTER INSERT ON `webhook_events`
BEGIN
  INSERT INTO `webhook_deliveries` (`id`, `event_id`, `endpoint_id`, `created_at`)
  SELECT lower(hex(randomblob(16))), NEW.`id`, e.`id`, NEW.`at` FROM `webhook_endpoints` e
  WHERE e.`disabled_at` IS NULL AND e.`removed_at` IS NULL AND (e.`id` = NEW.`endpoint_id` OR (NEW.`endpoint_id` IS NULL
    AND (e.`theater_id` IS NULL OR NEW.`theater_id` IS NULL OR e.`theater_id` = NEW.`theater_id`)
    AND EXISTS (SELECT 1 FROM json_each(e.`types`) WHERE `value` = NEW.`type`)));
  DELETE FROM `webhook_events` WHERE `id` = NEW.`id`
    AND NOT EXISTS (SELECT 1 FROM `webhook_deliveries` WHERE `event_id` = NEW.`id`);
END;

-- A booking is made with its last ticket.
CREATE TRIGGER `webhooks_tell_bookings` AFTER INSERT ON `tickets`
WHEN EXISTS (SELECT 1 FROM `webhook_endpoints` WHERE `disabled_at` IS NULL AND `removed_at` IS NULL)
  AND (SELECT count(*) FROM `tickets` WHERE `booking_id` = NEW.`booking_id`) = (SELECT count(*) FROM `bookings` b
    JOIN `order_lines` l ON l.`order_id` = b.`order_id` WHERE b.`id` = NEW.`booking_id` AND l.`kind` = 'ticket')
BEGIN
  INSERT INTO `webhook_events` (`id`, `type`, `theater_id`, `subject`, `at`, `data`)
  SELECT 'evt_' || lower(hex(randomblob(16))), 'booking.made', o.`theater_id`, b.`id`, b.`created_at`, json_object(
    'reference', b.`reference`, 'orderId', o.`id`, 'theaterId', o.`theater_id`, 'showtimeId', b.`showtime_id`,
    'channel', o.`channel`, 'customer', json_object('name', o.`name`, 'email', o.`email`), 'currency', o.`currency`,
    'totalMinor', o.`total_minor`, 'createdAt', strftime('%Y-%m-%dT%H:%M:%fZ', b.`created_at` / 1000.0, 'unixepoch'),
    'cancelledAt', NULL,
    'tickets', json((SELECT json_group_array(json_object('id', t.`id`, 'row', t.`row_label`, 'number', t.`seat_number`,
      'seatType', t.`seat_type`, 'ticketType', t.`ticket_type`, 'paidMinor', t.`paid_minor`, 'cancelledAt', NULL))
      FROM `tickets` t WHERE t.`booking_id` = b.`id`)))
  FROM `bookings` b JOIN `orders` o ON o.`id` = b.`order_id` WHERE b.`id` = NEW.`booking_id`;
END;

-- The whole of it or some of its tickets: the act is written down once, after them.
CREATE TRIGGER `webhooks_tell_cancellations` AFTER INSERT ON `audit_entries`
WHEN NEW.`action` = 'booking.cancelled' AND EXISTS (SELECT 1 FROM `webhook_endpoints` WHERE `disabled_at` IS NULL AND `removed_at` IS NULL)
BEGIN
  INSERT INTO `webhook_events` (`id`, `type`, `theater_id`, `subject`, `at`, `data`)
  SELECT 'evt_' || lower(hex(randomblob(16))), 'booking.cancelled', o.`theater_id`, b.`id`, NEW.`at`, json_object(
    'reference', b.`reference`, 'orderId', o.`id`, 'theaterId', o.`theater_id`, 'showtimeId', b.`showtime_id`,
    'channel', o.`channel`, 'customer', json_object('name', o.`name`, 'email', o.`email`), 'currency', o.`currency`,
    'totalMinor', o.`total_minor`, 'createdAt', strftime('%Y-%m-%dT%H:%M:%fZ', b.`created_at` / 1000.0, 'unixepoch'),
    'cancelledAt', strftime('%Y-%m-%dT%H:%M:%fZ', b.`cancelled_at` / 1000.0, 'unixepoch'),
    'tickets', json((SELECT json_group_array(json_object('id', t.`id`, 'row', t.`row_label`, 'number', t.`seat_number`,
      'seatType', t.`seat_type`, 'ticketType', t.`ticket_type`, 'paidMinor', t.`paid_minor`,
      'cancelledAt', strftime('%Y-%m-%dT%H:%M:%fZ', t.`cancelled_at` / 1000.0, 'unixepoch')))
      FROM `tickets` t WHERE t.`booking_id` = b.`id`)))
  FROM `bookings` b JOIN `orders` o ON o.`id` = b.`order_id` WHERE b.`id` = NEW.`object_id`;
END;

-- Money that came in or did not. What costs nothing is no money.
CREATE TRIGGER `webhooks_tell_payments_taken` AFTER INSERT ON `payments`
WHEN NEW.`state` IN ('captured', 'booked', 'refunded') AND NEW.`amount_minor` > 0
  AND EXISTS (SELECT 1 FROM `webhook_endpoints` WHERE `disabled_at` IS NULL AND `removed_at` IS NULL)
BEGIN
  INSERT INTO `webhook_events` (`id`, `type`, `theater_id`, `subject`, `at`, `data`)
  SELECT 'evt_' || lower(hex(randomblob(16))), 'payment.captured', NEW.`theater_id`, NEW.`id`, NEW.`created_at`, json_object(
    'id', NEW.`id`, 'orderId', NEW.`order_id`, 'theaterId', NEW.`theater_id`, 'tender', NEW.`tender`,
    'provider', NEW.`provider`, 'amountMinor', NEW.`amount_minor`, 'currency', o.`currency`)
  FROM `orders` o WHERE o.`id` = NEW.`order_id`;
END;
CREATE TRIGGER `webhooks_tell_payments` AFTER UPDATE OF `state` ON `payments`
WHEN NEW.`amount_minor` > 0
  AND ((NEW.`state` = 'declined' AND OLD.`state` <> 'declined')
    OR (NEW.`state` IN ('captured', 'booked', 'refunded') AND OLD.`state` NOT IN ('captured', 'booked', 'refunded')))
  AND EXISTS (SELECT 1 FROM `webhook_endpoints` WHERE `disabled_at` IS NULL AND `removed_at` IS NULL)
BEGIN
  INSERT INTO `webhook_events` (`id`, `type`, `theater_id`, `subject`, `at`, `data`)
  SELECT 'evt_' || lower(hex(randomblob(16))), iif(NEW.`state` = 'declined', 'payment.failed', 'payment.captured'),
    NEW.`theater_id`, NEW.`id`, NEW.`updated_at`, json_object(
    'id', NEW.`id`, 'orderId', NEW.`order_id`, 'theaterId', NEW.`theater_id`, 'tender', NEW.`tender`,
    'provider', NEW.`provider`, 'amountMinor', NEW.`amount_minor`, 'currency', o.`currency`)
  FROM `orders` o WHERE o.`id` = NEW.`order_id`;
END;
CREATE TRIGGER `webhooks_tell_refunds` AFTER UPDATE OF `state` ON `refunds`
WHEN NEW.`state` = 'succeeded' AND OLD.`state` <> 'succeeded'
  AND EXISTS (SELECT 1 FROM `webhook_endpoints` WHERE `disabled_at` IS NULL AND `removed_at` IS NULL)
BEGIN
  INSERT INTO `webhook_events` (`id`, `type`, `theater_id`, `subject`, `at`, `data`)
  SELECT 'evt_' || lower(hex(randomblob(16))), 'refund.made', p.`theater_id`, NEW.`id`,
    coalesce(NEW.`settled_at`, NEW.`created_at`), json_object(
    'id', NEW.`id`, 'paymentId', p.`id`, 'orderId', NEW.`order_id`, 'theaterId', p.`theater_id`,
    'bookingReference', (SELECT `reference` FROM `bookings` WHERE `id` = NEW.`booking_id`), 'reason', NEW.`reason`,
    'tender', p.`tender`, 'amountMinor', NEW.`amount_minor`, 'currency', coalesce(p.`came_in_currency`, o.`currency`))
  FROM `payments` p JOIN `orders` o ON o.`id` = p.`order_id` WHERE p.`id` = NEW.`payment_id`;
END;

-- Who came in, and whose admission was taken back: that of a second one by the same ticket was never told.
CREATE TRIGGER `webhooks_tell_check_ins` AFTER INSERT ON `scans`
WHEN (NEW.`outcome` = 'admitted' OR (NEW.`outcome` = 'undone' AND EXISTS (SELECT 1 FROM `scans` WHERE `id` = NEW.`takes_back` AND `outcome` = 'admitted')))
  AND EXISTS (SELECT 1 FROM `webhook_endpoints` WHERE `disabled_at` IS NULL AND `removed_at` IS NULL)
BEGIN
  INSERT INTO `webhook_events` (`id`, `type`, `theater_id`, `subject`, `at`, `data`)
  SELECT 'evt_' || lower(hex(randomblob(16))), iif(NEW.`outcome` = 'undone', 'check-in.undone', 'check-in.made'),
    r.`theater_id`, coalesce(NEW.`takes_back`, NEW.`id`), NEW.`received_at`, json_object(
    'id', coalesce(NEW.`takes_back`, NEW.`id`), 'theaterId', r.`theater_id`, 'showtimeId', NEW.`showtime_id`,
    'bookingReference', b.`reference`, 'ticketId', t.`id`, 'row', t.`row_label`, 'number', t.`seat_number`,
    'ticketType', t.`ticket_type`, 'device', NEW.`device_name`,
    'scannedAt', strftime('%Y-%m-%dT%H:%M:%fZ', NEW.`scanned_at` / 1000.0, 'unixepoch'))
  FROM `showtimes` s JOIN `screens` r ON r.`id` = s.`screen_id` JOIN `tickets` t ON t.`id` = NEW.`ticket_id`
  JOIN `bookings` b ON b.`id` = t.`booking_id` WHERE s.`id` = NEW.`showtime_id`;
END;

-- What staff do to showtimes and movies, after they have done it. Nothing of a draft is told, but that one has become it again.
CREATE TRIGGER `webhooks_tell_showtimes` AFTER INSERT ON `audit_entries`
WHEN NEW.`action` IN ('showtime.published', 'showtime.scheduled', 'showtime.edited', 'showtime.moved', 'showtime.layout-changed', 'showtime.withdrawn', 'showtime.cancelled')
  AND EXISTS (SELECT 1 FROM `webhook_endpoints` WHERE `disabled_at` IS NULL AND `removed_at` IS NULL)
BEGIN
  INSERT INTO `webhook_events` (`id`, `type`, `theater_id`, `subject`, `at`, `data`)
  SELECT 'evt_' || lower(hex(randomblob(16))),
    CASE NEW.`action` WHEN 'showtime.published' THEN 'showtime.published' WHEN 'showtime.scheduled' THEN 'showtime.published' WHEN 'showtime.cancelled' THEN 'showtime.cancelled' ELSE 'showtime.changed' END,
    c.`id`, s.`id`, NEW.`at`, json_object('id', s.`id`, 'state', s.`state`,
    'movie', json_object('id', m.`id`, 'slug', m.`slug`, 'title', m.`title`),
    'theater', json_object('id', c.`id`, 'slug', c.`slug`, 'name', c.`name`),
    'screen', json_object('id', r.`id`, 'name', r.`name`),
    'startsAt', strftime('%Y-%m-%dT%H:%M:%fZ', s.`starts_at` / 1000.0, 'unixepoch'),
    'endsAt', strftime('%Y-%m-%dT%H:%M:%fZ', s.`ends_at` / 1000.0, 'unixepoch'),
    'timeZone', c.`time_zone`, 'format', s.`format`, 'language', s.`language`, 'subtitles', s.`subtitles`,
    'accessibility', json(iif(s.`accessibility` = '', '[]', '["' || replace(s.`accessibility`, ',', '","') || '"]')),
    'priceCardId', s.`price_card_id`, 'cancelReason', s.`cancel_reason`)
  FROM `showtimes` s JOIN `movies` m ON m.`id` = s.`movie_id` JOIN `screens` r ON r.`id` = s.`screen_id`
  JOIN `theaters` c ON c.`id` = r.`theater_id`
  WHERE s.`id` = CAST(NEW.`object_id` AS INTEGER) AND (s.`state` = 'on-sale' OR NEW.`action` = 'showtime.withdrawn'
    OR (NEW.`action` = 'showtime.cancelled' AND json_extract(NEW.`details`, '$.before.state') IS NOT 'draft'));
END;
-- One that nobody ever took a seat of is removed instead of cancelled: to who listens that is the same.
CREATE TRIGGER `webhooks_tell_removed_showtimes` AFTER INSERT ON `audit_entries`
WHEN NEW.`action` = 'showtime.removed' AND json_extract(NEW.`details`, '$.state') = 'on-sale'
  AND EXISTS (SELECT 1 FROM `webhook_endpoints` WHERE `disabled_at` IS NULL AND `removed_at` IS NULL)
BEGIN
  INSERT INTO `webhook_events` (`id`, `type`, `theater_id`, `subject`, `at`, `data`)
  SELECT 'evt_' || lower(hex(randomblob(16))), 'showtime.cancelled', c.`id`, NEW.`object_id`, NEW.`at`, json_object(
    'id', CAST(NEW.`object_id` AS INTEGER), 'state', 'cancelled',
    'movie', json_object('id', m.`id`, 'slug', m.`slug`, 'title', m.`title`),
    'theater', json_object('id', c.`id`, 'slug', c.`slug`, 'name', c.`name`),
    'screen', json_object('id', r.`id`, 'name', r.`name`),
    'startsAt', strftime('%Y-%m-%dT%H:%M:%fZ', json_extract(NEW.`details`, '$.startsAt') / 1000.0, 'unixepoch'),
    'endsAt', strftime('%Y-%m-%dT%H:%M:%fZ', json_extract(NEW.`details`, '$.endsAt') / 1000.0, 'unixepoch'),
    'timeZone', c.`time_zone`, 'format', json_extract(NEW.`details`, '$.format'),
    'language', json_extract(NEW.`details`, '$.language'), 'subtitles', json_extract(NEW.`details`, '$.subtitles'),
    'accessibility', json(iif(coalesce(json_extract(NEW.`details`, '$.accessibility'), '') = '', '[]',
      '["' || replace(json_extract(NEW.`details`, '$.accessibility'), ',', '","') || '"]')),
    'priceCardId', json_extract(NEW.`details`, '$.priceCardId'), 'cancelReason', NULL)
  FROM `movies` m JOIN `screens` r ON r.`id` = json_extract(NEW.`details`, '$.screenId')
  JOIN `theaters` c ON c.`id` = r.`theater_id` WHERE m.`id` = json_extract(NEW.`details`, '$.movieId');
END;
CREATE TRIGGER `webhooks_tell_movies` AFTER INSERT ON `audit_entries`
WHEN NEW.`action` IN ('movie.added', 'movie.edited')
  AND EXISTS (SELECT 1 FROM `webhook_endpoints` WHERE `disabled_at` IS NULL AND `removed_at` IS NULL)
BEGIN
  INSERT INTO `webhook_events` (`id`, `type`, `subject`, `at`, `data`)
  SELECT 'evt_' || lower(hex(randomblob(16))), 'movie.changed', m.`id`, NEW.`at`, json_object('id', m.`id`, 'slug', m.`slug`,
    'title', m.`title`, 'originalTitle', m.`original_title`, 'status', m.`status`, 'director', m.`director`, 'year', m.`year`,
    'durationMinutes', m.`duration_minutes`, 'certificate', m.`certificate`, 'releasedOn', m.`released_on`,
    'ticketsOn', m.`tickets_on`,
    'genres', json((SELECT json_group_array(json_object('slug', g.`slug`, 'name', g.`name`)) FROM `movie_genres` l
      JOIN `genres` g ON g.`id` = l.`genre_id` WHERE l.`movie_id` = m.`id`)))
  FROM `movies` m WHERE m.`id` = CAST(NEW.`object_id` AS INTEGER)
    AND (m.`status` <> 'draft' OR json_extract(NEW.`details`, '$.before.status') IS NOT NULL);
END;
-- Of a batch that is imported, each: they are added together, so that no other movie's id lies between theirs.
CREATE TRIGGER `webhooks_tell_imported_movies` AFTER INSERT ON `audit_entries`
WHEN NEW.`action` = 'movies.imported'
  AND EXISTS (SELECT 1 FROM `webhook_endpoints` WHERE `disabled_at` IS NULL AND `removed_at` IS NULL)
BEGIN
  INSERT INTO `webhook_events` (`id`, `type`, `subject`, `at`, `data`)
  SELECT 'evt_' || lower(hex(randomblob(16))), 'movie.changed', m.`id`, NEW.`at`, json_object('id', m.`id`, 'slug', m.`slug`,
    'title', m.`title`, 'originalTitle', m.`original_title`, 'status', m.`status`, 'director', m.`director`, 'year', m.`year`,
    'durationMinutes', m.`duration_minutes`, 'certificate', m.`certificate`, 'releasedOn', m.`released_on`,
    'ticketsOn', m.`tickets_on`,
    'genres', json((SELECT json_group_array(json_object('slug', g.`slug`, 'name', g.`name`)) FROM `movie_genres` l
      JOIN `genres` g ON g.`id` = l.`genre_id` WHERE l.`movie_id` = m.`id`)))
  FROM `movies` m WHERE m.`status` <> 'draft'
    AND m.`id` BETWEEN (SELECT `id` FROM `movies` WHERE `slug` = json_extract(NEW.`details`, '$.first'))
      AND (SELECT `id` FROM `movies` WHERE `slug` = json_extract(NEW.`details`, '$.last'));
END;
CREATE TRIGGER `webhooks_tell_deleted_movies` AFTER INSERT ON `audit_entries`
WHEN NEW.`action` = 'movie.deleted' AND json_extract(NEW.`details`, '$.before.status') IS NOT 'draft'
  AND EXISTS (SELECT 1 FROM `webhook_endpoints` WHERE `disabled_at` IS NULL AND `removed_at` IS NULL)
BEGIN
  INSERT INTO `webhook_events` (`id`, `type`, `subject`, `at`, `data`)
  VALUES ('evt_' || lower(hex(randomblob(16))), 'movie.deleted', NEW.`object_id`, NEW.`at`, json_object(
    'id', CAST(NEW.`object_id` AS INTEGER), 'slug', json_extract(NEW.`details`, '$.before.slug'),
    'title', json_extract(NEW.`details`, '$.before.title')));
END;
