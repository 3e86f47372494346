import { eq } from "drizzle-orm";
import { theaterStaff } from "../../db/schema/accounts";
import type { ActionRow } from "./action-row";
import { type Called, callAction } from "./call-action";
import type { BuiltAction } from "./manifest";
import type { OwnSite } from "./own-site";
import { pageRows } from "./pages";
import { ROLES, type Role } from "./roles";
import { makeTenants } from "./tenant";
import type { Watched } from "./watch-database";

/** Who runs or serves a theater may, whoever only keeps its door or buys there may not. */
const isOfTheater = ({ may }: ActionRow) => may.owner === 200 && may.door !== 200 && may.customer !== 200;

/** In words, everything that an action does otherwise than its row says, tried on two theaters made for it. */
export async function checkAction(
  { site, watched }: { site: OwnSite; watched: Watched },
  { name, built, row }: { name: string; built: BuiltAction; row: ActionRow },
): Promise<string[]> {
  const { own, foreign } = await makeTenants(site.db, site.people);
  const page = pageRows[built.pages[0] ?? ""];
  const address = typeof page?.at === "function" ? await page.at(own) : page?.at;
  const url = new URL(address ?? "/", site.url);
  const call = (role: Role, args: unknown[]): Promise<Called> =>
    callAction(url, { id: built.id, args, cookie: site.cookies[role] });

  const ownArgs = await row.args(own);
  const foreignArgs = row.foreign ? await row.args(foreign) : [];
  const mixed = (await row.mixed?.(own, foreign)) ?? [];
  const faults: string[] = [];
  const fault = (words: string, text = "") => faults.push(`${name} ${words} ${text.slice(0, 400)}`.trim());
  const expectNothing = (who: string) => {
    if (watched.hasChanged()) fault(`wrote for ${who}`);
  };
  watched.look();

  for (const role of ROLES.filter((role) => row.may[role] !== 200)) {
    const { answer } = await call(role, ownArgs);
    if (answer !== row.may[role]) fault(`as ${role}: ${answer} instead of ${row.may[role]}`);
    expectNothing(role);
  }
  const by = row.by ?? ROLES.find((role) => row.may[role] === 200) ?? "admin";
  if (row.foreign) {
    const { answer, text } = await call(by, foreignArgs);
    const isRefused = row.foreign === 404 ? answer === 404 : answer === 200 && row.foreign.test(text);
    if (!isRefused) fault(`as ${by} with a foreign thing: ${answer}`, text);
    expectNothing(`${by} with a foreign thing`);
  }
  for (const [i, args] of mixed.entries()) {
    await call(by, args);
    expectNothing(`${by} with own and foreign things, ${i + 1}`);
  }
  if (isOfTheater(row) && row.foreign && row.writes) {
    const { answer, text } = await call("admin", foreignArgs);
    if (answer !== 200 || !watched.hasChanged()) fault("did nothing for an admin:", text);
  }
  for (const role of [by, ...ROLES.filter((role) => row.may[role] === 200 && role !== by)]) {
    const { answer, text } = await call(role, ownArgs);
    if (answer !== 200) fault(`as ${role}: ${answer} instead of being let in`);
    const wrote = watched.hasChanged();
    if (role === by && row.writes !== undefined && wrote !== row.writes)
      fault(`as ${role} ${wrote ? "wrote" : "wrote nothing"}:`, text);
    if (row.endsSession) await site.signIn(role);
  }
  // the next row has theaters of its own
  await site.db.delete(theaterStaff).where(eq(theaterStaff.theaterId, own.theaterId));
  return faults;
}
