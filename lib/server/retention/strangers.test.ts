import { and, eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { auditEntries } from "@/db/schema/audit";
import { mailEvents } from "@/db/schema/messages";
import { makeFixture } from "@/db/testing/fixture";
import { engines } from "@/db/testing/test-database";
import { INVITATION_TTL_MS } from "@/lib/accounts/invitations/invitation";
import { invitePerson } from "@/lib/accounts/invitations/invite-person";
import { listInvitations } from "@/lib/accounts/invitations/list-invitations";
import { renewInvitation } from "@/lib/accounts/invitations/renew-invitation";
import { addOwner } from "@/lib/accounts/testing/staff";
import { DAY_MS } from "@/lib/clock-units";
import { newId } from "@/lib/id";
import { daysOf } from "./kept";
import { tidyAll } from "./tidy";

const NOW = Date.UTC(2026, 10, 22, 12);
const OVER = NOW + INVITATION_TTL_MS + daysOf("invitations") * DAY_MS;

describe.each(engines)("of who never had an account, on %s", (_, open) => {
  const db = open();

  it("an invitation goes after a year, and its address from the log, which keeps who offered what", async () => {
    const { theaterId } = await makeFixture(db, { startsAt: NOW });
    const staff = await addOwner(db, theaterId);
    const invite = async () => {
      const email = `${newId()}@example.org`.toLowerCase();
      await invitePerson(db, { staff, email, role: "door", theaterId, now: NOW });
      const id = (await listInvitations(db, staff)).find((one) => one.email === email)?.id ?? "";
      return { id, email };
    };
    const [old, renewed] = [await invite(), await invite()];
    await renewInvitation(db, { staff, invitationId: renewed.id, now: NOW + 1 });
    const addressInLog = async (id: string) => {
      const isIt = and(eq(auditEntries.objectId, id), eq(auditEntries.action, "invitation.sent"));
      return (await db.select().from(auditEntries).where(isIt)).map(({ details }) => details.after);
    };
    const left = async () => (await listInvitations(db, staff)).map(({ id }) => id).sort();

    await tidyAll(db, { now: OVER });
    expect(await left()).toEqual([old.id, renewed.id].sort());
    await tidyAll(db, { now: OVER + 1 });
    expect(await left()).toEqual([renewed.id]);
    expect(await addressInLog(old.id)).toEqual([{ email: "\u2014", role: "door" }]);
    expect(await addressInLog(renewed.id)).toEqual([{ email: renewed.email, role: "door" }]);
  });

  it("what came back of a message that we never sent goes when ours do", async () => {
    const [id, receivedAt] = [newId(), NOW];
    await db.insert(mailEvents).values({ id, messageId: null, kind: "bounced", occurredAt: NOW, receivedAt });
    const left = () => db.$count(mailEvents, eq(mailEvents.id, id));
    const over = NOW + daysOf("messages") * DAY_MS;
    await tidyAll(db, { now: over });
    expect(await left()).toBe(1);
    await tidyAll(db, { now: over + 1 });
    expect(await left()).toBe(0);
  });
});
