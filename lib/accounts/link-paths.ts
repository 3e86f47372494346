import { withNext } from "./sessions/safe-path";

/** Where a password is chosen, and where that leads in the end. */
export const passwordPath = (token: string, next = ""): string => withNext(`/set-password/${token}`, next);

/** Where an invitation is accepted. */
export const invitationPath = (token: string): string => `/invitation/${token}`;
