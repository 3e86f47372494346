import { describe, expect, it } from "vitest";
import config from "@/next.config";
import { LANGUAGE_COOKIE, LANGUAGES } from "./languages";

const rewrites = async () => {
  const all = await config.rewrites?.();
  if (!all || Array.isArray(all)) throw new Error("rewrites by when they are asked are expected");
  return all;
};

describe("pages have an address in each language", () => {
  it.each(Object.keys(LANGUAGES))("of %s", async (language) => {
    const prefix = language === "en" ? "" : `/${language}`;
    const { afterFiles = [], beforeFiles = [] } = await rewrites();
    const leads = afterFiles.filter(({ destination }) => destination.startsWith(`/localized/${language}/`));
    expect(leads).toHaveLength(1);
    expect(leads.every(({ source }) => source.startsWith(`${prefix}/:path`))).toBe(true);
    // kept pages of plain questions, as of the default language
    expect(beforeFiles).toContainEqual(
      expect.objectContaining({ source: prefix || "/", destination: `${prefix}/showing/today/any/any` }),
    );
  });

  it("and none by their folder", async () => {
    const { beforeFiles = [] } = await rewrites();
    expect(beforeFiles[0]).toEqual({ source: "/localized/:path*", destination: "/nowhere" });
  });
});

it("leads who has chosen a language to it, and the default one's name away", async () => {
  const redirects = (await config.redirects?.()) ?? [];
  const chosen = redirects.filter(({ has }) => has?.some(({ key }) => key === LANGUAGE_COOKIE));
  expect(chosen).toHaveLength(2 * (Object.keys(LANGUAGES).length - 1));
  for (const { missing, permanent } of chosen) {
    expect(permanent).toBe(false);
    expect(missing?.map(({ key }) => key)).toEqual(["next-action", "rsc"]);
  }
  expect(redirects).toContainEqual({ source: "/en/:path*", destination: "/:path*", permanent: true });
});
