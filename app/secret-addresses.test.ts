import { globSync } from "node:fs";
import { expect, it } from "vitest";
import config from "@/next.config";

/** Every page and route of which a part of the address is a secret: whoever has it has what is behind it. */
const secret = globSync("app/**/{page,route}.{ts,tsx}")
  .map((file) => file.replace(/^app(?:\/localized\/\[language\])?/, "").replace(/\/(page|route)\.tsx?$/, ""))
  .map((folder) => folder.replaceAll(/\/\([^)]+\)/g, ""))
  .filter((path) => /\[\w*token\]/i.test(path));

const unreferred = async () => {
  const rules = (await config.headers?.()) ?? [];
  return rules
    .filter(({ headers }) =>
      headers.some(({ key, value }) => key === "Referrer-Policy" && value === "same-origin"),
    )
    .map(({ source }) => source.replace("/:language([a-z]{2})?", "").replace("/:path*", "/"));
};

it("are told to no other site by a link on them", async () => {
  expect(secret).toEqual(
    expect.arrayContaining([
      ...["/checkout/offer/[linkToken]", "/tickets/[linkToken]/receipt", "/tickets/held/[holderToken]"],
      ...["/set-password/[token]", "/invitation/[token]", "/vouchers/[linkToken]"],
    ]),
  );
  const starts = await unreferred();
  expect(secret.filter((path) => !starts.some((start) => path.startsWith(start)))).toEqual([]);
});

it("are said after what they would otherwise have, so that they stand", async () => {
  const rules = (await config.headers?.()) ?? [];
  const policies = rules.flatMap(({ source, headers }) =>
    headers.some(({ key }) => key === "Referrer-Policy") ? [source] : [],
  );
  expect(policies[0]).toBe("/:path*");
});
