import { afterEach, expect, it, vi } from "vitest";
import { movies } from "@/db/schema/catalogue";
import { openTestDatabase } from "@/db/testing/test-database";
import { addMovie } from "@/lib/catalogue/add-movie";
import { fieldsOf } from "@/lib/catalogue/testing/movies";
import { env } from "@/lib/env";
import * as owners from "@/lib/sharing/owner";
import { ownerOver } from "@/lib/sharing/testing/owner-over";
import { followCatalogue } from "./follow-catalogue";

const now = Date.UTC(2026, 10, 30);
const FOLLOWING = { CATALOGUE_URL: "http://127.0.0.1:9", CATALOGUE_TOKEN: "mat_x" };

afterEach(() => {
  vi.restoreAllMocks();
  Object.assign(env, { CATALOGUE_URL: undefined, CATALOGUE_TOKEN: undefined });
});

const heard = () => {
  const lines: string[] = [];
  vi.spyOn(process.stderr, "write").mockImplementation((text) => lines.push(String(text)) > 0);
  return lines;
};

it("follows nobody where no catalogue is named", async () => {
  const asked = vi.spyOn(owners, "ownerAt");
  await followCatalogue(openTestDatabase(), { now });
  expect(asked).not.toHaveBeenCalled();
});

it("says in the log why a catalogue is not followed, and goes on", async () => {
  Object.assign(env, FOLLOWING);
  const lines = heard();
  await followCatalogue(openTestDatabase(), { now });
  expect(lines.join("")).toMatch(/127\.0\.0\.1:9 is not followed: down/);
});

it("takes over what there is, once, however often it is called meanwhile", async () => {
  Object.assign(env, FOLLOWING);
  const [theirs, ours] = [openTestDatabase(), openTestDatabase()];
  await addMovie(theirs, { fields: fieldsOf({ title: "Cops", status: "released" }), staff: null, now });
  const owner = ownerOver(theirs);
  const changes = vi.spyOn(owner, "changes");
  vi.spyOn(owners, "ownerAt").mockReturnValue(owner);
  await Promise.all([followCatalogue(ours, { now }), followCatalogue(ours, { now })]);
  expect(await ours.select({ title: movies.title }).from(movies)).toEqual([{ title: "Cops" }]);
  expect(changes).toHaveBeenCalledTimes(1);
});
