import { CircleAlert } from "lucide-react";
import Link from "next/link";
import { Maker } from "@/app/admin/people/_webhooks/maker";
import { DISABLED_WORDS } from "@/app/admin/people/_webhooks/words";
import type { Endpoint } from "@/lib/webhooks/get-endpoint";
import { momentOf } from "../../words";

export function WebhookRow({ endpoint }: { endpoint: Endpoint }) {
  const { id, url, description, types, theaterName, lastTakenAt } = endpoint;
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
        {types.length === 1 ? types[0] : `${types.length} kinds of events`} at{" "}
        {theaterName ? <bdi>{theaterName}</bdi> : "every theater"}
        <span className="block">
          <Maker of={endpoint} />{" "}
          {lastTakenAt === null ? "Nothing was taken yet." : `Last taken ${momentOf(lastTakenAt)}.`}
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
      {disabledAs ? DISABLED_WORDS[disabledAs] : "Not everything gets through. We keep trying."}
    </p>
  );
}
