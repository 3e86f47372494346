import { plainPage } from "@/lib/local-path";
import { withNext } from "./safe-path";

const BEGINNING = "/sign-in?next=";

/** Where somebody who is signed out is sent, to come back to `next`, a path of ours. */
export const signInPath = (next: string): string => BEGINNING + encodeURIComponent(next);

/** Whether a redirect is of that kind, and does not say that something was done. */
export const isToSignIn = (url: string): boolean => plainPage(url).startsWith(BEGINNING);

/** Where the second step is taken, after the password, to go on to `next` then. */
export const secondStepAt = (next: string): string => withNext("/sign-in/second-step", next);

const CONFIRMING = "/account/confirm?next=";

/** Where somebody shows by a code that it is still they, to come back to `next`, a path of ours. */
export const confirmPath = (next: string): string => CONFIRMING + encodeURIComponent(next);

/** Whether a redirect is of that kind. */
export const isToConfirm = (url: string): boolean => plainPage(url).startsWith(CONFIRMING);

/** Where a person sets up the second step of signing in. */
export const SECOND_STEP_PATH = "/account/second-step";

/** Names the path that a page of the dashboard was asked at, for the way back; set by the proxy. */
export const PATH_HEADER = "x-matinee-path";
