import { PERMISSIONS } from "./permissions";

/** What a token may be for: reading alone, or what somebody may do at a theater. Every token reads. */
export const SCOPES = ["read", ...PERMISSIONS] as const;
export type Scope = (typeof SCOPES)[number];

/** Another program, by a token of its own: it may do so much at one theater, or at all of them. */
export type ApiClient = {
  clientId: number;
  name: string;
  /** Null: every theater. */
  theaterId: number | null;
  may: readonly Scope[];
};
