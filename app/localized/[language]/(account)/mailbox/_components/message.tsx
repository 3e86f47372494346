import { ChevronDown, Paperclip } from "lucide-react";
import { Link } from "@/components/link";
import { env } from "@/lib/env";
import { t } from "@/lib/i18n/t";
import type { StoredMessage } from "@/lib/messages/stored-message";
import { attachedTo } from "@/lib/words/messages/attachments";
import { readMessage } from "@/lib/words/messages/letter-body";
import { renderMessage } from "@/lib/words/messages/render-message";
import { formatShortDay, formatTime } from "@/lib/zoned-time";

/** One message, folded to its subject; the newest stands open. */
export function MailboxMessage({
  message,
  open,
}: {
  message: StoredMessage & { letterNote: string };
  open: boolean;
}) {
  const { to, createdAt } = message;
  const { subject, text } = renderMessage(message);
  return (
    <details open={open} className="group border-line border-b">
      <summary className="grid list-none gap-x-8 gap-y-1 py-4 sm:grid-cols-[1fr_auto]">
        <span className="flex items-start gap-2 font-display text-lg">
          <ChevronDown
            aria-hidden="true"
            className="mt-0.5 size-5 shrink-0 text-ink-soft group-open:rotate-180"
          />
          {subject}
        </span>
        <span className="text-ink-soft text-sm sm:text-end">
          <span className="break-all">{to}</span>
          <time dateTime={new Date(createdAt).toISOString()} className="block">
            {t("account.mailbox.moment", {
              day: formatShortDay(createdAt, "UTC"),
              time: formatTime(createdAt, "UTC"),
            })}
          </time>
        </span>
      </summary>
      <div className="wrap-anywhere mb-6 grid max-w-measure grid-cols-[minmax(0,1fr)] gap-4 rounded-md border border-line bg-surface p-5">
        {readMessage(text, env.APP_URL).map((lines, paragraph) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a message never changes
          <p key={paragraph}>
            {lines.map(({ text, href }, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a message never changes
              <span key={line} className="block">
                {href ? <MessageLink href={href}>{text}</MessageLink> : text}
              </span>
            ))}
          </p>
        ))}
        <Attached to={message} />
      </div>
    </details>
  );
}

/** What goes along with it by e-mail. */
function Attached({ to }: { to: StoredMessage }) {
  const files = attachedTo(to);
  if (files.length === 0) return null;
  return (
    <ul
      aria-label={t("account.mailbox.attached")}
      className="flex flex-wrap gap-x-6 gap-y-1 border-line border-t pt-4"
    >
      {files.map(({ label, href }) => (
        <li key={href}>
          <a href={href} download className="link inline-flex items-center gap-2">
            <Paperclip aria-hidden="true" className="size-4 text-ink-soft" />
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

function MessageLink({ href, children }: { href: string; children: string }) {
  return href.startsWith("/") ? (
    <Link href={href} prefetch={false} className="link break-all">
      {children}
    </Link>
  ) : (
    <a href={href} rel="noopener noreferrer" className="link break-all">
      {children}
    </a>
  );
}
