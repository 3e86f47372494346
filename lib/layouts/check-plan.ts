const FAULTS_AT_MOST = 20;
/** From the corner of the plan, in pixels. */
const FARTHEST = 1_000_000;

/** Where in a plan: the numbers of its lists from 1, and the names that they have. */
export type PlanPart = { zone: number; zoneName?: string; row?: number; rowName?: string; seat?: number };

export type PlanFault =
  | { code: "no-plan" | "no-plan-name" | "no-categories" | "no-zones" }
  | { code: "nameless-category"; category: number }
  | {
      code:
        | "no-object"
        | "zone-name-no-text"
        | "no-position"
        | "areas-no-list"
        | "no-rows"
        | "no-row-seats"
        | "no-category";
      at: PlanPart;
    }
  | { code: "no-field" | "field-no-text"; field: "row_number" | "seat_guid" | "seat_number"; at: PlanPart }
  | { code: "unknown-category"; category: string; at: PlanPart };

/** What keeps a JSON document from being a seating plan, and where; empty when it is one. */
export function planFaults(file: unknown): PlanFault[] {
  const faults: PlanFault[] = [];
  for (const fault of faultsOf(file)) {
    faults.push(fault);
    if (faults.length === FAULTS_AT_MOST) break;
  }
  return faults;
}

function* faultsOf(file: unknown): Generator<PlanFault> {
  if (!isObject(file)) {
    yield { code: "no-plan" };
    return;
  }
  if (typeof file.name !== "string") yield { code: "no-plan-name" };
  if (!Array.isArray(file.categories)) yield { code: "no-categories" };
  const names = new Set<unknown>();
  for (const [i, category] of listOf(file.categories)) {
    if (isObject(category) && typeof category.name === "string") names.add(category.name);
    else yield { code: "nameless-category", category: i + 1 };
  }
  if (!Array.isArray(file.zones)) yield { code: "no-zones" };
  for (const [z, zone] of listOf(file.zones)) yield* faultsOfZone(zone, { zone: z + 1 }, names);
}

type Names = ReadonlySet<unknown>;

function* faultsOfZone(zone: unknown, where: PlanPart, categories: Names): Generator<PlanFault> {
  if (!isObject(zone)) {
    yield { code: "no-object", at: where };
    return;
  }
  const at = { ...where, ...(isName(zone.name) && { zoneName: zone.name }) };
  if (zone.name !== undefined && typeof zone.name !== "string") yield { code: "zone-name-no-text", at };
  if (!isPoint(zone.position)) yield { code: "no-position", at };
  if (zone.areas !== undefined && !Array.isArray(zone.areas)) yield { code: "areas-no-list", at };
  if (!Array.isArray(zone.rows)) yield { code: "no-rows", at };
  for (const [r, row] of listOf(zone.rows)) yield* faultsOfRow(row, { ...at, row: r + 1 }, categories);
}

function* faultsOfRow(row: unknown, where: PlanPart, categories: Names): Generator<PlanFault> {
  if (!isObject(row)) {
    yield { code: "no-object", at: where };
    return;
  }
  const at = { ...where, ...(isName(row.row_number) && { rowName: row.row_number }) };
  if (!isName(row.row_number)) yield unnamed("row_number", row.row_number, at);
  if (row.position !== undefined && !isPoint(row.position)) yield { code: "no-position", at };
  if (!Array.isArray(row.seats)) yield { code: "no-row-seats", at };
  for (const [s, seat] of listOf(row.seats)) yield* faultsOfSeat(seat, { ...at, seat: s + 1 }, categories);
}

function* faultsOfSeat(seat: unknown, at: PlanPart, categories: Names): Generator<PlanFault> {
  if (!isObject(seat)) {
    yield { code: "no-object", at };
    return;
  }
  if (!isName(seat.seat_guid)) yield unnamed("seat_guid", seat.seat_guid, at);
  if (!isName(seat.seat_number)) yield unnamed("seat_number", seat.seat_number, at);
  if (!isPoint(seat.position)) yield { code: "no-position", at };
  if (typeof seat.category !== "string") yield { code: "no-category", at };
  else if (seat.category !== "" && !categories.has(seat.category))
    yield { code: "unknown-category", category: seat.category, at };
}

const listOf = (value: unknown): Iterable<[number, unknown]> => (Array.isArray(value) ? value.entries() : []);

const unnamed = (
  field: "row_number" | "seat_guid" | "seat_number",
  value: unknown,
  at: PlanPart,
): PlanFault => ({
  ...{
    code: value === undefined || value === null || value === "" ? "no-field" : "field-no-text",
    field,
    at,
  },
});

const isName = (value: unknown): value is string => typeof value === "string" && value !== "";

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isPoint = (value: unknown): boolean =>
  isObject(value) && isCoordinate(value.x) && isCoordinate(value.y);

const isCoordinate = (value: unknown): boolean =>
  typeof value === "number" && Number.isFinite(value) && Math.abs(value) <= FARTHEST;
