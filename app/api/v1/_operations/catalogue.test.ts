import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ask, tokenFor } from "@/app/api/v1/_testing/ask";
import { serve } from "@/app/api/v1/_testing/serve";
import type { Database } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";
import { movies } from "@/db/schema/catalogue";
import { openTestDatabase } from "@/db/testing/test-database";
import { addAdmin } from "@/lib/accounts/testing/staff";
import { addMovie } from "@/lib/catalogue/add-movie";
import { getPosterImage } from "@/lib/catalogue/get-poster-image";
import { savePoster } from "@/lib/catalogue/save-poster";
import { fieldsOf } from "@/lib/catalogue/testing/movies";
import { redAndBlue } from "@/lib/catalogue/testing/pictures";
import { ownerAt } from "@/lib/sharing/owner";
import { pullCatalogue } from "@/lib/sharing/pull-catalogue";

const now = Date.UTC(2026, 10, 30);
const [theirs, ours] = [openTestDatabase(), openTestDatabase()];
let front: Awaited<ReturnType<typeof openFront>>;
beforeAll(async () => {
  front = await openFront(theirs);
});
afterAll(() => front.close());

it("follows a catalogue over HTTP by a token, posters too, page by page", async () => {
  const staff = await addAdmin(theirs);
  const token = await tokenFor(theirs, ["read"]);
  for (const title of ["The General", "Cops"])
    await addMovie(theirs, { staff, fields: fieldsOf({ title, status: "released" }), now });
  const [first] = await theirs.select().from(movies);
  const crop = { x: 0, y: 0, width: 1, height: 1 };
  const bytes = await redAndBlue(640, 960).png().toBuffer();
  await savePoster(theirs, { movieId: first?.id ?? 0, was: null, bytes, crop, store: null, staff, now });

  const owner = ownerAt({ url: front.url, token });
  const pulled = await pullCatalogue(ours, { owner, now });
  expect(pulled).toMatchObject({ ok: true, value: { added: 2, refused: [] } });
  const [there, here] = [await theirs.select().from(movies), await ours.select().from(movies)];
  expect(here.map(({ slug, posterId }) => [slug, posterId])).toEqual(
    there.map(({ slug, posterId }) => [slug, posterId]),
  );
  expect(here[0]?.posterId).not.toBeNull();
  expect(await pullCatalogue(ours, { owner, now })).toMatchObject({ value: { added: 0, changed: 0 } });

  const { body } = await ask(theirs, "GET", "/catalogue?limit=1", { token });
  expect(body).toMatchObject({ data: [{ slug: "the-general" }], gone: [], next: expect.any(String) });
  const rest = await ask(theirs, "GET", `/catalogue?limit=1&cursor=${body.next}`, { token });
  expect(rest.body).toMatchObject({ data: [{ slug: "cops" }], next: null, heard: body.heard });
  const later = await ask(theirs, "GET", `/catalogue?since=${body.heard}`, { token });
  expect(later.body).toEqual({ data: [], gone: [], next: null, heard: body.heard });
});

it("says why it is not followed, and takes that for nothing that was heard", async () => {
  const stranger = ownerAt({ url: front.url, token: "mat_unknown" });
  expect(await pullCatalogue(ours, { owner: stranger, now })).toEqual({ ok: false, code: "refused" });
  const nobody = ownerAt({ url: "http://127.0.0.1:9", token: "x" });
  expect(await pullCatalogue(ours, { owner: nobody, now })).toEqual({ ok: false, code: "down" });
  expect(await ours.$count(auditEntries, eq(auditEntries.objectId, "http://127.0.0.1:9"))).toBe(0);
});

/** What stands at the owner's address: the API, and the pictures of posters. */
async function openFront(db: Database) {
  const api = await serve(db);
  const server: Server = createServer(async (asked, answer) => {
    const [, id, width] = /^\/posters\/(\w+)\/(\d+)$/.exec(asked.url ?? "") ?? [];
    if (id) return answer.end((await getPosterImage(db, id, Number(width)))?.data ?? "");
    const headers = { authorization: asked.headers.authorization ?? "" };
    const response = await fetch(api.url + asked.url, { headers });
    answer.writeHead(response.status).end(await response.text());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
    api.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}
