import { type SQL, sql } from "drizzle-orm";

/** They deliver every address with dots in its local part as the one without. */
const DOTLESS = ["gmail.com", "googlemail.com"];

/**
 * Whose mailbox an address is, to count by and never to send to: "ada+7@" and, where dots do not matter, "a.da@" are
 * one person's. The address must be as `emailAddress` keeps it.
 */
export function mailboxOf(email: string): string {
  const at = email.indexOf("@");
  const [whole, domain] = [email.slice(0, at), email.slice(at + 1)];
  const local = whole.indexOf("+") > 0 ? whole.slice(0, whole.indexOf("+")) : whole;
  return DOTLESS.includes(domain) ? `${local.replaceAll(".", "")}@gmail.com` : `${local}@${domain}`;
}

/** The same of a column. */
export function mailboxSql(email: SQL): SQL<string> {
  const [at, plus] = [sql`instr(${email}, '@')`, sql`instr(${email}, '+')`];
  const local = sql`substr(${email}, 1, iif(${plus} > 1 and ${plus} < ${at}, ${plus}, ${at}) - 1)`;
  const domain = sql`substr(${email}, ${at} + 1)`;
  const isDotless = sql`${domain} in (select value from json_each(${JSON.stringify(DOTLESS)}))`;
  return sql`iif(${isDotless}, replace(${local}, '.', '') || '@gmail.com', ${local} || '@' || ${domain})`;
}
