import type { ReactNode } from "react";
import { TOKEN_SETTING, URL_SETTING } from "@/app/api/v1/_examples/call";
import { rich } from "@/components/rich";
import { env } from "@/lib/env";
import { t } from "@/lib/i18n/t";
import { localPath } from "@/lib/local-path";
import { placeOf } from "../_places";

const SCOPES = ["read", "sell", "manage", "door"] as const;

const code = (text: ReactNode) => <code className="font-mono text-sm">{text}</code>;

const linkTo = (href: string) => (text: ReactNode) => (
  <a href={localPath(href)} className="link">
    {text}
  </a>
);

/** What holds for every operation. */
export function StartHere() {
  return (
    <section aria-labelledby="start" className="pb-12">
      <h2 id="start" className="scroll-mt-6 font-display font-medium text-xl">
        {t("admin.developers.start.title")}
      </h2>
      <div className="mt-4 flex max-w-measure flex-col gap-4">
        <p>{rich("admin.developers.start.token", { code })}</p>
        <pre className="wrap-anywhere whitespace-pre-wrap rounded-md border border-line bg-surface px-4 py-3 font-mono text-sm">
          <code>{`export ${URL_SETTING}=${new URL(env.APP_URL).origin}\nexport ${TOKEN_SETTING}=mat_…`}</code>
        </pre>
        <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
          {SCOPES.map((scope) => (
            <div key={scope} className="contents">
              <dt className="font-mono text-sm leading-6">{scope}</dt>
              <dd>{t(`admin.developers.scope.${scope}`)}</dd>
            </div>
          ))}
        </dl>
        <ul className="flex list-disc flex-col gap-2 ps-5">
          <li>{t("admin.developers.start.units")}</li>
          <li>{rich("admin.developers.start.lists", { code })}</li>
          <li>{rich("admin.developers.start.etag", { code })}</li>
          <li>{rich("admin.developers.start.problems", { code, link: linkTo(placeOf("problems")) })}</li>
          <li>{rich("admin.developers.start.document", { link: linkTo("/api/v1/openapi.json") })}</li>
        </ul>
      </div>
    </section>
  );
}
