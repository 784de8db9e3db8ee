/** What the server answers where it can't do what was asked: the same shape on every route. */
export interface ErrorAnswer {
  code: string;
  found: string;
  expected: string;
  mend: string;
  message: string;
}

export class ApiError extends Error {
  readonly status: number;
  /** `undefined` where the answer came from something between the page and the server. */
  readonly answer: ErrorAnswer | undefined;
  /** The whole body: a conflict tells both versions there. */
  readonly body: unknown;

  constructor(status: number, body: unknown) {
    const answer = errorAnswerIn(body);
    super(answer?.message ?? `The server answered with status ${status}.`);
    this.name = "ApiError";
    this.status = status;
    this.answer = answer;
    this.body = body;
  }
}

export type Parameters = Record<string, string | number | boolean | undefined>;

/** GET; parameters that are `undefined` or `false` are left out of the address. */
export function get<Answer>(
  path: string,
  parameters: Parameters = {},
  signal?: AbortSignal,
): Promise<Answer> {
  return request<Answer>(withParameters(path, parameters), { signal: signal ?? null });
}

/** GET of something that is no JSON. */
export function getText(path: string): Promise<string> {
  return request<string>(path, {});
}

/** POST, PUT or DELETE with a JSON body. */
export function send<Answer>(
  method: "POST" | "PUT" | "DELETE",
  path: string,
  body?: unknown,
): Promise<Answer> {
  if (body === undefined) return request<Answer>(path, { method });
  const headers = { "content-type": "application/json" };
  return request<Answer>(path, { method, headers, body: JSON.stringify(body) });
}

export function withParameters(path: string, parameters: Parameters): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== false && value !== "") query.set(name, String(value));
  }
  return query.size > 0 ? `${path}?${query}` : path;
}

/** A part of a path, whatever it holds. */
export function segment(text: string): string {
  return encodeURIComponent(text);
}

async function request<Answer>(path: string, options: RequestInit): Promise<Answer> {
  const response = await fetch(`/api${path}`, { credentials: "same-origin", ...options });
  const isJson = response.headers.get("content-type")?.includes("json") === true;
  const body: unknown = isJson ? await response.json() : await response.text();
  if (!response.ok) throw new ApiError(response.status, body);
  return body as Answer;
}

function errorAnswerIn(body: unknown): ErrorAnswer | undefined {
  if (typeof body !== "object" || body === null || !("error" in body)) return undefined;
  return body.error as ErrorAnswer;
}
