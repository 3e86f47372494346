import type { Answers, Role } from "./roles";
import type { Tenant } from "./tenant";

/** Of a server action: who passes its guard, and what it makes of a thing that is not the caller's. */
export type ActionRow = {
  may: Answers;
  args: (its: Tenant) => unknown[] | Promise<unknown[]>;
  /** Whose things these are; the first that may otherwise. */
  by?: Role;
  /** Whether the call with one's own thing writes; open where it depends. */
  writes?: boolean;
  /**
   * What the call with somebody else's thing is answered, and nothing may be written. Left out where the action takes
   * no thing of a theater or a person.
   */
  foreign?: RegExp | 404;
  /** Calls that bring one's own things together with somebody else's, none of which may write. */
  mixed?: (own: Tenant, foreign: Tenant) => Promise<unknown[][]> | unknown[][];
  /** Afterwards the caller has to sign in anew. */
  endsSession?: true;
};

export type ActionRows = Record<string, ActionRow>;

/** Rows of the actions in one file. */
export const inFile = (file: string, rows: ActionRows): ActionRows =>
  Object.fromEntries(Object.entries(rows).map(([name, row]) => [`app/${placeOf(file)}#${name}`, row]));

/** What is a page's own lies below a language; what pages share, whose folder begins with a line, does not. */
const placeOf = (file: string): string => (file.startsWith("_") ? file : `localized/[language]/${file}`);
