import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { theaters } from "@/db/schema/venues";
import { assertThat, write } from "@/db/write";
import { type Acting, canManage } from "@/lib/accounts/staff-member";
import { actorOf } from "@/lib/audit";
import { hasCustomers } from "@/lib/claims/lock";
import { rowId } from "@/lib/input/ids";
import { withInput } from "@/lib/input/with-input";
import { listOf } from "@/lib/list-of";
import { noteMessages } from "@/lib/outbox-news";
import { ok, type Result } from "@/lib/result";
import { tellWatchers } from "@/lib/watching/tell-watchers";

const publishShowtimesInput = z.object({ showtimeIds: listOf(rowId, 1_000, 1) });

type Input = z.output<typeof publishShowtimesInput> & {
  staff: Acting;
  /** Of the only one, as it was read: `changed` when it is another by now. */
  revision?: number;
  now: number;
};

export type PublishCode = "not-found" | "changed" | "begun" | "sold";

const listed = (ids: number[]) => sql`(select value from json_each(${JSON.stringify(ids)}))`;

const allTheirs = ({ showtimeIds, staff }: Input) =>
  assertThat(
    "not-found",
    sql`(select count(*) from showtimes join screens on screens.id = showtimes.screen_id
      join ${theaters} on ${theaters.id} = screens.theater_id
      where showtimes.id in ${listed(showtimeIds)} and ${canManage(staff, theaters.id)}) = ${showtimeIds.length}`,
  );

const allIn = (state: "draft" | "on-sale", ids: number[]) =>
  assertThat(
    "changed",
    sql`(select count(*) from showtimes where id in ${listed(ids)} and state = ${state}) = ${ids.length}`,
  );

const asRead = ({ showtimeIds, revision }: Input) =>
  revision === undefined
    ? []
    : [
        assertThat(
          "changed",
          sql`not exists (select 1 from showtimes where id in ${listed(showtimeIds)} and revision <> ${revision})`,
        ),
      ];

const tellAudit = (db: Database, action: string, { showtimeIds, staff, now }: Input) => {
  const { userId, clientId } = actorOf(staff);
  noteMessages();
  return db.run(sql`insert into audit_entries (at, user_id, client_id, theater_id, action, object_type, object_id, details)
    select ${now}, ${userId}, ${clientId}, s.theater_id, ${action}, 'showtime', cast(st.id as text), '{}'
    from showtimes st join screens s on s.id = st.screen_id where st.id in ${listed(showtimeIds)}`);
};

/** Puts drafts on sale, all of them or none: `changed` when one is no draft any more, `begun` when its start is past. */
export const publishShowtimes = withInput(publishShowtimesInput, publish);

async function publish(db: Database, input: Input): Promise<Result<null, PublishCode>> {
  const { showtimeIds, now } = input;
  const ids = listed(showtimeIds);
  const written = await write(db, [
    allTheirs(input),
    allIn("draft", showtimeIds),
    ...asRead(input),
    assertThat("begun", sql`not exists (select 1 from showtimes where id in ${ids} and starts_at <= ${now})`),
    db.run(sql`update showtimes set state = 'on-sale',
      published_at = coalesce(published_at, ${now}), revision = revision + 1 where id in ${ids}`),
    tellAudit(db, "showtime.published", input),
    ...tellWatchers(db, ids, now),
  ]);
  return written.ok ? ok(null) : written;
}

/** Withdraws showtimes from sale that nobody has a seat of: `sold` otherwise. */
export const withdrawShowtimes = withInput(publishShowtimesInput, withdraw);

async function withdraw(db: Database, input: Input): Promise<Result<null, PublishCode>> {
  const { showtimeIds, now } = input;
  const written = await write(db, [
    allTheirs(input),
    allIn("on-sale", showtimeIds),
    ...asRead(input),
    ...showtimeIds.map((id) => assertThat("sold", sql`not ${hasCustomers(id, now)}`)),
    db.run(
      sql`update showtimes set state = 'draft', revision = revision + 1 where id in ${listed(showtimeIds)}`,
    ),
    tellAudit(db, "showtime.withdrawn", input),
  ]);
  return written.ok ? ok(null) : written;
}
