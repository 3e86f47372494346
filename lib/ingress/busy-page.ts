import { currentLocale } from "#current-language";
import { currentDirection } from "@/lib/i18n/direction";
import { t } from "@/lib/i18n/t";
import { type RefusalCode, refusalWords } from "./refusals";

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

/**
 * What a person reads who is to come again, without anything that would have to be asked for. It comes again by itself;
 * what was sent is sent again by nobody but the one who wrote it.
 */
export function busyPage({ isLooking, seconds }: { isLooking: boolean; seconds: number }): string {
  const said = { title: t("api.busyPage.title"), heading: t("api.busyPage.heading") };
  if (!isLooking) return page({ ...said, words: t("api.busyPage.notRead") });
  return page({
    ...{ ...said, words: t("api.busyPage.waits", { seconds }), link: t("api.busyPage.tryNow"), seconds },
  });
}

/** What a person reads of what was refused; without scripts there is no page of ours that could say so. */
export function refusalPage(code: Exclude<RefusalCode, "busy">): string {
  const heading = t(`api.refusalHeading.${code}`);
  const words = refusalWords(code);
  if (code === "in-doubt")
    return page({
      ...{ title: t("api.refusalPage.noAnswer"), heading },
      words: `${words} ${t("api.refusalPage.whereToLook")}`,
    });
  const way =
    code === "signed-out"
      ? { link: t("api.refusalPage.signIn"), to: "/sign-in" }
      : { link: t("api.refusalPage.nowShowing"), to: "/" };
  return page({ title: heading, heading, words, ...way });
}

type Said = { title: string; heading: string; words: string; link?: string; to?: string; seconds?: number };

const page = ({ title, heading, words, link, to = "", seconds }: Said): string =>
  [
    `<!doctype html><html lang="${currentLocale()}" dir="${currentDirection()}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">',
    seconds === undefined ? "" : `<meta http-equiv="refresh" content="${seconds}">`,
    `<title>${t("api.refusalPage.title", { heading: title })}</title><style>${STYLE}</style></head><body>`,
    `<header>Matinee</header><main><h1>${heading}</h1><p>${words}</p>`,
    link === undefined ? "" : `<a href="${to}">${link}</a>`,
    "</main></body></html>",
  ].join("");
