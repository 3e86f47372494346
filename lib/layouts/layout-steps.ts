import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { layouts } from "@/db/schema/venues";
import { assertThat } from "@/db/write";
import type { PlacedSeat } from "./placed-seat";
import type { KeptPlan } from "./plan-file";
import { inReadingOrder } from "./reading-order";
import { tieGroups } from "./seat-groups";
import { writePlan } from "./write-plan";

export type NewVersion = {
  screenId: number;
  /** The version that was edited; 0 when the screen had none. */
  baseVersion: number;
  seats: readonly PlacedSeat[];
  plan: KeptPlan | null;
  now: number;
};

/** The id of the version that `layoutSteps` writes, for the steps after them. */
export const newLayoutId = ({ screenId, baseVersion }: Pick<NewVersion, "screenId" | "baseVersion">): SQL =>
  sql`(select id from layouts where screen_id = ${screenId} and version = ${baseVersion + 1})`;

/**
 * Steps that write the next version of a screen's layout, unless another has been written since the edited one
 * (`stale`). A seat is known by its guid: known ones stay who they are, whatever they are called now.
 */
export function layoutSteps(db: Database, { screenId, baseVersion, seats, plan, now }: NewVersion) {
  const { keys } = tieGroups(seats);
  const rows = inReadingOrder(seats).map(({ guid, row, number, zone, x, y, type }) => [
    guid,
    row,
    number,
    zone,
    x,
    y,
    type,
    keys.get(guid) ?? null,
  ]);
  const json = JSON.stringify(rows);
  const file = plan && { ...plan, file: writePlan(plan.file.name, seats, plan) };
  return [
    assertThat(
      "stale",
      sql`(select coalesce(max(version), 0) from layouts where screen_id = ${screenId}) = ${baseVersion}`,
    ),
    db.insert(layouts).values({ screenId, version: baseVersion + 1, createdAt: now, plan: file }),
    db.run(sql`
      insert into seats (screen_id, guid) select ${screenId}, value ->> 0 from json_each(${json}) where true
      on conflict (screen_id, guid) do nothing`),
    db.run(sql`
      insert into layout_seats (layout_id, seat_id, ordinal, row_label, number, zone, x, y, type, group_key)
      select ${newLayoutId({ screenId, baseVersion })}, seats.id, placed.key, value ->> 1, value ->> 2, value ->> 3,
        value ->> 4, value ->> 5, value ->> 6, value ->> 7
      from json_each(${json}) as placed cross join seats on seats.screen_id = ${screenId} and seats.guid = value ->> 0`),
  ];
}
