const FAULTS_AT_MOST = 20;
/** From the corner of the plan, in pixels. */
const FARTHEST = 1_000_000;

/** What keeps a JSON document from being a seating plan, each fault with its place in words; empty when it is one. */
export function planFaults(file: unknown): string[] {
  const faults: string[] = [];
  for (const fault of faultsOf(file)) {
    faults.push(fault);
    if (faults.length === FAULTS_AT_MOST) break;
  }
  return faults;
}

function* faultsOf(file: unknown): Generator<string> {
  if (!isObject(file)) {
    yield "The file holds no seating plan: a plan is an object with zones and categories.";
    return;
  }
  if (typeof file.name !== "string") yield "The plan has no name.";
  if (!Array.isArray(file.categories)) yield "The plan has no list of categories.";
  const names = new Set<unknown>();
  for (const [i, category] of listOf(file.categories)) {
    if (isObject(category) && typeof category.name === "string") names.add(category.name);
    else yield `Category ${i + 1} has no name.`;
  }
  if (!Array.isArray(file.zones)) yield "The plan has no list of zones.";
  for (const [z, zone] of listOf(file.zones)) yield* faultsOfZone(zone, `Zone ${z + 1}`, names);
}

function* faultsOfZone(zone: unknown, at: string, categories: ReadonlySet<unknown>): Generator<string> {
  if (!isObject(zone)) {
    yield `${at} is not an object.`;
    return;
  }
  const where = withName(at, zone.name);
  if (zone.name !== undefined && typeof zone.name !== "string") yield `${where} has a name that is no text.`;
  if (!isPoint(zone.position)) yield `${where} has no position with numbers x and y.`;
  if (zone.areas !== undefined && !Array.isArray(zone.areas)) yield `${where} has areas that are no list.`;
  if (!Array.isArray(zone.rows)) yield `${where} has no list of rows.`;
  for (const [r, row] of listOf(zone.rows)) yield* faultsOfRow(row, `${where}, row ${r + 1}`, categories);
}

function* faultsOfRow(row: unknown, at: string, categories: ReadonlySet<unknown>): Generator<string> {
  if (!isObject(row)) {
    yield `${at} is not an object.`;
    return;
  }
  const where = withName(at, row.row_number);
  if (!isName(row.row_number)) yield `${where} ${lacks("row_number", row.row_number)}`;
  if (row.position !== undefined && !isPoint(row.position))
    yield `${where} has no position with numbers x and y.`;
  if (!Array.isArray(row.seats)) yield `${where} has no list of seats.`;
  for (const [s, seat] of listOf(row.seats)) yield* faultsOfSeat(seat, `${where}, seat ${s + 1}`, categories);
}

function* faultsOfSeat(seat: unknown, where: string, categories: ReadonlySet<unknown>): Generator<string> {
  if (!isObject(seat)) {
    yield `${where} is not an object.`;
    return;
  }
  if (!isName(seat.seat_guid)) yield `${where} ${lacks("seat_guid", seat.seat_guid)}`;
  if (!isName(seat.seat_number)) yield `${where} ${lacks("seat_number", seat.seat_number)}`;
  if (!isPoint(seat.position)) yield `${where} has no position with numbers x and y.`;
  if (typeof seat.category !== "string") yield `${where} has no category.`;
  else if (seat.category !== "" && !categories.has(seat.category))
    yield `${where} is of the category “${seat.category}”, which the plan does not list.`;
}

const listOf = (value: unknown): Iterable<[number, unknown]> => (Array.isArray(value) ? value.entries() : []);

const withName = (at: string, name: unknown) => (isName(name) ? `${at} (“${name}”)` : at);

const lacks = (word: string, value: unknown) =>
  value === undefined || value === null || value === ""
    ? `has no ${word}.`
    : `has a ${word} that is no text: put it in quotation marks.`;

const isName = (value: unknown): value is string => typeof value === "string" && value !== "";

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isPoint = (value: unknown): boolean => isObject(value) && isPlace(value.x) && isPlace(value.y);

const isPlace = (value: unknown): boolean =>
  typeof value === "number" && Number.isFinite(value) && Math.abs(value) <= FARTHEST;
