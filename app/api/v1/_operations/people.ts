import { z } from "zod";
import { cursor, DEFAULT_LIMIT, limit, listOf, page, placeIn } from "@/app/api/v1/_frame/cursor";
import { bodyTag, whyNotFrom } from "@/app/api/v1/_frame/etag";
import { asInstant, asInstantOrNull, idInAddress, instant, nothing } from "@/app/api/v1/_frame/fields";
import { type ByToken, managing } from "@/app/api/v1/_frame/operation";
import { done, ok, type Refusal, type Reply, refuse, refuseAs } from "@/app/api/v1/_frame/reply";
import { STAFF_ROLES, USER_ROLES } from "@/db/schema/accounts";
import { changeRole } from "@/lib/accounts/people/change-role";
import { changeTheaterRole } from "@/lib/accounts/people/change-theater-role";
import { getPerson } from "@/lib/accounts/people/get-person";
import type { StaffRole } from "@/lib/accounts/people/invited-role";
import { PEOPLE_KINDS } from "@/lib/accounts/people/list-people";
import { listPeopleFrom } from "@/lib/accounts/people/list-people-from";
import { asSent } from "@/lib/input/text";

const tag = "People";

const person = z
  .object({
    ...{ id: z.int(), name: z.string(), email: z.string() },
    isAdmin: z.boolean().meta({ description: "Runs every theater, and the catalogue." }),
    roles: z
      .array(z.object({ theaterId: z.int(), theater: z.string(), role: z.enum(STAFF_ROLES) }))
      .meta({ description: "At the theaters that the token is for." }),
    createdAt: instant,
    disabledAt: instant.nullable().meta({ description: "Since when their account is shut." }),
  })
  .meta({ id: "Person" });

const madeFrom = {
  "if-match": { description: "The ETag of the person as they were read, or *.", required: true },
};

type Found = Omit<NonNullable<Awaited<ReturnType<typeof getPerson>>>, "hasFactor">;

const asPerson = (found: Found): z.input<typeof person> => ({
  ...{ id: found.id, name: found.name, email: found.email, isAdmin: found.role === "admin" },
  roles: found.theaterRoles.map(({ theaterId, theaterName, role }) => ({
    ...{ theaterId, theater: theaterName, role },
  })),
  createdAt: asInstant(found.createdAt),
  disabledAt: asInstantOrNull(found.disabledAt),
});

const tell = (found: Found | null): Reply => {
  if (!found) return refuse("not-found");
  const body = asPerson(found);
  return ok(body, { etag: bodyTag(body) });
};

type By = ByToken<{ id: number }, unknown, unknown>;

/**
 * The person that a change is made from, whose role is what was read; null for one whom the token does not see, but may
 * have taken off a team a moment ago.
 */
async function readFrom({ db, staff, path, headers }: By): Promise<{ from: Found | null } | Refusal> {
  const from = await getPerson(db, { staff, userId: path.id });
  const refusal = from && whyNotFrom(headers, bodyTag(asPerson(from)));
  return refusal ?? { from };
}

const roleAt = ({ theaterRoles }: Found, theaterId: number) =>
  theaterRoles.find((one) => one.theaterId === theaterId)?.role ?? null;

const place = z.tuple([asSent(1_000), z.int()]);

const listPeople = managing({
  ...{ id: "listPeople", method: "GET", at: "/people", tag },
  summary: "Who works here, by name",
  description: "A theater's token sees its team, one for every theater everyone.",
  path: nothing,
  query: z.object({
    kind: z.enum(PEOPLE_KINDS).optional().meta({ description: "The team unless said." }),
    theater: idInAddress.optional().meta({ description: "Who works at that theater." }),
    query: z.string().max(200).optional().meta({ description: "Of a name or an e-mail address." }),
    limit,
    cursor,
  }),
  body: null,
  answers: { 200: { description: "A page of people", schema: listOf(person) } },
  problems: ["bad-query"],
  run: async ({ db, staff, query: { kind = "team", theater, query: words = "", limit: most, cursor } }) => {
    const begun = placeIn(cursor, place);
    if ("problem" in begun) return begun;
    const { after } = begun;
    const found = await listPeopleFrom(db, {
      ...{ staff, words, kind, theaterId: theater ?? null, after, limit: most ?? DEFAULT_LIMIT },
    });
    const asked = { kind, theater, query: words || undefined, limit: most };
    return page("/people", asked, { data: found.people.map(asPerson), next: found.next });
  },
});

const one = { path: z.object({ id: idInAddress }), query: nothing };

const readPerson = managing({
  ...{ ...one, id: "readPerson", method: "GET", at: "/people/{id}", tag },
  summary: "Somebody who works here",
  body: null,
  answers: { 200: { description: "The person", schema: person } },
  problems: ["not-found"],
  run: async ({ db, staff, path }) => {
    return tell(await getPerson(db, { staff, userId: path.id }));
  },
});

const changePerson = managing({
  ...{ ...one, id: "changePerson", method: "PATCH", at: "/people/{id}", tag },
  summary: "Make somebody an admin, or an admin a customer again",
  description: "By a token for every theater. The last admin stays one.",
  body: z.strictObject({ role: z.enum(USER_ROLES) }).meta({ id: "PersonChange" }),
  headers: madeFrom,
  answers: { 200: { description: "The person as they are then", schema: person } },
  problems: ["not-found", "if-match-missing", "stale", "already", "disabled", "last-admin"],
  run: async (asked) => {
    const { db, staff, now, path, body } = asked;
    const read = await readFrom(asked);
    if ("problem" in read) return read;
    // of two roles the one that they have not is made from the other
    const changed = await changeRole(db, { userId: path.id, role: body.role, staff, now });
    if (!changed.ok) return refuseAs(changed);
    return tell(await getPerson(db, { staff, userId: path.id }));
  },
});

const role = {
  at: "/people/{id}/roles/{theater}",
  tag,
  path: z.object({ id: idInAddress, theater: idInAddress }),
  query: nothing,
};

type AtTheater = ByToken<{ id: number; theater: number }, unknown, unknown>;

/** Null once it is so. */
async function setRole(asked: AtTheater, role: StaffRole | null): Promise<Refusal | null> {
  const { db, staff, now, path } = asked;
  const read = await readFrom(asked);
  if ("problem" in read) return read;
  const was = read.from && { was: roleAt(read.from, path.theater) };
  const changed = await changeTheaterRole(db, {
    ...{ userId: path.id, theaterId: path.theater, role, ...was, staff, now },
  });
  return changed.ok ? null : refuseAs(changed);
}

const giveRole = managing({
  ...{ ...role, id: "giveRole", method: "PUT" },
  summary: "Give somebody a role at a theater, or another one",
  description: "A theater's token does so for people who work there already; others are invited.",
  body: z.strictObject({ role: z.enum(STAFF_ROLES) }).meta({ id: "Role" }),
  headers: madeFrom,
  answers: { 200: { description: "The person as they are then", schema: person } },
  problems: ["not-found", "if-match-missing", "stale", "self"],
  run: async (asked) => {
    const { db, staff, path, body } = asked;
    const changed = await setRole(asked, body.role);
    if (changed) return changed;
    return tell(await getPerson(db, { staff, userId: path.id }));
  },
});

const takeRole = managing({
  ...{ ...role, id: "takeRole", method: "DELETE" },
  summary: "Take somebody off the team of a theater",
  description: "An invitation to it that still lies in their letter box leads nowhere.",
  body: null,
  headers: madeFrom,
  answers: { 204: { description: "They are not on it any more", schema: null } },
  problems: ["not-found", "if-match-missing", "stale", "self"],
  run: async (asked) => (await setRole(asked, null)) ?? done,
});

export const PEOPLE_OPERATIONS = [listPeople, readPerson, changePerson, giveRole, takeRole];
