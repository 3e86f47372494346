/** What the gate refuses a request as, and what a person who made it reads. */
export const REFUSALS = {
  "bad-request": { status: 400, words: "That request could not be read, so nothing was done." },
  unreadable: {
    status: 400,
    words: "That form arrived incomplete, so nothing was changed. Please send it again.",
  },
  "signed-out": {
    status: 401,
    words: "You are signed out. Sign in again, in another tab if you like, and then send this once more.",
  },
  "foreign-origin": {
    status: 403,
    words:
      "This form came from another site than the one it was sent to, so nothing was done. If this is your site: let " +
      "the proxy before it pass on the Host header, and set APP_URL to the address that customers see.",
  },
  "too-large": {
    status: 413,
    words: "That is more than any form here takes. Nothing was changed.",
  },
  busy: { status: 503, words: "Busy, so nothing was changed. Please try again in a moment." },
  "in-doubt": {
    status: 503,
    words:
      "We do not know yet whether this went through: the database fell silent in the middle of it. Before you send it " +
      "again, look how it stands.",
  },
  "too-long": { status: 414, words: "That address is longer than any of ours, so nothing is there." },
} as const;

export type RefusalCode = keyof typeof REFUSALS;
