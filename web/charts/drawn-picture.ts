import { framePicture, type PictureTexts } from './frame-picture.js';

/** Width in pixels in which a chart is drawn for a picture. */
const WIDTH = 720;
const HIDDEN = '.govuk-visually-hidden';

interface Place {
  x: number;
  y: number;
}

/**
 * The chart of a card as an SVG document of its own, with title and source in it.
 * @param chart the element in which the chart is drawn, shown or not
 */
export async function drawnPicture(chart: HTMLElement, texts: PictureTexts): Promise<string> {
  return laidOut(chart, () => {
    const box = chart.getBoundingClientRect();
    return framePicture({ svg: partsOf(chart, box).join('\n'), width: box.width, height: box.height }, texts);
  });
}

/** A chart in a closed tab has no size: it is opened out of sight until it is drawn. */
async function laidOut<T>(chart: HTMLElement, work: () => T): Promise<T> {
  const panel = chart.closest<HTMLElement>('[role="tabpanel"]') ?? chart;
  const { hidden } = panel;
  const before = panel.style.cssText;
  panel.style.cssText = `position: absolute; left: -9999px; top: 0; width: ${WIDTH}px; visibility: hidden`;
  panel.hidden = false;
  try {
    await frames(3);
    return work();
  } finally {
    panel.style.cssText = before;
    panel.hidden = hidden;
  }
}

/** Until the browser has laid out and the chart has drawn itself anew. */
async function frames(count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) await new Promise((done) => requestAnimationFrame(done));
}

/** Drawings as they are, and texts around them as text. */
function partsOf(node: Node, origin: Place): string[] {
  if (node instanceof SVGSVGElement) return [drawingAt(node, origin)];
  if (node instanceof Text) return linesOf(node, origin);
  if (node instanceof Element && node.matches(HIDDEN)) return [];
  return [...node.childNodes].flatMap((child) => partsOf(child, origin));
}

function drawingAt(svg: SVGSVGElement, origin: Place): string {
  const box = svg.getBoundingClientRect();
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('x', String(box.x - origin.x));
  copy.setAttribute('y', String(box.y - origin.y));
  copy.setAttribute('width', String(box.width));
  copy.setAttribute('height', String(box.height));
  copy.removeAttribute('class');
  return new XMLSerializer().serializeToString(copy);
}

/** A text where it stands, line by line as the page broke it. */
function linesOf(text: Text, origin: Place): string[] {
  const style = text.parentElement && getComputedStyle(text.parentElement);
  if (!style || text.data.trim() === '') return [];
  const lines = new Map<number, { words: string[]; box: DOMRect }>();
  const range = document.createRange();
  for (const word of text.data.matchAll(/\S+/g)) {
    range.setStart(text, word.index);
    range.setEnd(text, word.index + word[0].length);
    const box = range.getBoundingClientRect();
    const line = lines.get(Math.round(box.y));
    if (line) line.words.push(word[0]);
    else lines.set(Math.round(box.y), { words: [word[0]], box });
  }
  return [...lines.values()].map(({ words, box }) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', 'text');
    element.setAttribute('x', String(box.x - origin.x));
    // The baseline of a line of text lies about a fifth of its size above its lower edge.
    element.setAttribute('y', String(box.y - origin.y + box.height * 0.78));
    element.setAttribute('font-size', style.fontSize);
    element.setAttribute('font-weight', style.fontWeight);
    element.setAttribute('fill', style.color);
    element.textContent = words.join(' ');
    return new XMLSerializer().serializeToString(element);
  });
}
