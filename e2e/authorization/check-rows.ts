import type { Answer, Answers, Role } from "./roles";
import { ROLES } from "./roles";

/** What the built site has and the table does not, and what the table has and the built site no longer. */
export function compareRows(built: string[], rows: string[]): { withoutRow: string[]; gone: string[] } {
  return {
    withoutRow: built.filter((key) => !rows.includes(key)).sort(),
    gone: rows.filter((key) => !built.includes(key)).sort(),
  };
}

/** In words, every role that was answered otherwise than its row says. */
export async function findOtherAnswers(
  name: string,
  expected: Answers,
  ask: (role: Role) => Promise<Answer>,
): Promise<string[]> {
  const others: string[] = [];
  for (const role of ROLES) {
    const answer = await ask(role);
    if (answer !== expected[role]) others.push(`${name} as ${role}: ${answer} instead of ${expected[role]}`);
  }
  return others;
}
