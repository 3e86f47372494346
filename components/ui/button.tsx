import { LoaderCircle } from "lucide-react";
import type { ComponentProps } from "react";
import { Link } from "@/components/link";
import { type ButtonVariant, buttonLook } from "./button-look";

type ButtonProps = ComponentProps<"button"> & { variant?: ButtonVariant; pending?: boolean };

/** While pending it keeps its focus and its size, and does not submit again. */
export function Button({ variant = "primary", pending, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      {...(pending ? { onClick: (event) => event.preventDefault() } : {})}
      aria-disabled={pending || undefined}
      className={buttonLook(variant, className)}
    >
      {pending && <LoaderCircle aria-hidden="true" className="size-4 animate-spin" />}
      {children}
    </button>
  );
}

type ButtonLinkProps = ComponentProps<typeof Link> & { variant?: ButtonVariant };

export function ButtonLink({ variant = "primary", className, ...rest }: ButtonLinkProps) {
  return <Link {...rest} className={buttonLook(variant, className)} />;
}
