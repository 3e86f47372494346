import { t } from "@/lib/i18n/t";

/** What is said beside a name that does not fit; apart from the rule itself, which is not for browsers. */
export const nameRule = (): string => t("messages.rule.name");
