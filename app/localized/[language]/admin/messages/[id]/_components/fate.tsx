import { isBad, sayFailure, stateSentence } from "@/app/localized/[language]/admin/_messages/words";
import { Notice } from "@/components/ui/notice";
import { t } from "@/lib/i18n/t";
import { mailTransport } from "@/lib/mail-transport";
import { LINK_KINDS } from "@/lib/message";
import { stateOf } from "@/lib/messages/message-state";
import type { StoredMessage } from "@/lib/messages/stored-message";
import { formatDay, formatTime } from "@/lib/zoned-time";
import { MessageActs } from "./message-acts";

const formatMoment = (at: number) =>
  t("messages.one.moment", { day: formatDay(at, "UTC"), time: formatTime(at, "UTC") });

/** A secret is gone once it was delivered; and what the mailbox keeps, it would keep again. */
const canSend = ({ kind, deliveredAt, keptAt }: StoredMessage): boolean =>
  deliveredAt === null
    ? keptAt === null || mailTransport() !== "mailbox"
    : !LINK_KINDS.some((linked) => linked === kind);

/** What became of a message, and what can be done about it. */
export function Fate({ message, isBlocked }: { message: StoredMessage; isBlocked: boolean }) {
  const { id, createdAt, deliveredAt, stoppedAt, returnedAt, attempts, transport, nextTryAt } = message;
  const state = stateOf(message);
  const isOpen = state === "waiting" || state === "retrying";
  const rows: [label: string, value: string | number | null][] = [
    [t("messages.one.written"), formatMoment(createdAt)],
    [t("messages.one.sent"), deliveredAt && formatMoment(deliveredAt)],
    [t("messages.one.stopped"), deliveredAt === null && stoppedAt ? formatMoment(stoppedAt) : null],
    [t("messages.one.cameBack"), returnedAt && formatMoment(returnedAt)],
    [
      t("messages.one.tries"),
      attempts > 0 && transport ? t(`messages.one.triesBy.${transport}`, { count: attempts }) : null,
    ],
    [t("messages.one.nextTry"), isOpen && nextTryAt ? formatMoment(nextTryAt) : null],
  ];
  const why = message.returnedWhy ?? message.failure;
  return (
    <>
      <div className="mt-6">
        {isBad(state) ? (
          <Notice tone="warn" title={stateSentence(state)}>
            {why && sayFailure(why)}
          </Notice>
        ) : (
          <p>
            {stateSentence(state)} {why && sayFailure(why)}
          </p>
        )}
      </div>
      <dl className="mt-6 grid gap-x-8 gap-y-1 sm:grid-cols-[auto_1fr]">
        {rows.map(
          ([label, value]) =>
            value !== null && (
              <div key={label} className="contents">
                <dt className="text-ink-soft max-sm:mt-2">{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {!isOpen && (
        <MessageActs
          messageId={id}
          canSend={canSend(message)}
          isBlocked={isBlocked}
          isInDoubt={state === "unknown"}
        />
      )}
    </>
  );
}
