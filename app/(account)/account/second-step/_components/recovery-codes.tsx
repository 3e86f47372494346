import { ButtonLink } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { Notice } from "@/components/ui/notice";

type RecoveryCodesProps = { codes: string[]; next: string };

/** Shown once: what is kept of them shows nobody what they are. */
export function RecoveryCodes({ codes, next }: RecoveryCodesProps) {
  const text = [
    "Recovery codes for Matinee. Each opens the second step of signing in once.",
    "",
    ...codes,
    "",
  ];
  return (
    <div className="grid max-w-measure gap-6">
      <Notice tone="ok" title="Keep these codes">
        <p>
          The second step is on. If your phone is lost, each of these opens it once. They are shown this once:
          print them, or keep them with your passwords.
        </p>
      </Notice>
      <ul
        aria-label="Recovery codes"
        className="grid gap-x-8 gap-y-2 border-line border-y py-4 tabular-nums sm:grid-cols-2"
      >
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3">
        <a
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text.join("\r\n"))}`}
          download="matinee-recovery-codes.txt"
          className={buttonLook("quiet")}
        >
          Download as text
        </a>
        <ButtonLink href={next || "/account"}>I have kept them</ButtonLink>
      </div>
    </div>
  );
}
