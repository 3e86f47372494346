import { and, asc, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { priceCards } from "@/db/schema/pricing";
import { type CaptionsRule, screens, theaters } from "@/db/schema/venues";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";
import { defaultCardFirst } from "./default-card-first";

/** A theater to schedule at: its screens in use, and the price cards in force. */
export type Stage = {
  id: number;
  name: string;
  timeZone: string;
  dayTurnsMinute: number;
  closesMinute: number;
  captionsRule: CaptionsRule | null;
  screens: { id: number; name: string }[];
  priceCards: { id: number; name: string }[];
};

/** Those that this person runs. */
export async function listStages(
  db: Database,
  staff: Pick<StaffMember, "userId" | "isAdmin">,
): Promise<Stage[]> {
  const [theaterRows, rooms, cards] = await Promise.all([
    db
      .select({
        id: theaters.id,
        name: theaters.name,
        timeZone: theaters.timeZone,
        dayTurnsMinute: theaters.dayTurnsMinute,
        closesMinute: theaters.closesMinute,
        captionsRule: theaters.captionsRule,
      })
      .from(theaters)
      .where(and(isNull(theaters.archivedAt), canManage(staff, theaters.id)))
      .orderBy(asc(theaters.name)),
    db
      .select()
      .from(screens)
      .where(isNull(screens.archivedAt))
      .orderBy(asc(screens.position), asc(screens.name)),
    db
      .select()
      .from(priceCards)
      .where(isNull(priceCards.supersededAt))
      .orderBy(...defaultCardFirst),
  ]);
  const of = (theaterId: number) => (row: { theaterId: number }) => row.theaterId === theaterId;
  const brief = ({ id, name }: { id: number; name: string }) => ({ id, name });
  return theaterRows.map((theater) => ({
    ...theater,
    screens: rooms.filter(of(theater.id)).map(brief),
    priceCards: cards.filter(of(theater.id)).map(brief),
  }));
}
