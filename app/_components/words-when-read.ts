import { UNANSWERED_WORDS, type UnansweredCode } from "@/app/_actions/unanswered";
import { type FixedKey, t } from "@/lib/i18n/t";

/** A record whose words are found when one is read: by then it is known in which language. */
export function wordsWhenRead<Code extends string>(keys: Readonly<Record<Code, FixedKey>>) {
  const says = new Map<string, () => string>([
    ...(Object.keys(UNANSWERED_WORDS) as UnansweredCode[]).map(
      (code) => [code, () => UNANSWERED_WORDS[code]] as const,
    ),
    ...(Object.keys(keys) as Code[]).map((code) => [code, () => t(keys[code])] as const),
  ]);
  const getters = [...says].map(([code, get]) => [code, { get, enumerable: true }]);
  return Object.defineProperties({}, Object.fromEntries(getters)) as Record<Code | UnansweredCode, string>;
}
