/**
 * A statement whose values the query planner does not look at.
 *
 * SQLite plans by what a value is that stands alone beside `=`, `like` or `limit`, and so makes the statement anew when
 * that value changes. The driver clears all values after each use, which counts as a change: nearly each use of a
 * statement made it anew, at several times the cost of running it. Behind a plus a value is an expression, and the plan
 * is the same for all; the plus changes no value, of whatever type.
 */
export const withOpaqueValues = (sql: string): string =>
  sql.replace(/'[^']*'|\?/g, (part) => (part === "?" ? "+?" : part));
