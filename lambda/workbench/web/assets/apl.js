// A small preview of APL: the components and properties that content/screen.apl.json uses, and no others.
// `inflate` binds a document to data for a viewport and returns plain components without expressions;
// `draw` turns those into elements. What it does not know it refuses with an error, so that no preview looks right by luck.

const CHILDREN = new Set(["item", "items", "data", "when", "type", "style", "inheritParentState", "description"]);
const SINGLE = new Set(["Frame", "TouchWrapper", "ScrollView"]);
const PRIMITIVES = new Set(["Container", "Text", ...SINGLE]);

// --- expressions: ${a.b == 'c' ? @d : 1} ---------------------------------------------------------------------------

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|'([^']*)'|(@\w+)|([A-Za-z_]\w*(?:\.\w+)*)|(==|!=|<=|>=|&&|\|\||[-+*/<>!?:()]))/y;
const BINARY = [["||"], ["&&"], ["==", "!="], ["<", ">", "<=", ">="], ["+", "-"], ["*", "/"]];

function tokenize(source) {
  const tokens = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.trimEnd().length) {
    const match = TOKEN.exec(source);
    if (!match) throw new Error(`APL expression not understood: ${source}`);
    tokens.push(match);
  }
  return tokens;
}

function evaluate(source, context) {
  const tokens = tokenize(source);
  let at = 0;
  const sign = (...signs) => signs.includes(tokens[at]?.[5]) && tokens[at++][5];
  const operate = {
    "||": (a, b) => a || b, "&&": (a, b) => a && b, "==": (a, b) => a === b, "!=": (a, b) => a !== b,
    "<": (a, b) => a < b, ">": (a, b) => a > b, "<=": (a, b) => a <= b, ">=": (a, b) => a >= b,
    "+": (a, b) => a + b, "-": (a, b) => a - b, "*": (a, b) => a * b, "/": (a, b) => a / b,
  };
  function choice() {
    const test = binary(0);
    if (!sign("?")) return test;
    const yes = choice();
    if (!sign(":")) throw new Error(`APL expression lacks a colon: ${source}`);
    const no = choice();
    return test ? yes : no;
  }
  function binary(level) {
    if (level === BINARY.length) return unary();
    let left = binary(level + 1);
    for (let found; (found = sign(...BINARY[level])); ) left = operate[found](left, binary(level + 1));
    return left;
  }
  function unary() {
    if (sign("!")) return !unary();
    if (sign("-")) return -unary();
    if (sign("(")) {
      const inner = choice();
      if (!sign(")")) throw new Error(`APL expression lacks a bracket: ${source}`);
      return inner;
    }
    const token = tokens[at++] ?? [];
    if (token[1] !== undefined) return Number(token[1]);
    if (token[2] !== undefined) return token[2];
    if (token[3] !== undefined) return resource(token[3], context);
    if (token[4] !== undefined) return lookUp(token[4], context);
    throw new Error(`APL expression not understood: ${source}`);
  }
  const value = choice();
  if (at !== tokens.length) throw new Error(`APL expression not understood: ${source}`);
  return value;
}

function lookUp(path, context) {
  if (path === "true" || path === "false") return path === "true";
  return path.split(".").reduce((value, name) => (value === undefined || value === null ? undefined : value[name]), context);
}

function resource(name, context) {
  const value = context.resources[name.slice(1)];
  if (value === undefined) throw new Error(`APL resource ${name} is not there`);
  return value;
}

function bind(value, context) {
  if (Array.isArray(value)) return value.map((item) => bind(item, context));
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, bind(item, context)]));
  }
  if (typeof value !== "string") return value;
  if (/^@\w+$/.test(value)) return resource(value, context);
  const whole = /^\$\{([^}]*)\}$/.exec(value);
  if (whole) return evaluate(whole[1], context);
  return value.replace(/\$\{([^}]*)\}/g, (_, source) => String(evaluate(source, context)));
}

// --- from document and data to plain components ---------------------------------------------------------------------

export function inflate(document, datasources, viewport) {
  const context = { payload: datasources, viewport, resources: {}, state: {} };
  for (const block of document.resources ?? []) {
    if ("when" in block && !bind(block.when, context)) continue;
    for (const kind of ["colors", "dimensions"]) {
      for (const [name, value] of Object.entries(block[kind] ?? {})) context.resources[name] = bind(value, context);
    }
  }
  const main = children(document.mainTemplate)[0];
  return build(document, main, context);
}

function children(component) {
  const items = component.items ?? component.item ?? [];
  return Array.isArray(items) ? items : [items];
}

function build(document, component, context) {
  if ("when" in component && !bind(component.when, context)) return null;
  const layout = document.layouts?.[component.type];
  if (layout) return first(document, children(layout), context);
  if (!PRIMITIVES.has(component.type)) throw new Error(`the preview does not know the component ${component.type}`);
  const built = { type: component.type };
  for (const style of document.styles?.[component.style]?.values ?? []) {
    const { when, ...values } = style;
    if (when === undefined || bind(when, context)) Object.assign(built, bind(values, context));
  }
  for (const [name, value] of Object.entries(component)) {
    if (!CHILDREN.has(name)) built[name] = bind(value, context);
  }
  const items = grow(document, component, context);
  if (items.length) built.items = items;
  return built;
}

function grow(document, component, context) {
  const items = children(component);
  if (component.data !== undefined) {
    const data = bind(component.data, context);
    return data.map((one, index) => first(document, items, { ...context, data: one, index })).filter(Boolean);
  }
  if (SINGLE.has(component.type)) return [first(document, items, context)].filter(Boolean);
  return items.map((item) => build(document, item, context)).filter(Boolean);
}

function first(document, items, context) {
  for (const item of items) {
    const built = build(document, item, context);
    if (built) return built;
  }
  return null;
}

// --- from components to elements -----------------------------------------------------------------------------------

const LENGTHS = {
  width: "width", height: "height", paddingTop: "paddingTop", paddingBottom: "paddingBottom", paddingLeft: "paddingLeft",
  paddingRight: "paddingRight", fontSize: "fontSize", borderRadius: "borderRadius", borderWidth: "borderWidth",
  maxWidth: "maxWidth",
};
const PLAIN = {
  color: "color", backgroundColor: "backgroundColor", borderColor: "borderColor", fontWeight: "fontWeight", grow: "flexGrow",
  shrink: "flexShrink", lineHeight: "lineHeight", alignItems: "alignItems", direction: "flexDirection",
};
const HANDLED = new Set(["type", "items", "text", "maxLines", "textAlign", "onPress", "accessibilityLabel", "role"]);

function length(value, viewport) {
  if (typeof value === "number") return `${value}px`;
  const match = /^(-?[\d.]+)(dp|vw|vh)?$/.exec(value);
  if (!match) throw new Error(`the preview does not know the length ${value}`);
  const scale = { vw: viewport.width / 100, vh: viewport.height / 100 }[match[2]] ?? 1;
  return `${Number(match[1]) * scale}px`;
}

export function draw(component, viewport, onSend) {
  const touch = component.type === "TouchWrapper";
  const kind = touch ? "button" : component.type === "Text" ? "p" : "div";
  const element = window.document.createElement(kind);
  element.className = `apl-${component.type.toLowerCase()}`;
  const { style } = element;
  // What APL assumes where nothing is said, which is not what a browser assumes.
  Object.assign(style, { boxSizing: "border-box", minWidth: "0", minHeight: "0", margin: "0", padding: "0", flexShrink: "0" });
  if (component.type === "Container") Object.assign(style, { display: "flex", flexDirection: "column" });
  if (component.type === "ScrollView") Object.assign(style, { overflowY: "auto", overflowX: "hidden", height: "100px" });
  if (component.type === "Frame") Object.assign(style, { borderStyle: "solid", borderWidth: "0" });
  if (touch) Object.assign(style, { border: "0", borderRadius: "0", background: "none", font: "inherit", color: "inherit" });
  for (const [name, value] of Object.entries(component)) {
    if (name in LENGTHS) style[LENGTHS[name]] = length(value, viewport);
    else if (name in PLAIN) style[PLAIN[name]] = String(value);
    else if (!HANDLED.has(name)) throw new Error(`the preview does not know the property ${name}`);
  }
  if (component.textAlign && component.textAlign !== "auto") style.textAlign = component.textAlign;
  if (component.type === "Text") {
    element.textContent = component.text;
    if (component.maxLines) {
      Object.assign(style, { display: "-webkit-box", webkitBoxOrient: "vertical", webkitLineClamp: component.maxLines, overflow: "hidden" });
    }
  }
  if (component.type === "ScrollView") element.tabIndex = 0;
  if (touch) {
    element.type = "button";
    element.addEventListener("click", () => {
      for (const command of component.onPress) if (command.type === "SendEvent") onSend(command.arguments);
    });
  }
  for (const item of component.items ?? []) element.append(draw(item, viewport, onSend));
  return element;
}
