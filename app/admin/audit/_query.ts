import { notFound } from "next/navigation";
import { z } from "zod";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { listAuditEntries } from "@/lib/audit-log/list-audit-entries";
import { database } from "@/lib/database";
import { listOwnTheaters, type ScopeTheater } from "@/lib/reports/scope";
import { dayBounds } from "@/lib/scheduling/wall-clock";
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
  staff: StaffMember,
  searchParams: Record<string, unknown>,
): Promise<AskedAudit> {
  const { theater, before, ...asked } = query.parse(searchParams);
  const reading = Promise.resolve(listOwnTheaters(database(), staff));
  const clock = reading.then((own) => (own.find(({ id }) => id === theater) ?? own[0])?.timeZone ?? "UTC");
  const filter = {
    ...{ staff, theaterId: theater, person: asked.person, objectType: asked.type, objectId: asked.id },
    // days are those of a theater's clock, which has to be known first
    from: asked.from ? dayBounds(asked.from, await clock).from : null,
    until: asked.to ? dayBounds(asked.to, await clock).until : null,
    before,
  };
  const [theaters, timeZone, found] = await Promise.all([
    reading,
    clock,
    listAuditEntries(database(), filter),
  ]);
  if (theater && !theaters.some(({ id }) => id === theater)) notFound();
  return { ...found, theaters, timeZone, isFirstPage: before === null, params: { theater, ...asked } };
}
