import { inLanguage } from "#current-language";
import { DEFAULT_LANGUAGE, isLanguage } from "@/lib/languages";

/** Answers a file below `app/localized/[language]` in the language of its address: unlike pages, routes are not told it. */
export async function inLanguageOf<Answer>(
  params: Promise<{ language: string }>,
  answer: () => Promise<Answer>,
): Promise<Answer> {
  const { language } = await params;
  return inLanguage(isLanguage(language) ? language : DEFAULT_LANGUAGE, answer);
}
