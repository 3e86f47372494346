import { afterEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { webhookEndpoints } from "@/db/schema/webhooks";
import { engines } from "@/db/testing/test-database";
import { withoutGuard } from "@/db/testing/without-guard";
import { confirmPerson } from "@/lib/accounts/second-step/confirm-person";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { codeAt, unconfirmedAdmin } from "@/lib/accounts/testing/second-steps";
import { addAdmin } from "@/lib/accounts/testing/staff";
import { changeEndpoint } from "./change-endpoint";
import { makeEndpoint } from "./make-endpoint";
import { removeEndpoint, rollSecret, switchEndpoint } from "./run-endpoint";
import { listen } from "./testing/listening";

const NOW = Date.UTC(2026, 10, 24, 18, 0, 10);
const ASKED = { url: "https://hooks.example.org/two", description: "", types: ["booking.made" as const] };

type By = { staff: StaffMember; endpointId: string; now: number };
type Act = (db: Database, by: By) => Promise<{ ok: boolean; code?: string }>;

/** By which somebody who sits down at an open dashboard would be told of every customer from then on. */
const ACTS: [name: string, act: Act][] = [
  ["a new webhook", (db, { staff, now }) => makeEndpoint(db, { ...ASKED, theaterId: null, staff, now })],
  ["another address of one", (db, by) => changeEndpoint(db, { ...ASKED, revision: 1, ...by })],
  ["another secret of one", rollSecret],
  [
    "one that is on again",
    async (db, by) => {
      await switchEndpoint(db, { ...by, isOn: false });
      return switchEndpoint(db, { ...by, isOn: true });
    },
  ],
];

describe.each(engines)("showing that it is still they before other programs are told, on %s", (_, open) => {
  const db = open();
  // other tests share the server: nothing is written for these from now on
  afterEach(() =>
    db.update(webhookEndpoints).set({ removedAt: 1, secret: "", oldSecret: null, oldSecretUntil: null }),
  );
  const scene = async () => {
    const { endpointId } = await listen(db, { staff: await addAdmin(db), theaterId: null });
    const { staff, user, idHash, secret } = await unconfirmedAdmin(db, NOW);
    const code = { code: codeAt(secret, NOW), user, idHash, now: NOW };
    return { by: { staff, endpointId, now: NOW }, code };
  };

  it.each(ACTS)("is asked for before %s, and then it is done", async (_name, act) => {
    const { by, code } = await scene();
    expect(await act(db, by)).toEqual({ ok: false, code: "confirm-it-is-you" });
    await confirmPerson(db, code);
    expect(await act(db, by)).toMatchObject({ ok: true });
  });

  it.each(ACTS)("%s would be had by whoever sits there without the guard (twin)", async (_name, act) => {
    const { by } = await scene();
    expect(await act(withoutGuard(db, "confirm-it-is-you"), by)).toMatchObject({ ok: true });
  });

  it("is not asked of who ends it", async () => {
    const { by } = await scene();
    expect(await switchEndpoint(db, { ...by, isOn: false })).toMatchObject({ ok: true });
    expect(await removeEndpoint(db, by)).toMatchObject({ ok: true });
  });
});
