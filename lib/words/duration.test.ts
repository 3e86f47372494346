import { expect, it } from "vitest";
import type { Language } from "@/lib/languages";

const { inLanguage } = await import("#current-language");
const { formatDuration } = await import("./duration");

it.each([
  ["en", ["45 min", "1 h", "1 h 44 min"]],
  ["de", ["45\u00A0Min.", "1\u00A0Std.", "1\u00A0Std. 44\u00A0Min."]],
  ["ar", ["٤٥ دقيقة", "ساعة", "ساعة و٤٤ دقيقة"]],
])("writes a length in %s in hours and minutes", (language, written) => {
  expect(inLanguage(language as Language, () => [45, 60, 104].map(formatDuration))).toEqual(written);
});
