import type { Permission } from "./permissions";

/** Another program, by a key of its own: it may do so much at one theater, or at all of them. */
export type ApiClient = {
  clientId: number;
  name: string;
  /** Null: every theater. */
  theaterId: number | null;
  may: readonly Permission[];
};
