import Sqlite from "better-sqlite3";

type Erased = { people: { id: number; createdAt: number }[]; orderIds: string[] };

/** Who was erased in a database file, by the numbers that its other copies know them by; null where it cannot be read. */
export function listErased(path: string): Erased | null {
  try {
    const file = new Sqlite(path, { readonly: true, fileMustExist: true });
    try {
      const people = file.prepare(
        "select id, created_at as createdAt from users where erased_at is not null",
      );
      const orders = file.prepare("select id from orders where erased_at is not null").pluck();
      return { people: people.all() as Erased["people"], orderIds: orders.all() as string[] };
    } finally {
      file.close();
    }
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}
