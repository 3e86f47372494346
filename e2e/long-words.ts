import { sql } from "drizzle-orm";
import { openDatabase } from "../db/client";
import { makeCinema } from "../db/testing/cinema";
import { unique } from "./of-its-own";

const DAY_MS = 86_400_000;

/** No blank, no hyphen, sixty letters. */
export const longWord = () => `${unique()}${"Freundschaftsbeziehungen".repeat(3)}`.slice(0, 60);

/** A theater with a word of sixty letters in whatever people write: rooms, movies, prices, rules, names. */
export async function openLongCinema() {
  const db = openDatabase(process.env.DATABASE_URL ?? "file:.test/browser-tests.db");
  const startsAt = Math.floor(Date.now() / DAY_MS + 2) * DAY_MS + DAY_MS * 0.75;
  const cinema = await makeCinema(db, { startsAt });
  const { theaterId, screenId, movieId, priceCardId, layoutId, ticketTypeId } = cinema;
  const word = longWord();
  const code = longWord().toUpperCase().slice(0, 40);
  const texts = { description: word, address: word, city: word, house_rules: `${word}\n${word}` };
  const set = (table: string, id: number, values: Record<string, string>) =>
    db.run(
      sql`update ${sql.identifier(table)} set ${sql.join(
        Object.entries(values).map(([column, value]) => sql`${sql.identifier(column)} = ${value}`),
        sql`, `,
      )} where id = ${id}`,
    );
  await set("theaters", theaterId, { name: word, ...texts });
  await set("screens", screenId, { name: word });
  await set("movies", movieId, {
    title: word,
    description: word,
    director: word,
    certificate: word.slice(0, 20),
    cast: JSON.stringify([word, word]),
  });
  await set("price_cards", priceCardId, { name: word });
  await set("ticket_types", ticketTypeId, { name: word, note: word });
  await db.run(
    sql`update showtimes set language = ${word}, subtitles = ${word} where id = ${cinema.showtimeId}`,
  );
  await db.run(
    sql`update layout_seats set row_label = row_label || ${"X".repeat(11)}, number = number || 'abc' where layout_id = ${layoutId}`,
  );
  await db.run(sql`insert into genres (slug, name) values (${word.toLowerCase()}, ${word})`);
  await db.run(
    sql`insert into movie_genres (movie_id, genre_id) select ${movieId}, id from genres where name = ${word}`,
  );
  await db.run(sql`
    insert into promo_codes (code, theater_id, basis_points, created_at) values (${code}, ${theaterId}, 1000, 0)`);
  const { slug } = (
    await db.all<{ slug: string }>(sql`select slug from movies where id = ${movieId}`)
  )[0] ?? {
    slug: "",
  };
  const ids = (
    await db.all<{ code: number; theater: string }>(sql`
    select promo_codes.id as code, theaters.slug as theater from promo_codes, theaters
    where promo_codes.code = ${code} and theaters.id = ${theaterId}`)
  )[0];
  db.engine.close();
  return { ...cinema, word, code, codeId: ids?.code ?? 0, theaterSlug: ids?.theater ?? "", movieSlug: slug };
}
