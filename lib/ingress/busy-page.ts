import { PAGE_LANGUAGE } from "@/lib/language";
import type { RefusalCode } from "./refusals";

const INK =
  "--ink:light-dark(oklch(.24 .022 48),oklch(.945 .02 86));--soft:light-dark(oklch(.44 .028 54),oklch(.775 .026 78));";
const PAPER =
  "--paper:light-dark(oklch(.968 .014 84),oklch(.172 .012 48));--line:light-dark(oklch(.855 .024 78),oklch(.345 .022 54));";
const ACCENT =
  "--accent:light-dark(oklch(.455 .168 26),oklch(.63 .2 27));--on:light-dark(oklch(.985 .01 84),oklch(.13 .025 30));";

const STYLE = [
  `:root{color-scheme:light dark;${PAPER}${INK}${ACCENT}}`,
  "body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,sans-serif}",
  "header{border-bottom:1px solid var(--line);padding:1rem max(1rem,calc(50% - 19rem));font:600 1.25rem Georgia,serif}",
  "main{max-width:38rem;margin:0 auto;padding:4.5rem 1rem}",
  "h1{font:600 clamp(2rem,1.55rem + 2vw,2.75rem)/1.08 Georgia,serif;margin:0 0 1rem;text-wrap:balance}",
  "p{margin:0 0 1.5rem;color:var(--soft);max-width:34rem}",
  "a{display:inline-block;min-height:1.5rem;padding:.625rem 1.25rem;border-radius:.375rem;background:var(--accent);color:var(--on);font-weight:600;text-decoration:none}",
  "a:focus-visible{outline:2px solid var(--ink);outline-offset:2px}",
].join("");

const FIRST = "Whoever holds seats or is paying goes first";

/**
 * What a person reads who is to come again, without anything that would have to be asked for. It comes again by itself;
 * what was sent is sent again by nobody but the one who wrote it.
 */
export function busyPage({ isLooking, seconds }: { isLooking: boolean; seconds: number }): string {
  const words = isLooking
    ? `${FIRST}, so this page has to wait a little. It tries again by itself in ${seconds} seconds.`
    : `${FIRST}, so what you sent was not read and nothing was changed. Go back, and send it again in a moment.`;
  const heading = "Very many people are here right now";
  if (!isLooking) return page({ title: "Very many people", heading, words });
  return page({ title: "Very many people", heading, words, link: "Try now", seconds });
}

/** The heading of each, above its words. */
const HEADINGS: Record<Exclude<RefusalCode, "busy">, string> = {
  "bad-request": "That could not be read",
  unreadable: "Your form arrived incomplete",
  "signed-out": "You are signed out",
  "foreign-origin": "This form came from another site",
  "too-large": "That is too much for one form",
  "too-long": "That address is too long",
  "in-doubt": "We do not know yet",
};

const LOOK =
  "Go back and load that page again. Whoever has paid finds the tickets there, and a letter with them; what was paid for seats " +
  "that could not be booked is refunded by itself.";

/** What a person reads of what was refused; without scripts there is no page of ours that could say so. */
export function refusalPage(code: keyof typeof HEADINGS, words: string): string {
  const heading = HEADINGS[code];
  if (code === "in-doubt") return page({ title: "No answer yet", heading, words: `${words} ${LOOK}` });
  const way = code === "signed-out" ? { link: "Sign in", to: "/sign-in" } : { link: "Now showing", to: "/" };
  return page({ title: heading, heading, words, ...way });
}

type Said = { title: string; heading: string; words: string; link?: string; to?: string; seconds?: number };

const page = ({ title, heading, words, link, to = "", seconds }: Said): string =>
  [
    `<!doctype html><html lang="${PAGE_LANGUAGE}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">',
    seconds === undefined ? "" : `<meta http-equiv="refresh" content="${seconds}">`,
    `<title>${title} · Matinee</title><style>${STYLE}</style></head><body>`,
    `<header>Matinee</header><main><h1>${heading}</h1><p>${words}</p>`,
    link === undefined ? "" : `<a href="${to}">${link}</a>`,
    "</main></body></html>",
  ].join("");
