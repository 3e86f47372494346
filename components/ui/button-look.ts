export type ButtonVariant = "primary" | "quiet" | "danger";

const VARIANTS: Record<ButtonVariant, string> = {
  primary:
    "border-transparent bg-accent text-accent-ink hover:bg-[color-mix(in_oklch,var(--accent),var(--ink)_14%)]",
  quiet: "border-line-strong bg-surface text-ink hover:border-ink",
  danger: "border-danger bg-surface text-danger hover:bg-danger hover:text-paper",
};

/** Apart from the buttons themselves, for pages that must stay as light as they can. */
export const buttonLook = (variant: ButtonVariant, className = "") =>
  `inline-flex min-h-11 items-center justify-center gap-2 rounded-md border px-5 py-2 text-center font-semibold leading-tight transition-colors duration-100 disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-progress ${VARIANTS[variant]} ${className}`;
