import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { genres, movieGenres } from "@/db/schema/catalogue";
import { promoCodes } from "@/db/schema/pricing";
import { removeWithAll } from "@/db/testing/remove-with-all";
import { test as base, DATABASE_FILE } from "@/e2e/fixtures";
import { unique } from "@/e2e/scene/of-its-own";
import type { OpenScene } from "@/e2e/scene/open-scene";

/** No blank, no hyphen, sixty letters. */
export const longWord = () => `${unique()}${"Freundschaftsbeziehungen".repeat(3)}`.slice(0, 60);

type LongScene = Awaited<ReturnType<typeof openLongScene>>;

export const test = base.extend<{ long: LongScene }>({
  long: async ({ scene, siteDatabase }, use) => {
    const opened = await openLongScene(siteDatabase, scene);
    await use(opened);
    // it is nobody's theater's, and does not go with the scene
    removeWithAll(DATABASE_FILE, { genres: [opened.genreId] });
  },
});

/** A theater with a word of sixty letters in whatever people write: rooms, movies, prices, rules, names. */
async function openLongScene(db: Database, scene: OpenScene) {
  const word = longWord();
  const code = longWord().toUpperCase().slice(0, 40);
  const opened = await scene({
    theater: {
      name: word,
      address: word,
      city: word,
      telephone: "1".repeat(15),
      boxOfficeHours: word,
      houseRules: `${word}\n${word}`,
    },
    screen: { name: word },
    movie: {
      title: word,
      description: word,
      director: word,
      certificate: word.slice(0, 20),
      cast: [word, word],
    },
    tickets: [{ name: word, note: word, amountMinor: 1_250 }],
  });
  const { priceCardId, layoutId, movieId } = opened.stage;
  await db.run(sql`update price_cards set name = ${word} where id = ${priceCardId}`);
  await db.run(
    sql`update showtimes set language = ${word}, subtitles = ${word} where id = ${opened.showtime.id}`,
  );
  await db.run(
    sql`update layout_seats set row_label = row_label || ${"X".repeat(11)}, number = number || 'abc' where layout_id = ${layoutId}`,
  );
  const genre = await db.insert(genres).values({ slug: word.toLowerCase(), name: word }).returning().get();
  await db.insert(movieGenres).values({ movieId, genreId: genre.id });
  await opened.addPromoCode({ code });
  const [promoCode] = await db.select().from(promoCodes).where(eq(promoCodes.code, code));
  return {
    ...opened,
    code,
    codeId: promoCode?.id ?? 0,
    genreId: genre.id,
  };
}
