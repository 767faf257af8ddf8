// Elements from names, properties and children. Text only ever becomes a text node, so nothing in it can run.

const SVG = "http://www.w3.org/2000/svg";

export function h(tag, properties = {}, ...children) {
  return fill(document.createElement(tag), properties, children);
}

export function svg(tag, properties = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), properties, children);
}

function fill(node, properties, children) {
  for (const [key, value] of Object.entries(properties)) {
    if (value == null || value === false) continue;
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.flat(Infinity).filter((child) => child != null && child !== false));
  return node;
}

// Words from outside keep their own direction and cannot turn what stands around them.
export function outside(text) {
  return h("bdi", {}, text);
}

// The nodes with `between` put between them.
export function joined(nodes, between) {
  return nodes.flatMap((node, index) => (index ? [between, node] : [node]));
}
