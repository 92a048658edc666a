/**
 * As much of a DOM as Readability asks for, over a page's tree: nodes are linked lists, each text knows the text of the page
 * it came from, and `innerHTML` is a snapshot, so that what the library keeps can be found in the source again.
 * Work is counted: a page made to be slow ends in `TooMuchWork`, on every machine at the same point.
 */
import type { PageElement, PageNode, PageText } from './tree.js';

export class TooMuchWork extends Error {}

interface Attribute {
  readonly name: string;
  value: string;
  readonly cloneNode: () => Attribute;
}

/** Letters that cost as much as a visit to a node. */
const LETTERS = 50;

class Dom {
  work = 0;
  readonly snapshots: DomElement[] = [];
  readonly limit: number;
  constructor(limit: number) {
    this.limit = limit;
  }
  spend(steps: number): void {
    this.work += steps;
    if (this.work > this.limit) throw new TooMuchWork();
  }
}

abstract class DomNode {
  parentNode: DomElement | null = null;
  previousSibling: AnyNode | null = null;
  nextSibling: AnyNode | null = null;
  abstract readonly nodeType: number;
  readonly dom: Dom;
  constructor(dom: Dom) {
    this.dom = dom;
  }
  get parentElement(): DomElement | null {
    return this.parentNode;
  }
  get nextElementSibling(): DomElement | null {
    let node = this.nextSibling;
    while (node !== null && !(node instanceof DomElement)) node = node.nextSibling;
    return node;
  }
  get previousElementSibling(): DomElement | null {
    let node = this.previousSibling;
    while (node !== null && !(node instanceof DomElement)) node = node.previousSibling;
    return node;
  }
  remove(): void {
    this.parentNode?.removeChild(this as unknown as AnyNode);
  }
}

export class DomText extends DomNode {
  readonly nodeType = 3;
  readonly nodeName = '#text';
  readonly childNodes: readonly AnyNode[] = [];
  readonly data: string;
  /** The text of the page this one shows. */
  readonly source: PageText | null;
  constructor(dom: Dom, data: string, source: PageText | null) {
    super(dom);
    this.data = data;
    this.source = source;
  }
  get textContent(): string {
    this.dom.spend(1);
    return this.data;
  }
  get nodeValue(): string {
    return this.data;
  }
}

type AnyNode = DomText | DomElement;

export class DomElement extends DomNode {
  readonly nodeType = 1;
  readonly tagName: string;
  readonly localName: string;
  firstChild: AnyNode | null = null;
  lastChild: AnyNode | null = null;
  attributes: Attribute[] = [];
  ownerDocument: DomDocument | null = null;
  readonly source: PageElement | null;
  constructor(dom: Dom, tag: string, source: PageElement | null) {
    super(dom);
    this.source = source;
    this.localName = tag.toLowerCase();
    this.tagName = tag.toUpperCase();
  }
  get nodeName(): string {
    return this.tagName;
  }
  get id(): string {
    return this.getAttribute('id') ?? '';
  }
  set id(value: string) {
    this.setAttribute('id', value);
  }
  get className(): string {
    return this.getAttribute('class') ?? '';
  }
  set className(value: string) {
    this.setAttribute('class', value);
  }
  getAttribute(name: string): string | null {
    for (const attribute of this.attributes) if (attribute.name === name) return attribute.value;
    return null;
  }
  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null;
  }
  setAttribute(name: string, value: string): void {
    const known = this.attributes.find((attribute) => attribute.name === name);
    if (known === undefined) this.attributes.push(attributeOf(name, String(value)));
    else known.value = String(value);
  }
  setAttributeNode(attribute: Attribute): void {
    this.setAttribute(attribute.name, attribute.value);
  }
  removeAttribute(name: string): void {
    this.attributes = this.attributes.filter((attribute) => attribute.name !== name);
  }
  get childNodes(): AnyNode[] {
    const nodes: AnyNode[] = [];
    for (let node = this.firstChild; node !== null; node = node.nextSibling) nodes.push(node);
    this.dom.spend(nodes.length + 1);
    return nodes;
  }
  get children(): DomElement[] {
    return this.childNodes.filter((node) => node instanceof DomElement);
  }
  get firstElementChild(): DomElement | null {
    const first = this.firstChild;
    return first === null || first instanceof DomElement ? first : first.nextElementSibling;
  }
  get lastElementChild(): DomElement | null {
    const last = this.lastChild;
    return last === null || last instanceof DomElement ? last : last.previousElementSibling;
  }
  appendChild<T extends AnyNode>(node: T): T {
    return this.insertBefore(node, null);
  }
  insertBefore<T extends AnyNode>(node: T, before: AnyNode | null): T {
    node.remove();
    this.dom.spend(1);
    node.parentNode = this;
    node.nextSibling = before;
    node.previousSibling = before === null ? this.lastChild : before.previousSibling;
    if (node.previousSibling === null) this.firstChild = node;
    else node.previousSibling.nextSibling = node;
    if (before === null) this.lastChild = node;
    else before.previousSibling = node;
    return node;
  }
  removeChild<T extends AnyNode>(node: T): T {
    if (node.previousSibling === null) this.firstChild = node.nextSibling;
    else node.previousSibling.nextSibling = node.nextSibling;
    if (node.nextSibling === null) this.lastChild = node.previousSibling;
    else node.nextSibling.previousSibling = node.previousSibling;
    node.parentNode = null;
    node.previousSibling = null;
    node.nextSibling = null;
    return node;
  }
  replaceChild<T extends AnyNode>(node: AnyNode, old: T): T {
    this.insertBefore(node, old);
    return this.removeChild(old);
  }
  get textContent(): string {
    const parts: string[] = [];
    let letters = 0;
    for (const node of this.below())
      if (node instanceof DomText) {
        parts.push(node.data);
        letters += node.data.length;
      }
    this.dom.spend(letters / LETTERS);
    return parts.join('');
  }
  set textContent(text: string) {
    while (this.firstChild !== null) this.removeChild(this.firstChild);
    if (text !== '') this.appendChild(new DomText(this.dom, text, null));
  }
  getElementsByTagName(name: string): DomElement[] {
    return this.querySelectorAll(name);
  }
  /** Only what Readability asks for: tag names with commas between. */
  querySelectorAll(selector: string): DomElement[] {
    const wanted = new Set(
      selector
        .toLowerCase()
        .split(',')
        .map((name) => name.trim()),
    );
    const all = wanted.has('*');
    const found: DomElement[] = [];
    for (const node of this.below())
      if (node instanceof DomElement && (all || wanted.has(node.localName))) found.push(node);
    return found;
  }
  get innerHTML(): string {
    return String(this.dom.snapshots.push(cloneOf(this)) - 1);
  }
  set innerHTML(key: string) {
    while (this.firstChild !== null) this.removeChild(this.firstChild);
    const snapshot = this.dom.snapshots[Number(key)];
    if (snapshot === undefined) return;
    const copy = cloneOf(snapshot);
    while (copy.firstChild !== null) this.appendChild(copy.firstChild);
  }
  *below(): Generator<AnyNode> {
    let node: AnyNode | null = this.firstChild;
    let steps = 0;
    while (node !== null) {
      steps++;
      yield node;
      if (node instanceof DomElement && node.firstChild !== null) node = node.firstChild;
      else {
        while (node !== null && node !== this && node.nextSibling === null) node = node.parentNode;
        node = node === null || node === this ? null : node.nextSibling;
      }
    }
    this.dom.spend(steps + 1);
  }
}

export class DomDocument extends DomElement {
  title = '';
  baseURI = 'about:blank';
  documentURI = 'about:blank';
  createElement(tag: string): DomElement {
    const element = new DomElement(this.dom, tag, null);
    element.ownerDocument = this;
    return element;
  }
  createTextNode(data: string): DomText {
    return new DomText(this.dom, data, null);
  }
  get documentElement(): DomElement {
    return this.firstElementChild as DomElement;
  }
  get body(): DomElement | null {
    return this.querySelectorAll('body')[0] ?? null;
  }
}

function attributeOf(name: string, value: string): Attribute {
  return { name, value, cloneNode: () => attributeOf(name, value) };
}

function cloneOf(root: DomElement): DomElement {
  const copy = bare(root);
  const pairs: [DomElement, DomElement][] = [[root, copy]];
  for (let pair = pairs.pop(); pair !== undefined; pair = pairs.pop()) {
    const [from, to] = pair;
    for (let node = from.firstChild; node !== null; node = node.nextSibling) {
      if (node instanceof DomText) to.appendChild(new DomText(root.dom, node.data, node.source));
      else pairs.push([node, to.appendChild(bare(node))]);
    }
  }
  return copy;
}

function bare(element: DomElement): DomElement {
  const copy = new DomElement(element.dom, element.localName, element.source);
  copy.ownerDocument = element.ownerDocument;
  copy.attributes = element.attributes.map(({ name, value }) => attributeOf(name, value));
  return copy;
}

/** What the library looks at. An element may have a hundred thousand others. */
const ATTRIBUTES = [
  'class',
  'id',
  'role',
  'rel',
  'itemprop',
  'href',
  'src',
  'alt',
  'type',
  'summary',
  'datatable',
  'aria-hidden',
  'aria-modal',
];
/** Longest value handed on: the library searches each with patterns. */
const LONGEST = 500;

/** The page as a document, without what `skip` says; html and body are there whether the page has them or not. */
export function domOf(page: PageElement, skip: (node: PageNode) => boolean, limit: number): DomDocument {
  const document = new DomDocument(new Dom(limit), '#document', null);
  document.ownerDocument = document;
  const html = document.appendChild(document.createElement('html'));
  const body = document.createElement('body');
  html.appendChild(body);
  const pairs: [PageElement, DomElement][] = [[page, body]];
  for (let pair = pairs.pop(); pair !== undefined; pair = pairs.pop()) {
    const [from, to] = pair;
    for (const node of from.children) {
      if (skip(node) || node.tag === 'head') continue;
      if (node.tag === null) {
        to.appendChild(new DomText(document.dom, node.text, node));
        continue;
      }
      const wraps = node.tag === 'html' || node.tag === 'body';
      const element = wraps ? to : to.appendChild(new DomElement(document.dom, node.tag, node));
      element.ownerDocument = document;
      for (const name of ATTRIBUTES) {
        const value = node.attributes[name];
        if (value !== undefined) element.attributes.push(attributeOf(name, value.slice(0, LONGEST)));
      }
      pairs.push([node, element]);
    }
  }
  return document;
}
