import { inPageLanguage } from "@/lib/i18n/in-page-language";
import { t } from "@/lib/i18n/t";
import { UNANSWERED_WORDS } from "./unanswered";

/** As the gate says it, of what nobody knows what came of. */
const isInDoubt = (body: string) => /in-doubt|do not know yet/.test(body);

/** Asks a route of ours that answers in words why not, null that it is done, and what else comes with it. Rejects when nobody was heard. */
export async function postJson<More extends object>(
  at: string,
  sent: object,
): Promise<{ words: string | null } & Partial<More>> {
  const answer = await fetch(at, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...inPageLanguage() },
    body: JSON.stringify(sent),
  });
  if (answer.ok) return { words: null, ...(await answer.json()) };
  const words =
    answer.status === 401
      ? UNANSWERED_WORDS["signed-out"]
      : answer.status === 503
        ? isInDoubt(await answer.text())
          ? UNANSWERED_WORDS["in-doubt"]
          : t("account.actions.busy")
        : UNANSWERED_WORDS.failed;
  return { words } as { words: string } & Partial<More>;
}
