import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "@/db/client";
import { movies, posterImages, posters } from "@/db/schema/catalogue";
import { openTestDatabase } from "@/db/testing/test-database";
import type { StaffMember } from "@/lib/accounts/staff-member";
import { addAdmin } from "@/lib/accounts/testing/staff";
import { deleteMovie } from "@/lib/programme/delete-movie";
import { addMovie } from "./add-movie";
import { getPosterImage } from "./get-poster-image";
import { uploadThing } from "./poster-store";
import { savePoster } from "./save-poster";
import { setPoster } from "./set-poster";
import { fieldsOf } from "./testing/movies";
import { redAndBlue } from "./testing/pictures";
import { startUploadService } from "./testing/upload-service";

const now = Date.UTC(2026, 10, 22);
const crop = { x: 0, y: 0, width: 1, height: 1 };
const left = { x: 0, y: 0, width: 0.6, height: 1 };

let db: Database;
let staff: StaffMember;
let bytes: Buffer;
let service: Awaited<ReturnType<typeof startUploadService>>;

beforeEach(async () => {
  db = openTestDatabase();
  staff = await addAdmin(db);
  bytes = await redAndBlue(640, 960).png().toBuffer();
  service = await startUploadService();
});
afterEach(() => service.stop());

async function addOne(title: string): Promise<number> {
  const made = await addMovie(db, { staff, fields: fieldsOf({ title }), now });
  if (!made.ok) throw new Error(made.code);
  return made.value.movieId;
}
async function save(movieId: number, was: string | null, more = {}): Promise<string> {
  const saved = await savePoster(db, { staff, movieId, was, bytes, crop, store: null, now, ...more });
  if (!saved.ok) throw new Error(saved.code);
  return saved.value.posterId;
}
const posterOf = async (movieId: number) =>
  (await db.select().from(movies).where(eq(movies.id, movieId)).get())?.posterId;
const ids = async () => (await db.select().from(posters)).map(({ id }) => id);

describe("a poster in the database", () => {
  it("is one row for the same picture, shared by its movies", async () => {
    const [one, two] = [await addOne("One"), await addOne("Two")];
    const id = await save(one, null);
    expect(await save(two, null)).toBe(id);
    expect(await db.select().from(posterImages)).toHaveLength(3);
    expect(await sharp((await getPosterImage(db, id, 640))?.data ?? undefined).metadata()).toMatchObject({
      width: 640,
    });
  });

  it("goes with the last movie that has it, in the batch that takes it away", async () => {
    const [one, two] = [await addOne("One"), await addOne("Two")];
    const id = await save(one, null);
    await save(two, null);
    const other = await save(one, id, { crop: left });
    expect(await ids()).toEqual(expect.arrayContaining([id, other]));
    await setPoster(db, { staff, movieId: two, was: id, poster: null, now });
    expect(await ids()).toEqual([other]);
    expect(await deleteMovie(db, { staff, movieId: one, now })).toMatchObject({ ok: true });
    expect(await db.select().from(posterImages)).toEqual([]);
  });

  it("is not overwritten by who did not see it, and a refused one leaves nothing", async () => {
    const movieId = await addOne("One");
    const id = await save(movieId, null);
    const second = { staff, movieId, was: null, bytes, crop: left, store: null, now };
    expect(await savePoster(db, second)).toEqual({ ok: false, code: "stale" });
    expect(await savePoster(db, { ...second, movieId: 999 })).toEqual({ ok: false, code: "not-found" });
    expect(await savePoster(db, { ...second, staff: { ...staff, isAdmin: false } })).toMatchObject({
      code: "not-found",
    });
    expect([await posterOf(movieId), await ids()]).toEqual([id, [id]]);
  });
});

describe("a poster at the upload service", () => {
  it("lies there and nowhere else, and is asked for there", async () => {
    const store = uploadThing(service.settings);
    const movieId = await addOne("One");
    const id = await save(movieId, null, { store });
    const rows = await db.select().from(posterImages);
    expect(rows.map(({ data }) => data)).toEqual([null, null, null]);
    expect(service.files.size).toBe(3);
    const image = await getPosterImage(db, id, 640);
    const lying = service.files.get(new URL(image?.url ?? "").pathname.split("/").at(-1) ?? "");
    expect(await sharp(lying).metadata()).toMatchObject({ format: "webp", width: 640, height: 960 });
  });

  it("is removed there once no movie has it", async () => {
    const store = uploadThing(service.settings);
    const movieId = await addOne("One");
    const id = await save(movieId, null, { store });
    const [first] = service.files.keys();
    await save(movieId, id, { store, crop: left });
    expect(service.files.size).toBe(3);
    expect(service.files.has(first ?? "")).toBe(false);
    expect(service.asked.at(-1)).toEqual({ path: "/v6/deleteFiles", apiKey: "sk_test_matinee" });
  });

  it("leaves nothing there when the movie could not have it", async () => {
    const store = uploadThing(service.settings);
    expect(await savePoster(db, { staff, movieId: 999, was: null, bytes, crop, store, now })).toEqual({
      ok: false,
      code: "not-found",
    });
    expect(service.files.size).toBe(0);
  });

  it("is refused whole when one size does not arrive, or nobody answers", async () => {
    const broken = await startUploadService({ failAt: 2 });
    const movieId = await addOne("One");
    const input = { staff, movieId, was: null, bytes, crop, now };
    const refused = { ok: false, code: "storage-failed" };
    expect(await savePoster(db, { ...input, store: uploadThing(broken.settings) })).toEqual(refused);
    expect(broken.files.size).toBe(0);
    await broken.stop();
    expect(await savePoster(db, { ...input, store: uploadThing(broken.settings) })).toEqual(refused);
    expect(await ids()).toEqual([]);
  });
});
