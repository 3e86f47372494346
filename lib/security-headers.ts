/** What every answer of ours carries, whoever may frame it. */
export const otherHeaders = (): Record<string, string> => ({
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(self), microphone=(), geolocation=()",
});

/** What every answer of ours carries, but those that other sites may frame. */
export const securityHeaders = (): Record<string, string> => ({
  "Content-Security-Policy": contentSecurityPolicy(),
  ...otherHeaders(),
});

/** `moreScripts` are sources of scripts that a page needs beside our own. */
export const contentSecurityPolicy = (moreScripts = "") =>
  [
    "default-src 'self'",
    // static pages carry inline scripts that a nonce would make dynamic
    `script-src 'self' 'unsafe-inline'${moreScripts}${process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    // posters may lie with UploadThing
    `img-src 'self' data: blob:${process.env.UPLOADTHING_TOKEN ? " https://*.ufs.sh" : ""}`,
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    // a browser without scripts is led to pay by the form itself
    "form-action 'self' https://checkout.stripe.com",
    "frame-ancestors 'none'",
  ].join("; ");
