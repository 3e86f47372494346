import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { ListedEntry } from "@/lib/audit-log/list-audit-entries";
import { AuditTable } from "./audit-table";

const entry: ListedEntry = {
  ...{ id: 1, at: Date.UTC(2026, 10, 24, 18), action: "booking.sold", objectType: "booking", objectId: "b" },
  ...{ details: {}, theaterName: "The Lantern", currency: "GBP" },
  ...{ userId: null, clientId: null, personName: null, personEmail: null, clientName: null },
};
const drawn = (more: Partial<ListedEntry>) =>
  renderToStaticMarkup(
    <AuditTable entries={[{ ...entry, ...more }]} nameOf={() => null} timeZone="Europe/London" />,
  );

it("says which program did it, and that it is one", () => {
  const html = drawn({ clientId: 7, clientName: "Ticket kiosk" });
  expect(html).toContain("Ticket kiosk");
  expect(html).toContain("another program, by its key");
  expect(html).not.toContain("A guest, or the system");
});

it("says who did it, or that nobody was signed in", () => {
  expect(drawn({ userId: 3, personName: "Rosa", personEmail: "rosa@example.org" })).toContain("Rosa");
  expect(drawn({})).toContain("A guest, or the system");
  expect(drawn({})).not.toContain("another program");
});
