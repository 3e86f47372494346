import { CircleAlert } from "lucide-react";
import { Maker } from "@/app/localized/[language]/admin/people/_webhooks/maker";
import { DISABLED_WORDS } from "@/app/localized/[language]/admin/people/_webhooks/outcome-words";
import { Link } from "@/components/link";
import { rich } from "@/components/rich";
import { t } from "@/lib/i18n/t";
import type { Endpoint } from "@/lib/webhooks/get-endpoint";
import { momentOf } from "../../words";

export function WebhookRow({ endpoint }: { endpoint: Endpoint }) {
  const { id, url, description, types, theaterName, lastTakenAt } = endpoint;
  const told = { count: types.length, type: types[0] ?? "" };
  return (
    <li className="border-line border-b py-3">
      <Link
        href={`/admin/people/webhooks/${id}`}
        prefetch={false}
        className="link wrap-anywhere font-semibold"
      >
        {description ? <bdi>{description}</bdi> : url}
      </Link>
      <p className="wrap-anywhere text-ink-soft text-sm">
        {description && <span className="block">{url}</span>}
        {theaterName
          ? rich("people.webhooks.told", { ...told, theater: theaterName, bdi: (name) => <bdi>{name}</bdi> })
          : t("people.webhooks.toldOfAll", told)}
        <span className="block">
          <Maker of={endpoint} />{" "}
          {lastTakenAt === null
            ? t("people.webhooks.nothingTaken")
            : t("people.webhooks.lastTaken", { when: momentOf(lastTakenAt) })}
        </span>
      </p>
      <Standing endpoint={endpoint} />
    </li>
  );
}

/** What is wrong with it, by icon and word. */
function Standing({ endpoint: { disabledAs, failing } }: { endpoint: Endpoint }) {
  if (!disabledAs && failing === 0) return null;
  const isBad = disabledAs !== "by-hand";
  return (
    <p className={`mt-1 flex items-start gap-1.5 text-sm ${isBad ? "text-danger" : "text-ink-soft"}`}>
      <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      {t(disabledAs ? DISABLED_WORDS[disabledAs] : "people.webhooks.failing")}
    </p>
  );
}
