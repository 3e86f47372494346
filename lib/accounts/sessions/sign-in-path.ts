const BEGINNING = "/sign-in?next=";

/** Where somebody who is signed out is sent, to come back to `next`, a path of ours. */
export const signInPath = (next: string): string => BEGINNING + encodeURIComponent(next);

/** Whether a redirect is of that kind, and does not say that something was done. */
export const isToSignIn = (url: string): boolean => url.startsWith(BEGINNING);

/** Names the path that a page of the dashboard was asked at, for the way back; set by the proxy. */
export const PATH_HEADER = "x-matinee-path";
