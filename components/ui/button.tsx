import { LoaderCircle } from "lucide-react";
import Link from "next/link";
import type { ComponentProps } from "react";

export type ButtonVariant = "primary" | "quiet" | "danger";

const VARIANTS: Record<ButtonVariant, string> = {
  primary:
    "border-transparent bg-accent text-accent-ink hover:bg-[color-mix(in_oklch,var(--accent),var(--ink)_14%)]",
  quiet: "border-line-strong bg-surface text-ink hover:border-ink",
  danger: "border-danger bg-surface text-danger hover:bg-danger hover:text-paper",
};

const look = (variant: ButtonVariant, className = "") =>
  `inline-flex min-h-11 items-center justify-center gap-2 rounded-md border px-5 py-2 text-center font-semibold leading-tight transition-colors duration-100 disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-progress ${VARIANTS[variant]} ${className}`;

type ButtonProps = ComponentProps<"button"> & { variant?: ButtonVariant; pending?: boolean };

/** While pending it keeps its focus and its size, and does not submit again. */
export function Button({ variant = "primary", pending, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      {...(pending ? { onClick: (event) => event.preventDefault() } : {})}
      aria-disabled={pending || undefined}
      className={look(variant, className)}
    >
      {pending && <LoaderCircle aria-hidden="true" className="size-4 animate-spin" />}
      {children}
    </button>
  );
}

type ButtonLinkProps = ComponentProps<typeof Link> & { variant?: ButtonVariant };

export function ButtonLink({ variant = "primary", className, ...rest }: ButtonLinkProps) {
  return <Link {...rest} className={look(variant, className)} />;
}
