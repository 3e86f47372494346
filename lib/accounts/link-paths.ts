import { withNext } from "./sessions/safe-path";

/** Where a password is chosen, and where that leads in the end. */
export const passwordPath = (token: string, next = ""): string => withNext(`/set-password/${token}`, next);

/** Where a new e-mail address is confirmed. */
export const emailChangePath = (token: string): string => `/change-email/${token}`;

/** Where the erasure of an account is confirmed. */
export const erasurePath = (token: string): string => `/erase-account/${token}`;

/** Where an invitation is accepted. */
export const invitationPath = (token: string): string => `/invitation/${token}`;

/** Where a guest confirms what they would reserve. */
export const reservationConfirmPath = (token: string): string => `/reservations/confirm/${token}`;
