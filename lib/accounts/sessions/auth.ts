import { cookies, headers } from "next/headers";
import { after } from "next/server";
import NextAuth, { AuthError, CredentialsSignin, type NextAuthConfig, type Session } from "next-auth";
import type { JWT } from "next-auth/jwt";
import Credentials from "next-auth/providers/credentials";
import type { PasskeyRefusal } from "@/lib/accounts/passkeys/check-passkey";
import { signInByPasskey } from "@/lib/accounts/passkeys/sign-in-by-passkey";
import { checkPassword, type ProvenUser, type SignInRefusal } from "@/lib/accounts/passwords/check-password";
import type { CodeRefusal } from "@/lib/accounts/second-step/check-code";
import { awaitSecondStep } from "@/lib/accounts/second-step/sign-in-step";
import { takeSecondStep } from "@/lib/accounts/second-step/take-second-step";
import { secureCookies } from "@/lib/accounts/secret";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { newId } from "@/lib/id";
import { readInput } from "@/lib/input/with-input";
import { fail } from "@/lib/result";
import { clientNetworks } from "./client-address";
import { DEVICE_COOKIE, recogniseDevice } from "./device-cookie";
import { deviceOf } from "./device-name";
import { beginSession, SESSION_TTL_MS } from "./session";
import { getSessionUser, noteUse } from "./session-user";
import { SESSION_COOKIE, sessionSecrets } from "./staff-cookie";
import { readVisitor, VISITOR_COOKIE } from "./visitor";

type Signed = NonNullable<Awaited<ReturnType<typeof getSessionUser>>>;

declare module "next-auth" {
  interface User {
    sid?: string;
  }
  interface Session {
    matinee?: Signed;
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    sid?: string;
  }
}

type Refusal = SignInRefusal | CodeRefusal | PasskeyRefusal;

/** Why a sign-in was refused, for the action that asked; the bare code for anyone else. */
export class SignInRefused extends CredentialsSignin {
  override code: Refusal["code"];
  constructor(readonly refusal: Refusal) {
    super();
    this.code = refusal.code;
  }
}

/** The password was right, and is not enough: whoever has this token gives the code. */
export class SecondStepAsked extends CredentialsSignin {
  override code = "second-step";
  constructor(readonly token: string) {
    super();
  }
}

/** By what its owner will know the session that may begin. */
const newSession = (request: Request) => ({
  sessionId: newId(),
  device: deviceOf(request.headers.get("user-agent") ?? ""),
  network: clientNetworks(request.headers).at(-1) ?? null,
});

const knownDevice = (cookie: string | undefined) => (email: string) => ({
  deviceId: recogniseDevice(cookie, email),
});

const begun = (userId: number, { sessionId }: ReturnType<typeof newSession>) => ({
  id: String(userId),
  sid: sessionId,
});

/** Auth.js asks this of both steps, where the second brings the token of the first, and of a passkey, which is both. */
function signInWith(input: Partial<Record<string, unknown>>, request: Request) {
  if (typeof input.passkey === "string") return signInWithPasskey(input.passkey, request);
  return typeof input.token === "string" ? signInByCode(input, request) : signInByPassword(input, request);
}

/** `passkey` is what `startByPasskey` has read already, as text. */
async function signInWithPasskey(passkey: string, request: Request) {
  const visitorId = readVisitor((await cookies()).get(VISITOR_COOKIE)?.value);
  const [session, now] = [newSession(request), await currentTime()];
  const by = { session, now, origin: { networks: clientNetworks(request.headers) } };
  const answer = JSON.parse(passkey);
  const taken = await signInByPasskey(database(), { answer, visitorId: visitorId ?? "", ...by });
  if (!taken.ok) throw new SignInRefused(taken.code === "invalid-input" ? fail("wrong-passkey") : taken);
  return begun(taken.value.userId, session);
}

async function signInByPassword(input: unknown, request: Request) {
  const asked = readInput(checkPassword.input, input);
  if (!asked.ok) throw new SignInRefused(fail("wrong"));
  const { email, password } = asked.value;
  const cookie = (await cookies()).get(DEVICE_COOKIE)?.value;
  const origin = { networks: clientNetworks(request.headers), ...knownDevice(cookie)(email) };
  const [db, session, now] = [database(), newSession(request), await currentTime()];
  const token = newId();
  let isHalf = false;
  const thenWrite = (user: ProvenUser & { hasSecondStep: boolean }) => {
    isHalf = user.hasSecondStep;
    return isHalf ? awaitSecondStep(db, { token, user, now }) : beginSession(db, { ...session, user, now });
  };
  const found = await checkPassword(db, { email, password, origin, now, thenWrite });
  if (!found.ok) throw new SignInRefused(found.code === "invalid-input" ? fail("wrong") : found);
  if (isHalf) throw new SecondStepAsked(token);
  return begun(found.value.id, session);
}

async function signInByCode(input: unknown, request: Request) {
  const asked = readInput(takeSecondStep.input, input);
  if (!asked.ok) throw new SignInRefused(fail("wrong-code"));
  const cookie = (await cookies()).get(DEVICE_COOKIE)?.value;
  const [session, now] = [newSession(request), await currentTime()];
  const by = { originOf: knownDevice(cookie), session, now };
  const taken = await takeSecondStep(database(), { ...asked.value, ...by });
  if (!taken.ok) throw new SignInRefused(taken.code === "invalid-input" ? fail("wrong-code") : taken);
  return begun(taken.value.userId, session);
}

// wrong passwords, forged cookies and mistyped addresses are no faults of the server
const EVERYDAY = ["CredentialsSignin", "JWTSessionError", "UnknownAction", "MissingCSRF"];

// the row read for a token, handed from the jwt callback to the session callback without entering the token
const readFor = new WeakMap<JWT, Signed>();

// a function, so that the secret is asked for at the first use and not while building
const config = (): NextAuthConfig => ({
  secret: sessionSecrets(),
  // no address that leaves this server is made from the Host header: mail uses APP_URL, redirects are paths
  trustHost: true,
  useSecureCookies: secureCookies(),
  session: { strategy: "jwt", maxAge: SESSION_TTL_MS / 1000 },
  pages: { signIn: "/sign-in", signOut: "/account", error: "/sign-in" },
  cookies: {
    sessionToken: {
      name: SESSION_COOKIE,
      options: { httpOnly: true, sameSite: "lax", path: "/", secure: secureCookies() },
    },
  },
  providers: [
    Credentials({
      credentials: { email: {}, password: {}, token: {}, code: {}, passkey: {} },
      authorize: signInWith,
    }),
  ],
  callbacks: {
    async jwt({ token, user }) {
      // begun at this moment
      if (user) return { sub: String(user.id), sid: String(user.sid) };
      const claim = { sub: String(token.sub), sid: String(token.sid) };
      const now = await currentTime();
      const row = await getSessionUser(database(), claim, now);
      if (!row) return null;
      // nobody waits for that
      if (row.isUnnoted) {
        const network = clientNetworks(await headers()).at(-1) ?? null;
        after(() => noteUse(database(), { idHash: row.idHash, network, now }));
      }
      readFor.set(claim, row);
      return claim;
    },
    session({ session, token }): Session {
      const row = readFor.get(token);
      return row ? { expires: session.expires, user: { id: String(row.user.id) }, matinee: row } : session;
    },
  },
  logger: {
    error(error) {
      if (error instanceof AuthError && EVERYDAY.includes(error.type)) return;
      process.stderr.write(`${error.stack ?? error.message}\n`);
    },
  },
});

const { auth, signIn, signOut } = NextAuth(config);

export { signIn, signOut };

/** The signed-in person of this request, and which of their sessions it is, read from the database now. */
export async function getSession(): Promise<Signed | null> {
  const session = await auth();
  return (session?.user?.id && session.matinee) || null;
}
