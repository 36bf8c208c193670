// The server's part: the page's device. The key of the visit is all that the browser keeps, and only while the tab is open.

const KEY = "visit";

export async function post(path, body) {
  const response = await fetch(path, {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body),
  });
  if (!response.ok) throw Object.assign(new Error(`the simulator answered ${response.status}`), { status: response.status });
  return response.json();
}

export function excuse(error) {
  return error.status === 410
    ? "The simulator was started again, and this session is gone. Choose New session."
    : "The simulator does not answer. Is 'cramp-helper serve' still running?";
}

// Begin a visit, or go on with the one of this tab; `wanted` may ask to `forget` it, to have it `again` or to `change` the device.
export async function visit(wanted) {
  const known = sessionStorage.getItem(KEY);
  const session = await post("/session", { ...(known && { session: known }), ...wanted });
  sessionStorage.setItem(KEY, session.session);
  return session;
}
