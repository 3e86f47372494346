import { findOtherAnswers } from "./check-rows";
import type { OwnSite } from "./own-site";
import type { PageRow } from "./pages";
import type { Answer, Role } from "./roles";
import type { Tenant } from "./tenant";
import type { Watched } from "./watch-database";

/** In words, every role that is answered otherwise than the row says, or shown, or lets be written, what is not theirs. */
export async function checkPage(
  { site, watched }: { site: OwnSite; watched: Watched },
  { own, foreign }: { own: Tenant; foreign: Tenant },
  { name, row, method = "GET" }: { name: string; row: PageRow; method?: string },
): Promise<string[]> {
  const leaks: string[] = [];
  const ask = async (its: Tenant) => {
    const path = typeof row.at === "string" ? row.at : await row.at(its);
    return async (role: Role): Promise<Answer> => {
      watched.look();
      const response = await fetch(new URL(path, site.url), {
        method,
        redirect: "manual",
        headers: { cookie: site.cookies[role], ...(row.body && { "content-type": "application/json" }) },
        ...(row.body ? { body: JSON.stringify(await row.body(its)) } : {}),
      });
      const isStream = response.headers.get("content-type")?.startsWith("text/event-stream");
      const text = isStream ? "" : await response.text();
      await (isStream && response.body?.cancel());
      if (!row.isPublic && role !== "admin")
        leaks.push(
          ...foreign.marks
            .filter((mark) => text.includes(mark))
            .map((mark) => `${name} shows ${role} ${mark}`),
        );
      if (response.status >= 300 && watched.hasChanged()) leaks.push(`${name} wrote for ${role}`);
      // whoever has such an address has what is behind it
      if (/\[\w*token\]/i.test(name) && response.headers.get("referrer-policy") !== "same-origin")
        leaks.push(`${name} may be told to other sites by ${role}`);
      const led = response.headers.get("location");
      return led ? new URL(led, site.url).pathname : response.status;
    };
  };
  const faults = await findOtherAnswers(name, row.own, await ask(own));
  if (row.foreign)
    faults.push(...(await findOtherAnswers(`${name}, foreign,`, row.foreign, await ask(foreign))));
  return [...faults, ...leaks];
}
