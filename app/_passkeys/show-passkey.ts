import type { PublicKeyCredentialRequestOptionsJSON } from "@simplewebauthn/browser";
import { callForWords } from "@/app/_actions/call-action";
import { postJson } from "@/app/_actions/post-json";
import { t } from "@/lib/i18n/t";

/** Loaded once a passkey is asked for: no page carries it from the start. */
export const loadPasskeys = () => import("@simplewebauthn/browser");

export const knowsPasskeys = (): boolean => typeof PublicKeyCredential === "function";

/** To sign in, or to show that it is still they. */
export type PasskeyUse = "sign-in" | "confirm";

type Shown = {
  /** Why it was not done; null: it is. */
  words: string | null;
  /** Where to go on to. */
  to?: string;
  /** None was chosen: whoever only looks at a page is told nothing of it. */
  isNone?: true;
};

type Asked = { options: PublicKeyCredentialRequestOptionsJSON };

/**
 * Has a person unlock a passkey, and sends what it answers. `isOffered`: the browser names theirs where it fills in the
 * form, and waits until one is chosen.
 */
export async function showPasskey(
  use: PasskeyUse,
  { next = "", isOffered = false }: { next?: string; isOffered?: boolean } = {},
): Promise<Shown> {
  const shown: Shown = { words: null, ...(isOffered && { isNone: true as const }) };
  const words = await callForWords(async () => {
    const [{ words, options }, { startAuthentication }] = await Promise.all([
      postJson<Asked>("/api/passkeys/ask", { to: use }),
      loadPasskeys(),
    ]);
    if (!options) return words;
    const answer = await startAuthentication({
      ...{ optionsJSON: options, useBrowserAutofill: isOffered },
    }).catch(() => null);
    if (!answer) {
      shown.isNone = true;
      return t("account.passkeys.noneUsed");
    }
    delete shown.isNone;
    const done =
      use === "sign-in"
        ? await postJson<{ to: string }>("/api/sign-in", { passkey: answer, next })
        : await postJson<{ to: string }>("/api/confirm", { answer });
    if (done.to !== undefined) shown.to = done.to;
    return done.words;
  });
  return { ...shown, words };
}
