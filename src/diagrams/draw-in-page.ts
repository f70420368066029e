import type { Mermaid, MermaidConfig } from 'mermaid';

/** What the page is asked to draw. Plain data: it crosses from Node into the browser. */
export interface PageRequest {
  readonly text: string;
  readonly configuration: MermaidConfig;
  /** Colour (`#rrggbb`) → name of the colour, see `palette.ts`. */
  readonly colourNames: Readonly<Record<string, string>>;
  /** Stands in the SVG wherever its id will be. */
  readonly idPlaceholder: string;
}

/** A drawing as the browser made it, without any `<style>` element or attribute, or Mermaid's complaint as it came. */
export type PageAnswer =
  | { readonly ok: true; readonly svg: string; readonly width: number; readonly height: number; readonly title: string; readonly description: string }
  | { readonly ok: false; readonly message: string; readonly line: number | undefined; readonly near: string };

/**
 * Draws in the browser: Mermaid's SVG with its style sheet worked into presentation attributes, and each colour of ours
 * marked with a class (`dg-fill-line`), so that a style sheet of the site can recolour it.
 *
 * Playwright sends this function to the page as text, so it can't refer to anything outside itself.
 */
export async function drawInPage(request: PageRequest): Promise<PageAnswer> {
  const { mermaid } = globalThis as unknown as { mermaid: Mermaid };
  const { idPlaceholder, colourNames } = request;

  const stage = document.createElement('div');
  document.body.replaceChildren(stage);
  try {
    mermaid.initialize(request.configuration);
    stage.innerHTML = (await mermaid.render(idPlaceholder, request.text)).svg;
  } catch (cause) {
    return complaint(cause);
  }
  const svg = stage.querySelector('svg');
  if (svg === null) return { ok: false, message: 'Mermaid drew nothing', line: undefined, near: '' };

  const title = svg.querySelector(':scope > title')?.textContent ?? '';
  const description = svg.querySelector(':scope > desc')?.textContent ?? '';
  replaceHtmlLabels(svg);
  flattenStyles(svg);
  finishStages(svg);
  const size = cropToContent(svg);
  groupNodes(svg);
  markColours(svg);
  cleanUp(svg);
  return { ok: true, svg: new XMLSerializer().serializeToString(svg), ...size, title, description };

  /** The parsers of Mermaid complain in three shapes: jison's, Chevrotain's and a bare message. */
  function complaint(cause: unknown): PageAnswer {
    interface Complaint {
      readonly message?: string;
      readonly hash?: { readonly text?: string; readonly loc?: { readonly first_line: number } };
      readonly result?: {
        readonly lexerErrors?: readonly { readonly line?: number; readonly message: string }[];
        readonly parserErrors?: readonly { readonly message: string; readonly token: { readonly startLine?: number } }[];
      };
    }
    const { message = String(cause), hash, result } = cause as Complaint;
    const lexical = result?.lexerErrors?.[0];
    const grammatical = result?.parserErrors?.[0];
    return {
      ok: false,
      message: lexical?.message ?? grammatical?.message ?? message,
      line: hash?.loc?.first_line ?? lexical?.line ?? grammatical?.token.startLine,
      near: hash?.text ?? '',
    };
  }

  /** A few kinds of diagram write HTML into the SVG whatever they are told; its words become SVG text where they stood. */
  function replaceHtmlLabels(root: SVGSVGElement): void {
    for (const foreign of root.querySelectorAll('foreignObject')) {
      const box = foreign.getBBox();
      const words = (foreign.textContent ?? '').replace(/\s+/g, ' ').trim();
      const text = document.createElementNS('http://www.w3.org/2000/svg', 'text');
      const style = getComputedStyle(foreign.querySelector('span, p, div') ?? foreign);
      text.setAttribute('x', String(box.x + box.width / 2));
      text.setAttribute('y', String(box.y + box.height / 2));
      text.setAttribute('text-anchor', 'middle');
      text.setAttribute('dominant-baseline', 'central');
      text.style.fill = style.color;
      text.style.fontSize = style.fontSize;
      text.textContent = words;
      if (words === '') foreign.remove();
      else foreign.replaceWith(text);
    }
  }

  /** Writes what the style sheet and the style attributes amount to into presentation attributes, and removes both. */
  function flattenStyles(root: SVGSVGElement): void {
    const inherited = [
      'fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-dashoffset',
      'stroke-linecap', 'stroke-linejoin', 'font-family', 'font-size', 'font-style', 'font-weight', 'text-anchor',
      'visibility', 'letter-spacing',
    ];
    const own: Readonly<Record<string, string>> = {
      opacity: '1', 'stop-color': 'rgb(0, 0, 0)', 'stop-opacity': '1', 'dominant-baseline': 'auto', 'alignment-baseline': 'baseline',
      'text-decoration-line': 'none',
    };
    const initial: Readonly<Record<string, string>> = { 'font-family': '', 'font-size': '', fill: 'rgb(0, 0, 0)', stroke: 'none' };

    const elements = [root, ...root.querySelectorAll<SVGElement>('*')].filter((element) => element.localName !== 'style');
    const computed = new Map<Element, Map<string, string>>();
    const hidden: Element[] = [];
    for (const element of elements) {
      const style = getComputedStyle(element);
      // Chromium counts what no one draws, such as a marker, as displayed.
      if (style.display === 'none' && element !== root) hidden.push(element);
      const values = new Map([...inherited, ...Object.keys(own)].map((name) => [name, style.getPropertyValue(name)]));
      // A group's transform may come from CSS (which an attribute can express) or be an attribute already.
      const transform = style.transform;
      if (element.style.transform !== '' && transform !== 'none') element.setAttribute('transform', transform);
      computed.set(element, values);
    }

    root.querySelectorAll('style').forEach((element) => { element.remove(); });
    hidden.forEach((element) => { element.remove(); });
    for (const [element, values] of computed) {
      const parent = element.parentElement === null ? undefined : computed.get(element.parentElement);
      element.removeAttribute('style');
      for (const name of inherited) {
        element.removeAttribute(name);
        const value = values.get(name) ?? '';
        const above = parent === undefined ? initial[name] : parent.get(name);
        if (value !== above && !(parent === undefined && initial[name] === undefined)) element.setAttribute(name, plain(name, value));
      }
      for (const [name, usual] of Object.entries(own)) {
        const attribute = name === 'text-decoration-line' ? 'text-decoration' : name;
        element.removeAttribute(attribute);
        const value = values.get(name) ?? usual;
        if (value !== usual) element.setAttribute(attribute, plain(name, value));
      }
    }
  }

  /** `rgb(1, 2, 3)` → `#010203`, `16px` → `16`, and the marker syntax `url("#x")` → `url(#x)`. */
  function plain(name: string, value: string): string {
    const colour = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(value);
    if (colour !== null) {
      if (colour[4] === '0') return 'none';
      const hex = '#' + [colour[1], colour[2], colour[3]].map((part) => Number(part).toString(16).padStart(2, '0')).join('');
      return colour[4] === undefined ? hex : value;
    }
    if (name === 'font-family') return value.replaceAll('"', "'");
    return value.replaceAll('"', '').replaceAll('px', '');
  }

  /** An accent edge for each stage of a flowchart: Mermaid has no shape for it. */
  function finishStages(root: SVGSVGElement): void {
    for (const card of root.querySelectorAll<SVGRectElement>('.node.stage > rect')) {
      const [x, y, height] = ['x', 'y', 'height'].map((name) => Number(card.getAttribute(name)));
      if (x === undefined || y === undefined || height === undefined) continue;
      card.setAttribute('rx', '6');
      card.setAttribute('ry', '6');
      const edge = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      edge.setAttribute('d', `M${String(x + 4)} ${String(y)}v${String(height)}a4 6 0 0 1 -4 -6v${String(-(height - 12))}a4 6 0 0 1 4 -6z`);
      edge.setAttribute('fill', request.colourNames['accent'] ?? '');
      card.after(edge);
    }
  }

  /** The drawing's true size: Mermaid leaves margins that differ from kind to kind and sizes that depend on the window. */
  function cropToContent(root: SVGSVGElement): { width: number; height: number } {
    const margin = 4;
    const box = root.getBBox({ stroke: true } as SVGBoundingBoxOptions);
    const [x, y] = [Math.floor(box.x - margin), Math.floor(box.y - margin)];
    const width = Math.ceil(box.x + box.width + margin) - x;
    const height = Math.ceil(box.y + box.height + margin) - y;
    root.setAttribute('viewBox', [x, y, width, height].join(' '));
    root.setAttribute('width', String(width));
    root.setAttribute('height', String(height));
    return { width, height };
  }

  /** Puts each node of a flowchart into an `<a data-node>` of its own, to become a link or nothing. */
  function groupNodes(root: SVGSVGElement): void {
    // An author's own link is kept; an anchor within an anchor would be invalid.
    for (const link of root.querySelectorAll('a')) {
      const href = link.getAttribute('href') ?? link.getAttributeNS('http://www.w3.org/1999/xlink', 'href') ?? '';
      const node = link.querySelector('.node');
      if (node !== null) node.setAttribute('data-href', href);
      link.replaceWith(...link.childNodes);
    }
    for (const node of root.querySelectorAll('.node')) {
      const name = /-flowchart-(.+)-\d+$/.exec(node.id)?.[1];
      if (name === undefined) continue;
      const link = document.createElementNS('http://www.w3.org/2000/svg', 'a');
      link.setAttribute('data-node', name);
      const rows = [...node.querySelectorAll('.row')].map((row) => (row.textContent ?? '').trim()).filter(Boolean);
      link.setAttribute('data-text', rows.join(' '));
      const href = node.getAttribute('data-href');
      if (href !== null && /^(https?:|mailto:|[#/.]|[\w-]+(?:[/?#.]|$))/i.test(href)) link.setAttribute('data-href', href);
      node.replaceWith(link);
      link.append(node);
    }
  }

  /** Adds the class of each colour that has a name. On a colour of the author's own, text gets whichever ink can be read. */
  function markColours(root: SVGSVGElement): void {
    for (const element of [root, ...root.querySelectorAll('*')]) {
      const marks = (['fill', 'stroke', 'stop-color'] as const).flatMap((property) => {
        const value = element.getAttribute(property);
        const name = value === null ? undefined : colourNames[value];
        return name === undefined ? [] : [`dg-${property}-${name}`];
      });
      const kept = [...element.classList].filter((name) => ['stage', 'gate', 'won', 'stop', 'nurture', 'back', 'node', 'edgeLabel'].includes(name));
      const classes = [...kept.map((name) => `dg-${name}`), ...marks];
      if (element === root) classes.unshift('diagram');
      if (classes.length > 0) element.setAttribute('class', classes.join(' '));
      else element.removeAttribute('class');
    }
    for (const node of root.querySelectorAll('.dg-node')) {
      const fill = node.querySelector('rect[fill], polygon[fill], path[fill], circle[fill], ellipse[fill]')?.getAttribute('fill') ?? '';
      const channels = /^#(..)(..)(..)$/.exec(fill)?.slice(1).map((part) => parseInt(part, 16) / 255);
      if (channels === undefined || colourNames[fill] !== undefined) continue;
      const [red = 0, green = 0, blue = 0] = channels.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      const ink = 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.18 ? '#000000' : '#ffffff';
      for (const text of node.querySelectorAll('text, tspan')) {
        text.setAttribute('class', (text.getAttribute('class') ?? '').replace(/dg-fill-\S+/g, '').trim());
        text.removeAttribute('fill');
        if (text.localName === 'text') text.setAttribute('fill', ink);
      }
    }
  }

  /** Removes what only Mermaid needs: its data, its words for screen readers (ours take their place), empty labels. */
  function cleanUp(root: SVGSVGElement): void {
    root.querySelectorAll(':scope > title, :scope > desc').forEach((element) => { element.remove(); });
    for (const text of root.querySelectorAll('text')) if ((text.textContent ?? '').trim() === '') text.remove();
    for (const rect of root.querySelectorAll('rect')) {
      if (!(Number(rect.getAttribute('width')) > 0) && !(rect.getAttribute('width') ?? '').endsWith('%')) rect.remove();
    }
    for (const element of [root, ...root.querySelectorAll('*')]) {
      for (const { name } of [...element.attributes]) {
        const ours = ['data-node', 'data-text', 'data-href'].includes(name) && element.localName === 'a';
        if (!ours && /^(data-|aria-|on|role$|tabindex$|xlink:|xml:space$|label-offset|look$|name$)/.test(name)) element.removeAttribute(name);
      }
      if (element.getAttribute('class') === '') element.removeAttribute('class');
    }
  }
}
