import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import "@fastify/cookie";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { AppError } from "../base/index.ts";
import { answerError } from "./errors.ts";
import { plainPage } from "./plain-page.ts";

/**
 * Who may use the server: a person on this machine who has seen the start-up token, with a page of this server.
 * Three gates, in this order, before anything else is done for a request:
 * 1. Host: a name of this machine. A site that makes its own name point here (DNS rebinding) fails.
 * 2. Origin: none, or this server. Other pages open in the same browser, also those of other ports, fail.
 * 3. Token: in the cookie, in the address of the first page, or as `Authorization: Bearer`.
 */
export function guard(app: FastifyInstance, token: string): void {
  const cookie = { name: `demarche-${fingerprint(token)}`, value: randomBytes(32).toString("base64url") };
  app.addHook("onRequest", async (request, reply) => {
    reply.headers(headers);
    checkHost(request);
    checkOrigin(request);
    if (isSame(request.cookies[cookie.name], cookie.value) || isSame(bearerOf(request), token)) return;
    const { pathname, searchParams } = new URL(request.url, "http://localhost");
    if (request.method === "GET" && isSame(searchParams.get("token"), token)) {
      searchParams.delete("token");
      reply.setCookie(cookie.name, cookie.value, { path: "/", httpOnly: true, sameSite: "lax" });
      const rest = searchParams.size > 0 ? `?${searchParams}` : "";
      // One slash: "//host" would be an address elsewhere.
      return reply.redirect(`/${pathname.replace(/^\/+/, "")}${rest}`, 303);
    }
    return refuse(request, reply);
  });
}

/**
 * What a page of this server may do. Nothing but its own scripts, styles and letters is loaded; no page frames it;
 * where a link leads, nobody learns where it came from.
 */
const headers = {
  "content-security-policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; "),
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

const names = ["127.0.0.1", "localhost", "[::1]"];

function checkHost({ headers: { host = "" } }: FastifyRequest): void {
  const name = host.replace(/:\d+$/, "").toLowerCase();
  if (!names.includes(name)) throw new AppError("host-wrong", { found: host });
}

function checkOrigin({ headers, url }: FastifyRequest): void {
  const { origin, host } = headers;
  if (origin !== undefined && origin !== `http://${host}`)
    throw new AppError("origin-wrong", { found: origin });
  const site = headers["sec-fetch-site"];
  // A link on another page may lead to a page here, as any link may; the API is for pages of this server.
  if (site !== undefined && site !== "same-origin" && site !== "none" && isApi(url)) {
    throw new AppError("origin-wrong", { found: `a page of another site (${String(site)})` });
  }
}

function refuse(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (isApi(request.url)) return answerError(new AppError("cookie-missing"), request, reply);
  return reply.code(401).type("text/html; charset=utf-8").send(locked);
}

const locked = plainPage(
  "Locked",
  "Open the address that <code>demarche serve</code> has printed, with the token in it. It lets this browser in until the server ends.",
);

export const isApi = (url: string): boolean => /^\/api(?:[/?]|$)/.test(url);

function bearerOf({ headers: { authorization } }: FastifyRequest): string | undefined {
  return /^Bearer (\S+)$/i.exec(authorization ?? "")?.[1];
}

/** Takes as long for a nearly right text as for a wrong one. */
function isSame(found: string | null | undefined, expected: string): boolean {
  return typeof found === "string" && timingSafeEqual(digest(found), digest(expected));
}

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/** Tells the cookies of two servers on one machine apart: browsers don't, by port. */
const fingerprint = (token: string): string => digest(`cookie ${token}`).toString("hex").slice(0, 12);
