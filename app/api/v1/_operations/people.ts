import { z } from "zod";
import { cursor, DEFAULT_LIMIT, limit, listOf, page, placeIn } from "@/app/api/v1/_frame/cursor";
import { asInstant, asInstantOrNull, idInAddress, instant, nothing } from "@/app/api/v1/_frame/fields";
import { managing } from "@/app/api/v1/_frame/operation";
import { done, ok, refuse, refuseAs } from "@/app/api/v1/_frame/reply";
import { STAFF_ROLES, USER_ROLES } from "@/db/schema/accounts";
import { changeRole } from "@/lib/accounts/people/change-role";
import { changeTheaterRole } from "@/lib/accounts/people/change-theater-role";
import { getPerson } from "@/lib/accounts/people/get-person";
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

type Found = Omit<NonNullable<Awaited<ReturnType<typeof getPerson>>>, "hasSecondStep">;

const asPerson = (found: Found): z.input<typeof person> => ({
  ...{ id: found.id, name: found.name, email: found.email, isAdmin: found.role === "admin" },
  roles: found.theaterRoles.map(({ theaterId, theaterName, role }) => ({
    ...{ theaterId, theater: theaterName, role },
  })),
  createdAt: asInstant(found.createdAt),
  disabledAt: asInstantOrNull(found.disabledAt),
});

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
    const found = await getPerson(db, { staff, userId: path.id });
    return found ? ok(asPerson(found)) : refuse("not-found");
  },
});

const changePerson = managing({
  ...{ ...one, id: "changePerson", method: "PATCH", at: "/people/{id}", tag },
  summary: "Make somebody an admin, or an admin a customer again",
  description: "By a token for every theater. The last admin stays one.",
  body: z.strictObject({ role: z.enum(USER_ROLES) }).meta({ id: "PersonChange" }),
  answers: { 200: { description: "The person as they are then", schema: person } },
  problems: ["not-found", "already", "disabled", "last-admin"],
  run: async ({ db, staff, now, path, body }) => {
    const changed = await changeRole(db, { userId: path.id, role: body.role, staff, now });
    if (!changed.ok) return refuseAs(changed);
    const found = await getPerson(db, { staff, userId: path.id });
    return found ? ok(asPerson(found)) : refuse("not-found");
  },
});

const role = {
  at: "/people/{id}/roles/{theater}",
  tag,
  path: z.object({ id: idInAddress, theater: idInAddress }),
  query: nothing,
};

const giveRole = managing({
  ...{ ...role, id: "giveRole", method: "PUT" },
  summary: "Give somebody a role at a theater, or another one",
  description: "A theater's token does so for who works there already; others are invited.",
  body: z.strictObject({ role: z.enum(STAFF_ROLES) }).meta({ id: "Role" }),
  answers: { 200: { description: "The person as they are then", schema: person } },
  problems: ["not-found", "self"],
  run: async ({ db, staff, now, path, body }) => {
    const asked = { userId: path.id, theaterId: path.theater, role: body.role, staff, now };
    const changed = await changeTheaterRole(db, asked);
    if (!changed.ok) return refuseAs(changed);
    const found = await getPerson(db, { staff, userId: path.id });
    return found ? ok(asPerson(found)) : refuse("not-found");
  },
});

const takeRole = managing({
  ...{ ...role, id: "takeRole", method: "DELETE" },
  summary: "Take somebody off the team of a theater",
  description: "An invitation to it that still lies in their letter box leads nowhere.",
  body: null,
  answers: { 204: { description: "They are not on it any more", schema: null } },
  problems: ["not-found", "self"],
  run: async ({ db, staff, now, path }) => {
    const asked = { userId: path.id, theaterId: path.theater, role: null, staff, now };
    const changed = await changeTheaterRole(db, asked);
    return changed.ok ? done : refuseAs(changed);
  },
});

export const PEOPLE_OPERATIONS = [listPeople, readPerson, changePerson, giveRole, takeRole];
