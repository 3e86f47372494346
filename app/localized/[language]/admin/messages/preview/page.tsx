import type { Metadata } from "next";
import { z } from "zod";
import { withMessages } from "@/app/_components/with-messages";
import { kindWords } from "@/app/localized/[language]/admin/_messages/words";
import { PageTitle } from "@/components/ui/page-title";
import { MESSAGE_KINDS } from "@/db/schema/messages";
import { requireManager } from "@/lib/accounts/sessions/viewer";
import { listFacts } from "@/lib/i18n/list-words";
import { t } from "@/lib/i18n/t";
import { attachedTo } from "@/lib/words/messages/attachments";
import { renderMail } from "@/lib/words/messages/render-message";
import { sampleOf } from "@/lib/words/messages/samples";
import { Kinds } from "./_components/kinds";
import { SendToMe } from "./_components/send-to-me";

export const generateMetadata = (): Metadata => ({ title: t("messages.preview.title") });

const query = z.object({ kind: z.enum(MESSAGE_KINDS).catch("booking-confirmed") });

/** Each kind of message as its reader gets it, of a made-up booking. */
export default withMessages("app/localized/[language]/admin/messages/preview/page.tsx", PreviewPage);

async function PreviewPage({ searchParams }: PageProps<"/localized/[language]/admin/messages/preview">) {
  await requireManager();
  const { kind } = query.parse({ kind: "booking-confirmed", ...(await searchParams) });
  const attached = attachedTo(sampleOf(kind));
  const { subject, text, html } = await renderMail({ ...sampleOf(kind), token: null });
  return (
    <>
      <PageTitle lead={t("messages.preview.lead")}>{t("messages.preview.title")}</PageTitle>
      <div className="grid gap-8 lg:grid-cols-[14rem_minmax(0,1fr)]">
        <Kinds chosen={kind} />
        <section aria-label={kindWords(kind)} className="grid content-start gap-6">
          <SendToMe key={`send-${kind}`} kind={kind} />
          <h2 className="wrap-anywhere font-display text-xl">{subject}</h2>
          {/* a page of its own: nothing in it runs, and none of its links leads anywhere */}
          <iframe
            key={kind}
            title={t("messages.preview.mail", { subject })}
            srcDoc={html}
            sandbox=""
            className="h-160 w-full max-w-170 resize-x overflow-auto rounded-md border border-line bg-surface"
          />
          {attached.length > 0 && (
            <p className="text-ink-soft">
              {t("messages.preview.along", { files: listFacts(attached.map(({ label }) => label)) })}
            </p>
          )}
          <details>
            <summary className="min-h-11 py-2">{t("messages.preview.asText")}</summary>
            <p className="wrap-anywhere max-w-measure whitespace-pre-wrap border-line border-y py-6">
              {text}
            </p>
          </details>
        </section>
      </div>
    </>
  );
}
