import { expect, test } from "@playwright/test";
import { actionKey } from "@/lib/action-key";
import { env } from "@/lib/env";
import { accountActions } from "./account-actions";
import type { ActionRows } from "./action-row";
import { buyingActions } from "./buying-actions";
import { chainActions } from "./chain-actions";
import { checkAction } from "./check-action";
import { checkPage } from "./check-page";
import { compareRows } from "./check-rows";
import { type Manifest, readManifest } from "./manifest";
import { DIST_DIR, type OwnSite, openOwnSite } from "./own-site";
import { pageRows } from "./pages";
import { priceActions } from "./price-actions";
import { programmeActions } from "./programme-actions";
import { EVERYONE, ROLES } from "./roles";
import { routeRows } from "./routes";
import { salesActions } from "./sales-actions";
import { fill, makeTenants, type Tenant } from "./tenant";
import { theaterActions } from "./theater-actions";
import { type Watched, watchDatabase } from "./watch-database";

// one site of its own for all of them
test.describe.configure({ mode: "default" });

/** In parts, each of which is asked within the time of one test. */
const ACTION_PARTS: Record<string, ActionRows> = {
  accounts: accountActions,
  buying: buyingActions,
  sales: salesActions,
  "the house": theaterActions,
  "the chain": chainActions,
  prices: priceActions,
  programme: programmeActions,
};
const actionRows: ActionRows = Object.assign({}, ...Object.values(ACTION_PARTS));

const SIGN_IN = "app/localized/[language]/(account)/sign-in/actions.ts#signInAction";
const COMPLETE = { withoutRow: [], gone: [] };
let manifest: Manifest;
let site: OwnSite;
let watched: Watched;
let tenants: { own: Tenant; foreign: Tenant };

test.beforeAll(async () => {
  manifest = readManifest(DIST_DIR);
  site = await openOwnSite(manifest.actions.get(SIGN_IN)?.id ?? "");
  watched = watchDatabase(site.path);
  tenants = await makeTenants(site.db, site.people);
  await fill(tenants.own);
  await fill(tenants.foreign);
});

test.afterAll(async () => {
  watched?.close();
  await site?.close();
});

test("every page of the build has a row, and every row its page", () => {
  expect(compareRows(manifest.pages, Object.keys(pageRows))).toEqual(COMPLETE);
});

test("every method of every route of the build has a row, and every row its method", async () => {
  const built = await Promise.all(
    manifest.routes.map(async (route) => {
      const path = route.replaceAll(/\[+[^\]]*\]+/g, "1");
      const allowed = (await fetch(site.url + path, { method: "OPTIONS" })).headers.get("allow") ?? "none";
      const methods = allowed.split(", ").filter((method) => !["HEAD", "OPTIONS"].includes(method));
      return methods.map((method) => `${method} ${route}`);
    }),
  );
  expect(compareRows(built.flat(), Object.keys(routeRows))).toEqual(COMPLETE);
});

test("every server action of the build has a row, and every row its action", () => {
  expect(compareRows([...manifest.actions.keys()], Object.keys(actionRows))).toEqual(COMPLETE);
});

test("the ids of the build's actions are those of the next build with the same secret", () => {
  expect(manifest.actionKey).toBe(actionKey(env.AUTH_SECRET));
});

test("each role is answered by each page as its row says, and shown nothing of a foreign theater", async () => {
  const faults: string[] = [];
  for (const [name, row] of Object.entries(pageRows))
    faults.push(...(await checkPage({ site, watched }, tenants, { name, row })));
  expect(faults).toEqual([]);
});

test("each role is answered by each route as its row says, and shown nothing of a foreign theater", async () => {
  const faults: string[] = [];
  for (const [name, row] of Object.entries(routeRows))
    faults.push(...(await checkPage({ site, watched }, tenants, { name, row, method: name.split(" ")[0] })));
  expect(faults).toEqual([]);
});

for (const [part, rows] of Object.entries(ACTION_PARTS))
  test(`each server action of ${part} lets in whom its row names, and writes nothing to a foreign theater`, async () => {
    const faults: string[] = [];
    for (const [name, row] of Object.entries(rows)) {
      const built = manifest.actions.get(name);
      if (built) faults.push(...(await checkAction({ site, watched }, { name, built, row })));
    }
    expect(faults).toEqual([]);
  });

test.describe("twins", () => {
  test("a page, route or action without a row is found, and a row without its page", () => {
    const { pages } = manifest;
    expect(compareRows([...pages, "/admin/new"], pages)).toEqual({ withoutRow: ["/admin/new"], gone: [] });
    expect(compareRows(pages, [...pages, "/admin/old"])).toEqual({ withoutRow: [], gone: ["/admin/old"] });
  });

  test("a row that expects what is not answered is found, for each role that it is wrong about", async () => {
    const row = { at: `/admin/screens/${tenants.own.screenId}`, own: EVERYONE };
    const faults = await checkPage({ site, watched }, tenants, { name: "open", row });
    expect(faults).toEqual([
      "open as nobody: /sign-in instead of 200",
      "open as customer: 404 instead of 200",
      "open as door: 404 instead of 200",
    ]);
  });

  test("a page that shows a foreign theater is found", async () => {
    const row = { at: "/theaters", own: EVERYONE };
    const faults = await checkPage({ site, watched }, tenants, { name: "theaters", row });
    expect(faults).toHaveLength(ROLES.length - 1);
  });

  test("an action that writes for somebody whom its row keeps out is found", async () => {
    const name = "app/localized/[language]/admin/_bookings/actions.ts#addNoteAction";
    const [row, built] = [actionRows[name], manifest.actions.get(name)];
    if (!row || !built) throw new Error("no such action");
    const narrow = { ...row, may: { ...row.may, owner: 404 }, by: "admin" as const };
    const faults = await checkAction({ site, watched }, { name: "note", built, row: narrow });
    expect(faults).toContain("note as owner: 200 instead of 404");
    expect(faults).toContain("note wrote for owner");
  });
});
