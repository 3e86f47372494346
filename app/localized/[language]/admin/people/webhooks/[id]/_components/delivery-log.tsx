import { CircleAlert, CircleCheck, Clock } from "lucide-react";
import { outcomeWords } from "@/app/localized/[language]/admin/people/_webhooks/outcome-words";
import { momentOf } from "@/app/localized/[language]/admin/people/words";
import { rich } from "@/components/rich";
import { Empty } from "@/components/ui/empty";
import { formatNumber } from "@/lib/formatters";
import { t } from "@/lib/i18n/t";
import type { DeliveryState, ListedDelivery } from "@/lib/webhooks/list-deliveries";
import { Replay } from "./replay";

type DeliveryLogProps = {
  deliveries: ListedDelivery[];
  endpointId: string;
  canReplay: boolean;
  isFiltered: boolean;
};

/** What was sent, the newest first, each with its request and the answer behind a fold. */
export function DeliveryLog({ deliveries, endpointId, canReplay, isFiltered }: DeliveryLogProps) {
  if (deliveries.length === 0)
    return isFiltered ? (
      <Empty title={t("people.delivery.noneOfThese")}>{t("people.delivery.noneOfTheseHint")}</Empty>
    ) : (
      <Empty title={t("people.delivery.none")}>{t("people.delivery.noneHint")}</Empty>
    );
  return (
    <ol aria-label={t("people.delivery.title")} className="border-line border-t">
      {deliveries.map((delivery) => (
        <li key={delivery.id} className="border-line border-b py-3">
          <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
            <div className="min-w-0">
              <p className="font-semibold">
                <code>{delivery.type}</code>
                {delivery.isSample && (
                  <span className="ps-3 font-normal text-ink-soft text-sm">
                    {t("people.delivery.sample")}
                  </span>
                )}
              </p>
              <p className="text-ink-soft text-sm">
                {rich("people.delivery.stateAt", {
                  state: () => <Mark state={delivery.state} />,
                  when: momentOf(delivery.createdAt),
                })}{" "}
                {triesOf(delivery)}
              </p>
            </div>
            {canReplay && delivery.state !== "waiting" && (
              <Replay endpointId={endpointId} deliveryId={delivery.id} type={delivery.type} />
            )}
          </div>
          <Exchange delivery={delivery} />
        </li>
      ))}
    </ol>
  );
}

function triesOf({ attempts, nextTryAt, state, ...last }: ListedDelivery): string {
  if (attempts === 0) return outcomeWords(last);
  const tried = attempts > 1 && t("people.delivery.tried", { count: attempts });
  const again =
    state === "waiting" && nextTryAt !== null && t("people.delivery.again", { when: momentOf(nextTryAt) });
  return [outcomeWords(last), tried, again].filter(Boolean).join(" ");
}

const ICONS = { taken: CircleCheck, waiting: Clock, failed: CircleAlert };

function Mark({ state }: { state: DeliveryState }) {
  const Icon = ICONS[state];
  return (
    <span
      className={`me-1 inline-flex items-center gap-1.5 align-bottom ${state === "failed" ? "text-danger" : state === "taken" ? "text-ok" : ""}`}
    >
      <Icon aria-hidden="true" className="size-4 shrink-0" />
      {t(`people.delivery.state.${state}`)}
    </span>
  );
}

function Exchange({ delivery: { eventId, body, answer, tookMs } }: { delivery: ListedDelivery }) {
  return (
    <details className="mt-2">
      <summary className="link inline-block cursor-pointer text-sm">{t("people.delivery.exchange")}</summary>
      <dl className="mt-2 grid grid-cols-[minmax(0,1fr)] gap-2 text-sm">
        <dt className="wrap-anywhere text-ink-soft">{t("people.delivery.sentWith", { id: eventId })}</dt>
        <dd>
          <Code>{JSON.stringify(JSON.parse(body), null, 2)}</Code>
        </dd>
        <dt className="text-ink-soft">{answerTitle(answer, tookMs)}</dt>
        {answer !== null && <dd>{answer === "" ? t("people.delivery.noText") : <Code>{answer}</Code>}</dd>}
      </dl>
    </details>
  );
}

function answerTitle(answer: string | null, tookMs: number | null): string {
  if (answer === null) return t("people.delivery.noAnswer");
  return tookMs === null
    ? t("people.delivery.answer")
    : t("people.delivery.answerAfter", { ms: formatNumber(tookMs) });
}

const Code = ({ children }: { children: string }) => (
  <pre
    // what is wider is scrolled by keyboard too
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls takes the focus
    tabIndex={0}
    className="max-h-80 overflow-auto rounded-md border border-line bg-sunk p-3"
  >
    {children}
  </pre>
);
