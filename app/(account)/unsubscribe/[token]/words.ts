import type { OptOut } from "@/lib/accounts/opt-out-link";

type Words = {
  title: string;
  /** Before the address: that they go there, or do not. */
  on: string;
  off: string;
  besides: string;
  stop: string;
  start: string;
  stopped: string;
  started: string;
};

/** What its reader is told of each kind of message that may be stopped. */
export const WORDS: Record<OptOut["of"], Words> = {
  reminders: {
    title: "Reminders",
    on: "On the day of your visit, and when a movie goes on sale that you asked about, we send a reminder to",
    off: "On the day of your visit, and when a movie goes on sale that you asked about, we send no reminder to",
    besides: "Tickets and changes of your visit come all the same.",
    stop: "Send me no more reminders",
    start: "Send me reminders again",
    stopped: "You get no more reminders.",
    started: "You get reminders again.",
  },
  reviews: {
    title: "What you thought",
    on: "The day after your visit we ask for a review, by a message to",
    off: "The day after your visit we send no message to",
    besides: "Tickets, reminders and changes of your visit come all the same.",
    stop: "Do not ask me again",
    start: "Ask me again",
    stopped: "You are not asked again.",
    started: "You are asked again.",
  },
};
