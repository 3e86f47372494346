import { Link } from "@/components/link";
import { t } from "@/lib/i18n/t";
import { stateOf } from "@/lib/messages/message-state";
import type { StoredMessage } from "@/lib/messages/stored-message";
import { subjectOf } from "@/lib/words/messages/render-message";
import { formatShortDay, formatTime } from "@/lib/zoned-time";
import { MessageMark } from "./message-mark";

export function MessageTable({ messages }: { messages: StoredMessage[] }) {
  return (
    <table className="w-full border-line border-t text-start">
      <thead className="text-ink-soft text-sm">
        <tr className="border-line border-b">
          <th scope="col" className="py-2 pe-4 font-normal">
            {t("messages.list.subject")}
          </th>
          <th scope="col" className="hidden py-2 pe-4 font-normal md:table-cell">
            {t("messages.list.to")}
          </th>
          <th scope="col" className="hidden py-2 pe-4 font-normal sm:table-cell">
            {t("messages.list.state")}
          </th>
          <th scope="col" className="py-2 text-end font-normal">
            {t("messages.list.written")}
          </th>
        </tr>
      </thead>
      <tbody>
        {messages.map((message) => (
          <tr key={message.id} className="border-line border-b align-top">
            <th scope="row" className="wrap-anywhere py-2.5 pe-4 text-start font-normal">
              <Link
                href={`/admin/messages/${message.id}`}
                prefetch={false}
                className="link -my-0.5 inline-block py-0.5"
              >
                {subjectOf(message)}
              </Link>
              <span className="block break-all text-ink-soft text-sm md:hidden">{message.to}</span>
              <span className="block text-sm sm:hidden">
                <MessageMark state={stateOf(message)} />
              </span>
            </th>
            <td className="hidden break-all py-2.5 pe-4 md:table-cell">{message.to}</td>
            <td className="hidden py-2.5 pe-4 sm:table-cell">
              <MessageMark state={stateOf(message)} />
            </td>
            <td className="whitespace-nowrap py-2.5 text-end">
              <time dateTime={new Date(message.createdAt).toISOString()}>
                {formatShortDay(message.createdAt, "UTC")}{" "}
                <span className="hidden sm:inline">{formatTime(message.createdAt, "UTC")}</span>
              </time>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
