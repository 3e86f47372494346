import { z } from "zod";
import { notTheirs } from "@/lib/accounts/sessions/viewer";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { dayByClock } from "@/lib/audit-log/day-by-clock";
import { listAuditEntries } from "@/lib/audit-log/list-audit-entries";
import { database } from "@/lib/database";
import { listOwnTheaters, type ScopeTheater } from "@/lib/reports/scope";
import { searchText } from "@/lib/search/search-text";

const word = searchText.transform((text) => text.trim());
const day = z.iso.date().catch("");
const query = z.object({
  theater: z.coerce.number().int().positive().max(1e15).nullable().catch(null),
  person: word,
  type: word,
  id: word,
  from: day,
  to: day,
  before: z
    .string()
    .regex(/^\d{1,15}\.\d{1,15}$/)
    .nullable()
    .catch(null),
});

export type AskedAudit = Awaited<ReturnType<typeof listAuditEntries>> & {
  isFirstPage: boolean;
  theaters: ScopeTheater[];
  /** Whose clock the page goes by: the chosen theater's, else the first one's. */
  timeZone: string;
  /** What stands in the address, put right; the place in the log left out. */
  params: Record<"theater" | "person" | "type" | "id" | "from" | "to", string | number | null>;
};

export async function readAudit(
  { staff, zones }: { staff: StaffMember; zones: readonly string[] },
  searchParams: Record<string, unknown>,
): Promise<AskedAudit> {
  const { theater, before, ...asked } = query.parse(searchParams);
  const boundary = (day: string, end: "from" | "until") =>
    day ? dayByClock(database(), { day, end, zones, staff, theaterId: theater }) : null;
  const filter = {
    ...{ staff, theaterId: theater, person: asked.person, objectType: asked.type, objectId: asked.id },
    from: boundary(asked.from, "from"),
    until: boundary(asked.to, "until"),
    before,
  };
  const [theaters, found] = await Promise.all([
    listOwnTheaters(database(), staff),
    listAuditEntries(database(), filter),
  ]);
  const chosen = theaters.find(({ id }) => id === theater);
  if (theater && !chosen) return notTheirs();
  const { timeZone } = chosen ?? theaters[0] ?? { timeZone: "UTC" };
  return { ...found, theaters, timeZone, isFirstPage: before === null, params: { theater, ...asked } };
}
