import { type UnansweredCode, unanswered } from "@/app/_actions/unanswered";
import { type FixedKey, t } from "@/lib/i18n/t";

type OwnKeys<Code extends string> = Record<Exclude<Code, UnansweredCode>, FixedKey> &
  Partial<Record<UnansweredCode, FixedKey>>;

/** How a refusal is said in words of one's own; where there are none, as every action says that it was not answered. */
export function ownWords<Code extends string>(keys: OwnKeys<Code>): (code: Code) => string {
  return (code) => {
    const key = (keys as Partial<Record<string, FixedKey>>)[code];
    return key ? t(key) : unanswered(code as UnansweredCode).words;
  };
}
