import { beforeEach, expect, test, vi } from "vitest";

vi.stubGlobal("location", { pathname: "/p/aleppo/", search: "" });
const { address, expired, get, lastAnswer, loadMe, me, post, Problem, signOut } = await import("../src/api");

interface Sent {
  path: string;
  headers: Headers;
}

const ME = { user: { name: "salma", role: "analyst" }, csrf: "one" };
let sent: Sent[] = [];

function json(body: unknown, status = 200, etag?: string): Response {
  const headers = { "content-type": "application/json", ...(etag && { etag }) };
  return new Response(status === 304 ? null : JSON.stringify(body), { status, headers });
}

// The server's answers, in order.
function serve(...answers: Response[]): void {
  sent = [];
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    sent.push({ path, headers: new Headers(init.headers) });
    const answer = answers.shift();
    if (!answer) throw new TypeError("no network");
    return answer;
  });
}

beforeEach(async () => {
  expired.set(false);
  serve(json(ME));
  await loadMe();
});

test("what did not change is not sent again", async () => {
  serve(json([1], 200, '"a"'), json(null, 304));
  await get("claims?page=1");
  expect(await get("claims?page=1")).toEqual([1]);
  expect(sent[1]?.headers.get("if-none-match")).toBe('"a"');
  expect(lastAnswer("claims?page=1")).toEqual([1]);
});

test("addresses leave out what is empty", () => {
  expect(address("claims", { q: "a b", page: null, sort: "" })).toBe("claims?q=a+b");
});

test("a refusal keeps the server's words and what came between", async () => {
  serve(json({ title: "Conflict", detail: "somebody else decided meanwhile", newer: 7 }, 409));
  const problem = await post("reviews", {}).catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(Problem);
  expect(problem).toMatchObject({
    status: 409,
    message: "somebody else decided meanwhile",
    body: { newer: 7 },
  });
});

test("writing carries the token, and a newer one where that was made meanwhile", async () => {
  serve(json({ title: "Forbidden" }, 403), json({ ...ME, csrf: "two" }), json({ done: true }));
  expect(await post("reviews", {})).toEqual({ done: true });
  expect(sent.map(({ headers }) => headers.get("x-musnad-csrf"))).toEqual(["one", null, "two"]);
});

test("what a role may not do is refused once", async () => {
  serve(json({ title: "Forbidden" }, 403), json(ME));
  await expect(post("users", {})).rejects.toMatchObject({ status: 403 });
  expect(sent).toHaveLength(2);
});

test("a session that ran out leaves the page as it is", async () => {
  serve(json({ title: "Unauthorized" }, 401));
  await expect(get("claims")).rejects.toMatchObject({ status: 401 });
  expect(expired.get()).toBe(true);
  expect(me.get()?.user?.name).toBe("salma");
});

test("signing out forgets what was answered", async () => {
  serve(json([1], 200, '"a"'), json({ ...ME, user: null }));
  await get("log");
  await signOut();
  expect(lastAnswer("log")).toBeUndefined();
  expect(me.get()?.user).toBeNull();
});

test("a server that does not answer is a problem too", async () => {
  serve();
  await expect(get("claims")).rejects.toMatchObject({ status: 0 });
});
