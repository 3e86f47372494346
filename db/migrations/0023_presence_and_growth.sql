CREATE TABLE `theater_totals` (
	`theater_id` integer NOT NULL,
	`currency` text NOT NULL,
	`booked_minor` integer DEFAULT 0 NOT NULL,
	`unbooked_minor` integer DEFAULT 0 NOT NULL,
	`refunds_minor` integer DEFAULT 0 NOT NULL,
	`tickets_minor` integer DEFAULT 0 NOT NULL,
	`tickets_back_minor` integer DEFAULT 0 NOT NULL,
	`besides_minor` integer DEFAULT 0 NOT NULL,
	`besides_back_minor` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`theater_id`, `currency`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `waiting_places` ADD `seen_at` integer;--> statement-breakpoint
CREATE INDEX `bookings_theater` ON `bookings` (`theater_id`,`created_at`);--> statement-breakpoint
INSERT INTO `theater_totals` (`theater_id`, `currency`, `booked_minor`, `unbooked_minor`, `refunds_minor`, `tickets_minor`, `tickets_back_minor`, `besides_minor`, `besides_back_minor`)
select theater_id, currency, sum(booked), sum(unbooked), sum(refunds), sum(tickets), sum(tickets_back), sum(besides), sum(besides_back)
from (
  select p.theater_id, coalesce(p.came_in_currency, o.currency) as currency,
    iif(p.state = 'booked', p.amount_minor, 0) as booked,
    iif(p.state = 'refunded', coalesce(p.came_in_minor, p.amount_minor), 0) as unbooked,
    0 as refunds, 0 as tickets, 0 as tickets_back, 0 as besides, 0 as besides_back
  from payments p join orders o on o.id = p.order_id where p.state in ('booked', 'refunded')
  union all
  select p.theater_id, coalesce(p.came_in_currency, o.currency), 0, 0, r.amount_minor, 0, 0, 0, 0
  from refunds r join payments p on p.id = r.payment_id join orders o on o.id = r.order_id
  union all
  select o.theater_id, o.currency, 0, 0, 0, l.amount_minor, 0, 0, 0
  from bookings b join orders o on o.id = b.order_id join order_lines l on l.order_id = o.id where l.kind = 'ticket'
  union all
  select o.theater_id, o.currency, 0, 0, 0, 0, rl.amount_minor, 0, 0
  from refund_lines rl join order_lines l on l.id = rl.order_line_id join refunds r on r.id = rl.refund_id
    join orders o on o.id = r.order_id
  where l.kind = 'ticket' and r.booking_id is not null
  union all
  select o.theater_id, o.currency, 0, 0, 0, 0, 0, l.amount_minor, 0
  from order_lines l join orders o on o.id = l.order_id
  where l.kind <> 'ticket' and exists (select 1 from payments where order_id = o.id and state = 'booked')
  union all
  select o.theater_id, o.currency, 0, 0, 0, 0, 0, 0, rl.amount_minor
  from refund_lines rl join order_lines l on l.id = rl.order_line_id join refunds r on r.id = rl.refund_id
    join payments p on p.id = r.payment_id join orders o on o.id = r.order_id
  where l.kind <> 'ticket' and p.state = 'booked'
) group by theater_id, currency;--> statement-breakpoint
-- The words of the index that bookings are found by, as it has them: nothing is stored for it.
CREATE VIRTUAL TABLE `bookings_search_words` USING fts5vocab(`bookings_search`, 'instance');
