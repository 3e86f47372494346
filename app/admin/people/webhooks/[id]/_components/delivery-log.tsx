import { CircleAlert, CircleCheck, Clock } from "lucide-react";
import { outcomeWords, STATE_WORDS } from "@/app/admin/people/_webhooks/words";
import { momentOf } from "@/app/admin/people/words";
import { Empty } from "@/components/ui/empty";
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
      <Empty title="None of these">Look at all that was sent.</Empty>
    ) : (
      <Empty title="Nothing was sent yet">What happens from now on is listed here for thirty days.</Empty>
    );
  return (
    <ol aria-label="What was sent" className="border-line border-t">
      {deliveries.map((delivery) => (
        <li key={delivery.id} className="border-line border-b py-3">
          <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
            <div className="min-w-0">
              <p className="font-semibold">
                <code>{delivery.type}</code>
                {delivery.isSample && (
                  <span className="pl-3 font-normal text-ink-soft text-sm">a sample</span>
                )}
              </p>
              <p className="text-ink-soft text-sm">
                <Mark state={delivery.state} /> {momentOf(delivery.createdAt)}. {triesOf(delivery)}
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
  const tried = attempts === 1 ? "" : ` Tried ${attempts} times.`;
  const again = state === "waiting" && nextTryAt !== null ? ` Again ${momentOf(nextTryAt)}.` : "";
  return `${outcomeWords(last)}${tried}${again}`;
}

const ICONS = { taken: CircleCheck, waiting: Clock, failed: CircleAlert };

function Mark({ state }: { state: DeliveryState }) {
  const Icon = ICONS[state];
  return (
    <span
      className={`mr-1 inline-flex items-center gap-1.5 align-bottom ${state === "failed" ? "text-danger" : state === "taken" ? "text-ok" : ""}`}
    >
      <Icon aria-hidden="true" className="size-4 shrink-0" />
      {STATE_WORDS[state]}
    </span>
  );
}

function Exchange({ delivery: { eventId, body, answer, tookMs } }: { delivery: ListedDelivery }) {
  return (
    <details className="mt-2">
      <summary className="link inline-block cursor-pointer text-sm">Request and answer</summary>
      <dl className="mt-2 grid grid-cols-[minmax(0,1fr)] gap-2 text-sm">
        <dt className="wrap-anywhere text-ink-soft">Sent with webhook-id {eventId}</dt>
        <dd>
          <Code>{JSON.stringify(JSON.parse(body), null, 2)}</Code>
        </dd>
        <dt className="text-ink-soft">
          {answer === null ? "No answer" : `Answer${tookMs === null ? "" : `, after ${tookMs} ms`}`}
        </dt>
        {answer !== null && <dd>{answer === "" ? "It had no text." : <Code>{answer}</Code>}</dd>}
      </dl>
    </details>
  );
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
