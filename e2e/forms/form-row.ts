import type { Page } from "@playwright/test";
import type { Tenant } from "@/e2e/authorization/tenant";
import type { Role } from "../authorization/roles";

/** A form as a person fills it in: where it stands, one thing that is typed into it, and how it is sent. */
export type FormRow = {
  role: Role;
  at: (its: Tenant) => string | Promise<string>;
  /** By its label; none where a button is all there is. */
  field?: string;
  /** What is typed first, and what is typed when that has been sent. */
  typed?: [string, string];
  /** Opens it, fills in what else it asks for, whenever it is on the page anew. */
  prepare?: (page: Page) => Promise<void>;
  button: string | RegExp;
  /** What is on the page, or where it leads, once it was sent after all. */
  done: RegExp;
  /** What is said after a lost answer, where nothing can have gone through. */
  unheard?: RegExp;
};

/** What is typed into a form first, and then. */
export const EMAILS: [string, string] = ["ada@example.com", "grace@example.com"];
export const NAMES: [string, string] = ["Kept over it", "Kept over it as well"];
