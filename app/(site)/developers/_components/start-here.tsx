import { TOKEN_SETTING, URL_SETTING } from "@/app/api/v1/_examples/call";
import { env } from "@/lib/env";
import { placeOf } from "../_places";

const SCOPES = [
  ["read", "Reads what everyone may, within a rate limit of its own. Every token does."],
  ["sell", "Holds and books seats for many customers."],
  ["manage", "Does what a theater's owner does; for every theater, what an admin does."],
  ["door", "Checks tickets in, and takes that back."],
];

/** What holds for every operation. */
export function StartHere() {
  return (
    <section aria-labelledby="start" className="pb-12">
      <h2 id="start" className="scroll-mt-6 font-display font-medium text-xl">
        Start here
      </h2>
      <div className="mt-4 flex max-w-measure flex-col gap-4">
        <p>
          Without a token a program reads, and holds and books seats as a guest. A token is made on the
          dashboard under People, API tokens, and is sent as{" "}
          <code className="font-mono text-sm">Authorization: Bearer</code>. The examples take it, and the
          address of the site, from the environment:
        </p>
        <pre className="wrap-anywhere whitespace-pre-wrap rounded-md border border-line bg-surface px-4 py-3 font-mono text-sm">
          <code>{`export ${URL_SETTING}=${new URL(env.APP_URL).origin}\nexport ${TOKEN_SETTING}=mat_…`}</code>
        </pre>
        <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
          {SCOPES.map(([scope, may]) => (
            <div key={scope} className="contents">
              <dt className="font-mono text-sm leading-6">{scope}</dt>
              <dd>{may}</dd>
            </div>
          ))}
        </dl>
        <ul className="flex list-disc flex-col gap-2 pl-5">
          <li>Amounts are in minor units, instants in UTC, days as their theater counts them.</li>
          <li>
            Lists go on by <code className="font-mono text-sm">next</code>, which is sent back as{" "}
            <code className="font-mono text-sm">cursor</code>.
          </li>
          <li>
            Reads have an <code className="font-mono text-sm">ETag</code>; where two editors could meet, a
            change says by <code className="font-mono text-sm">If-Match</code> what it was made from.
          </li>
          <li>
            What is refused is a problem document (RFC 9457), whose{" "}
            <code className="font-mono text-sm">type</code> is one of{" "}
            <a href={placeOf("problems")} className="link">
              these
            </a>{" "}
            for ever.
          </li>
          <li>
            The document that programs read is at{" "}
            <a href="/api/v1/openapi.json" className="link">
              /api/v1/openapi.json
            </a>{" "}
            (OpenAPI 3.1). These pages are made of it.
          </li>
        </ul>
      </div>
    </section>
  );
}
