import type { LayoutFault } from "./layout-check";
import { labelOf } from "./placed-seat";
import type { PlanFile } from "./plan-file";

export const PLAN_MENDS = ["new-identities", "zone-in-row"] as const;
/** What can be done about a plan file that other programs allow and a layout does not. */
export type PlanMend = (typeof PLAN_MENDS)[number];

/** Which of them would help against these faults. */
export function mendsFor(faults: readonly LayoutFault[]): PlanMend[] {
  const found = new Set<PlanMend>();
  for (const fault of faults) {
    if (fault.code === "same-guid" && labelOf(fault.seat) !== labelOf(fault.other))
      found.add("new-identities");
    if (fault.code === "same-label" && fault.seat.zone !== fault.other.zone) {
      found.add("zone-in-row");
      // a zone that was copied whole
      if (fault.seat.guid === fault.other.guid) found.add("new-identities");
    }
  }
  return PLAN_MENDS.filter((mend) => found.has(mend));
}

/** The file with that done to it: it is kept so, and written out so. */
export function mendPlan(file: PlanFile, mends: readonly PlanMend[], newGuid: () => string): PlanFile {
  const named = mends.includes("zone-in-row") ? withZonesInRows(file) : file;
  return mends.includes("new-identities") ? withOwnIdentities(named, newGuid) : named;
}

/** The second and further seats of one identity are others; the first keeps it. */
function withOwnIdentities(file: PlanFile, newGuid: () => string): PlanFile {
  const taken = new Set<string>();
  const own = (guid: string) => {
    const free = taken.has(guid) ? newGuid() : guid;
    taken.add(free);
    return free;
  };
  return mapRows(file, (row) => ({
    ...row,
    seats: row.seats.map((seat) => ({ ...seat, seat_guid: own(seat.seat_guid) })),
  }));
}

/** Rows of zones that share the name of a seat with another zone bear their zone's name. */
function withZonesInRows(file: PlanFile): PlanFile {
  const zonesOf = new Map<string, Set<number>>();
  for (const [z, zone] of file.zones.entries())
    for (const row of zone.rows)
      for (const seat of row.seats) {
        const label = JSON.stringify([row.row_number, seat.seat_number]);
        zonesOf.set(label, (zonesOf.get(label) ?? new Set()).add(z));
      }
  const sharing = new Set(
    [...zonesOf.values()].filter(({ size }) => size > 1).flatMap((zones) => [...zones]),
  );
  return mapRows(file, (row, zone, z) =>
    sharing.has(z) && zone.name ? { ...row, row_number: `${zone.name} ${row.row_number}` } : row,
  );
}

type Zone = PlanFile["zones"][number];

const mapRows = (
  file: PlanFile,
  change: (row: Zone["rows"][number], zone: Zone, z: number) => Zone["rows"][number],
): PlanFile => ({
  ...file,
  zones: file.zones.map((zone, z) => ({ ...zone, rows: zone.rows.map((row) => change(row, zone, z)) })),
});
