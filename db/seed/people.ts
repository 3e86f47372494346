/** The demo's people: data alone, so that pages and tests may name them. */
export const DEMO_PASSWORD = "matinee-demo";

/** Whom the owner and the door staff of the demo work for. */
export const DEMO_THEATER = "The Lantern";

export const demoUsers = [
  { email: "customer@matinee.test", name: "Ada Quill", role: "customer", part: "customer" },
  { email: "owner@matinee.test", name: "Rosa Lindqvist", role: "customer", part: "owner" },
  { email: "door@matinee.test", name: "Tomasz Bell", role: "customer", part: "door" },
  { email: "admin@matinee.test", name: "Imogen Vale", role: "admin", part: "admin" },
] as const;

/** Who has not answered yet. */
export const INVITED = "wanda@example.com";

const FIRST =
  "Mabel Otis Ines Harold Yuki Dara Felix Noor Edith Marco Priya Samuel Greta Kofi Lena Hugo Amara Wilf Sofia Jonah".split(
    " ",
  );
const LAST =
  "Marsh Okafor Lindgren Hale Tanaka Brandt Moreau Singh Castell Dunne Ferreira Novak Abara Whitlock Reyes Kerr".split(
    " ",
  );

const asGuest = (first: string, last: string) => ({
  name: `${first} ${last}`,
  email: `${first}.${last}@example.com`.toLowerCase(),
});

/** Everyone who comes as a guest. */
export const guestNames = () => FIRST.flatMap((first) => LAST.map((last) => asGuest(first, last)));

export const guestName = (pick: <T>(list: readonly T[]) => T): { name: string; email: string } =>
  asGuest(pick(FIRST), pick(LAST));
