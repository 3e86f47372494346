import { z } from "zod";
import { personName } from "@/lib/input/person-name";
import { listOf } from "@/lib/list-of";

const base64url = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[\w-]+$/);

/** As its keeper calls it: 1,023 bytes at most, says the standard. */
export const passkeyId = base64url(1_364);

/** What a person calls it. */
export const passkeyName = personName;

const said = { id: passkeyId, rawId: passkeyId, type: z.literal("public-key") };

/** What a browser sends of a passkey that was used (AuthenticationResponseJSON). */
export const passkeyAnswer = z.object({
  ...said,
  response: z.object({
    clientDataJSON: base64url(4_096),
    authenticatorData: base64url(2_048),
    signature: base64url(2_048),
    userHandle: base64url(86).optional(),
  }),
});

export type PasskeyAnswer = z.output<typeof passkeyAnswer>;

/** What it sends of one that was made (RegistrationResponseJSON). */
export const madePasskey = z.object({
  ...said,
  response: z.object({
    clientDataJSON: base64url(4_096),
    attestationObject: base64url(8_192),
    transports: listOf(z.string().max(20), 10).optional(),
  }),
});

export type MadePasskey = z.output<typeof madePasskey>;
