import { kindWords } from "@/app/localized/[language]/admin/_messages/words";
import { Link } from "@/components/link";
import { MESSAGE_KINDS } from "@/db/schema/messages";
import { t } from "@/lib/i18n/t";
import type { MessageKind } from "@/lib/message";

/** The kinds of messages, each a way to its sample. */
export function Kinds({ chosen }: { chosen: MessageKind }) {
  return (
    <nav aria-label={t("messages.preview.kinds")}>
      <ul className="flex flex-wrap gap-x-4 lg:flex-col">
        {MESSAGE_KINDS.map((kind) => (
          <li key={kind}>
            <Link
              href={`/admin/messages/preview?kind=${kind}`}
              scroll={false}
              aria-current={kind === chosen ? "page" : undefined}
              className="inline-flex min-h-11 items-center hover:text-accent aria-[current=page]:font-semibold aria-[current=page]:text-accent"
            >
              {kindWords(kind)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
