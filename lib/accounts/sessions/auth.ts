import { cookies } from "next/headers";
import { after } from "next/server";
import NextAuth, { AuthError, CredentialsSignin, type NextAuthConfig, type Session } from "next-auth";
import type { JWT } from "next-auth/jwt";
import Credentials from "next-auth/providers/credentials";
import { checkPassword, type ProvenUser, type SignInRefusal } from "@/lib/accounts/passwords/check-password";
import { keyFor, secureCookies } from "@/lib/accounts/secret";
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
import { SESSION_COOKIE } from "./staff-cookie";

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

/** Why a sign-in was refused, for the action that asked; the bare code for anyone else. */
export class SignInRefused extends CredentialsSignin {
  override code: SignInRefusal["code"];
  constructor(readonly refusal: SignInRefusal) {
    super();
    this.code = refusal.code;
  }
}

async function signInWith(input: unknown, request: Request) {
  const asked = readInput(checkPassword.input, input);
  if (!asked.ok) throw new SignInRefused(fail("wrong"));
  const { email, password } = asked.value;
  const cookie = (await cookies()).get(DEVICE_COOKIE)?.value;
  const origin = {
    networks: clientNetworks(request.headers),
    deviceId: recogniseDevice(cookie, email),
  };
  const now = await currentTime();
  const device = deviceOf(request.headers.get("user-agent") ?? "");
  const [db, sessionId] = [database(), newId()];
  const thenWrite = (user: ProvenUser) => beginSession(db, { sessionId, user, device, now });
  const found = await checkPassword(db, { email, password, origin, now, thenWrite });
  if (!found.ok) throw new SignInRefused(found.code === "invalid-input" ? fail("wrong") : found);
  return { id: String(found.value.id), sid: sessionId };
}

// wrong passwords, forged cookies and mistyped addresses are no faults of the server
const EVERYDAY = ["CredentialsSignin", "JWTSessionError", "UnknownAction", "MissingCSRF"];

// the row read for a token, handed from the jwt callback to the session callback without entering the token
const readFor = new WeakMap<JWT, Signed>();

// a function, so that the secret is asked for at the first use and not while building
const config = (): NextAuthConfig => ({
  secret: keyFor("sessions").toString("base64url"),
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
  providers: [Credentials({ credentials: { email: {}, password: {} }, authorize: signInWith })],
  callbacks: {
    async jwt({ token, user }) {
      // begun at this moment
      if (user) return { sub: String(user.id), sid: String(user.sid) };
      const claim = { sub: String(token.sub), sid: String(token.sid) };
      const now = await currentTime();
      const row = await getSessionUser(database(), claim, now);
      if (!row) return null;
      // nobody waits for that
      if (row.isUnnoted) after(() => noteUse(database(), row.idHash, now));
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
