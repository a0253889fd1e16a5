// What tests ask of a page. Each function returns a list of findings in words, empty if all is well, or plain values.
(() => {
const ARABIC = /[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f]/, LATIN = /[A-Za-z\u00c0-\u024f]/;
const BLOCKS = 'p, li, h1, h2, h3, h4, dt, dd, figcaption, blockquote, summary, td, th, .source-title, .source-facts, .source-note';

/** An element as a reader of the failure can find it. */
function name(element) {
  const path = [];
  for (let at = element; at && at !== document.body && path.length < 3; at = at.parentElement) {
    path.unshift(at.localName + (at.id ? '#' + at.id : at.classList.length ? '.' + [...at.classList].join('.') : ''));
    if (at.id) break;
  }
  const text = element.textContent.trim().replace(/\s+/g, ' ');
  return `${path.join(' > ')} “${text.length > 40 ? text.slice(0, 40) + '…' : text}”`;
}

const isShown = element => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
const directionOf = element => getComputedStyle(element).direction;
const styleOf = getComputedStyle;
const shapes = element => [...element.querySelectorAll('*')].filter(isShown);

/** The contrast of two colours as WCAG has it. */
function contrast(one, other) {
  const luminance = colour => colour.match(/[\d.]+/g).slice(0, 3).map(Number).map(value => value / 255)
    .map(value => value <= .04045 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4)
    .reduce((sum, value, i) => sum + value * [.2126, .7152, .0722][i], 0);
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + .05) / (dark + .05);
}

function* texts(root = document.body) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.data.trim() && !node.parentElement.closest('script, style, template, noscript')) yield node;
  }
}

function scrollsInline(element) {
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement)
    if (/auto|scroll|hidden|clip/.test(styleOf(at).overflowX)) return true;
  return false;
}

/** The characters of a range of nodes in the order of the eye, from left to right, on the line of the first. */
function visualOrder(element, fragment) {
  const characters = [];
  for (const node of texts(element)) for (let i = 0; i < node.data.length; i++) characters.push([node, i]);
  const text = characters.map(([node, i]) => node.data[i]).join('');
  const start = text.indexOf(fragment);
  if (start < 0) return null;
  return characters.slice(start, start + fragment.length).map(([node, i]) => {
    const range = document.createRange();
    range.setStart(node, i);
    range.setEnd(node, i + 1);
    const { left, right, top } = range.getBoundingClientRect();
    return { character: node.data[i], middle: (left + right) / 2, top };
  }).sort((a, b) => a.middle - b.middle).map(each => each.character).join('');
}

/** Where the ink of an element's text begins and ends, from the metrics of its letters. */
function ink(node) {
  const style = styleOf(node.parentElement), range = document.createRange();
  range.selectNodeContents(node);
  const rects = [...range.getClientRects()].filter(rect => rect.width > 0);
  if (!rects.length) return null;
  const pen = new OffscreenCanvas(1, 1).getContext('2d');
  pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const size = pen.measureText(node.data);
  const baselines = rects.map(rect => rect.top + size.fontBoundingBoxAscent);
  return { top: Math.min(...baselines) - size.actualBoundingBoxAscent, bottom: Math.max(...baselines) + size.actualBoundingBoxDescent };
}

globalThis.probes = {
  visualOrder: (selector, fragment) => {
    const element = [...document.querySelectorAll(selector)].find(each => each.textContent.includes(fragment));
    return element ? visualOrder(element, fragment) : null;
  },

  /** 1: what the browser makes of `dir` agrees with the language. */
  direction: expected => [document.documentElement, document.body]
    .filter(element => directionOf(element) !== expected)
    .map(element => `${element.localName} is laid out ${directionOf(element)}, not ${expected}`),

  /** 1: every element that names its language has that language's direction. */
  directionOfLanguages: () => [...document.querySelectorAll('[lang]')]
    .filter(element => directionOf(element) !== (element.lang.startsWith('ar') ? 'rtl' : 'ltr'))
    .map(element => `${name(element)} has lang="${element.lang}" and is laid out ${directionOf(element)}`),

  /** 3: letters of the other direction stand in an element that says both its direction and its language. */
  foreignRuns: () => [...texts()].flatMap(node => {
    const parent = node.parentElement, rtl = directionOf(parent) === 'rtl';
    if ((rtl ? LATIN : ARABIC).test(node.data))
      return [`“${node.data.trim().slice(0, 60)}” is not isolated in ${name(parent)}`];
    const home = parent.closest('[dir]');
    const word = node.data.match(/[A-Za-z\u00c0-\u024f]{2,}/g)?.find(each => each.length > 5 || each !== each.toUpperCase());
    const isForeign = home !== document.documentElement && !parent.closest('code, pre') && (rtl || word);
    return isForeign && !home.lang ? [`${name(home)} has dir and no lang`] : [];
  }),

  /** 4: nothing but digits in an element whose direction is guessed from its letters. */
  guessedDigits: () => [...document.querySelectorAll('bdi:not([dir]), [dir="auto"]')]
    .filter(element => element.textContent.trim() && !/\p{L}/u.test(element.textContent)).map(name),

  /** 6: a day as machines write it, in Arabic text. Addresses and document symbols are not days. */
  bareDays: () => [...texts()]
    .filter(node => directionOf(node.parentElement) === 'rtl' && /\d{4}-\d{2}-\d{2}/.test(node.data))
    .map(node => `“${node.data.trim().slice(0, 60)}” in ${name(node.parentElement)}`),

  /** 6: what stands in `datetime` attributes, with the element. */
  times: () => [...document.querySelectorAll('time')].map(time => [time.getAttribute('datetime'), name(time)]),

  /** 13: the text of every block without blocks in it, in Arabic or in the other direction. */
  blocks: direction => [...document.querySelectorAll(BLOCKS)]
    .filter(block => directionOf(block) === direction && !block.querySelector(BLOCKS) && !block.closest('[hidden]'))
    .map(block => [block.textContent.replace(/\s+/g, ' ').trim(), name(block)]),

  /** 10: what stands out of the window sideways. */
  overflow: () => {
    const width = document.documentElement.clientWidth, found = [];
    for (const element of shapes(document.body)) {
      const { left, right, width: own } = element.getBoundingClientRect();
      if (own > 0 && (left < -1 || right > width + 1) && !scrollsInline(element) && !element.closest('svg svg, svg *'))
        found.push(`${name(element)} reaches from ${Math.round(left)} to ${Math.round(right)} px in a window of ${width} px`);
    }
    const page = document.scrollingElement;
    if (!found.length && page.scrollWidth > page.clientWidth) found.push(`the page is ${page.scrollWidth} px wide in a window of ${width} px`);
    return found.slice(0, 5);
  },

  /** Text that a box cuts off sideways or below, although it cannot be scrolled there. */
  cut: () => shapes(document.body).filter(element => {
    const { overflowX, overflowY } = styleOf(element), has = /hidden|clip/;
    return element.textContent.trim() && element.clientWidth > 1 &&
      (has.test(overflowX) && element.scrollWidth > element.clientWidth + 1 ||
       has.test(overflowY) && element.scrollHeight > element.clientHeight + 1);
  }).map(element => `${name(element)} cuts its text off`),

  /** 12: puts vocalised words in the place of all Arabic text. */
  vocalise: words => {
    for (const node of [...texts()]) if (ARABIC.test(node.data) && !node.parentElement.closest('svg')) {
      const letters = node.data.trim().length;
      node.data = words.repeat(Math.ceil(letters / words.length + 1)).slice(0, Math.max(words.indexOf(' '), letters));
    }
  },

  /** 12: text whose ink goes beyond a box that clips it, or whose lines are too close for its marks. */
  clippedInk: () => [...texts()].filter(node => isShown(node.parentElement) && ARABIC.test(node.data)).flatMap(node => {
    const element = node.parentElement, found = [], extent = ink(node);
    for (let at = element; extent && at && at !== document.documentElement; at = at.parentElement) {
      const box = at.getBoundingClientRect();
      const flow = styleOf(at).overflowY, cannotScroll = /auto|scroll/.test(flow) && at.scrollHeight <= at.clientHeight + 1;
      if ((/hidden|clip/.test(flow) || cannotScroll) &&
          (extent.top < box.top - 1 || extent.bottom > box.bottom + 1)) found.push(`${name(at)} clips the ink of “${node.data.slice(0, 30)}”`);
    }
    const block = element.closest(BLOCKS) ?? element, style = styleOf(block);
    const isHeading = Boolean(element.closest('h1, h2, h3, h4')), least = isHeading ? 1.4 : 1.7;
    const lines = parseFloat(style.lineHeight) / parseFloat(style.fontSize);
    const isLong = block.getBoundingClientRect().height > 2 * parseFloat(style.lineHeight);
    if (directionOf(block) === 'rtl' && (isHeading || isLong) && lines < least - .005) found.push(`lines of ${name(block)} are ${lines.toFixed(2)} apart, not ${least}`);
    return found;
  }),

  /** 9: the box of each element, measured from the side where lines begin. */
  startEdges: selectors => {
    const width = document.documentElement.clientWidth, rtl = directionOf(document.documentElement) === 'rtl';
    return selectors.map(selector => {
      const box = document.querySelector(selector)?.getBoundingClientRect();
      return box ? { start: rtl ? width - box.right : box.left, end: rtl ? box.left : width - box.right } : null;
    });
  },

  /** How far content moved by itself since the page began to load. */
  layoutShift: async () => {
    const shifts = await new Promise(done => {
      new PerformanceObserver(list => done(list.getEntries())).observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => done([]), 60);
    });
    return shifts.flatMap(shift => shift.sources.map(source =>
      `${shift.value.toFixed(4)}: ${source.node?.nodeType === 1 ? name(source.node) : 'text'} moved after it was drawn`));
  },

  /** Everything that the page has loaded, itself included. */
  loadedFrom: () => [location.href, ...performance.getEntriesByType('resource').map(entry => entry.name)],

  /** Controls that the Tab key must reach, in the order of the document. */
  controls: () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])')]
    .filter(element => !element.disabled && isShown(element) && !element.closest('[inert]') && element.type !== 'hidden')
    .map((element, index) => { element.dataset.control = index; return name(element); }),

  /** The control that has the focus: its number, box, direction, and whether it is seen to have it. */
  focused: () => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const style = styleOf(element), rects = [...element.getClientRects()].filter(each => each.width > 0);
    const rect = rects[0] ?? element.getBoundingClientRect(), last = rects.at(-1) ?? rect;
    const onPage = ({ left, right, top, bottom }) => ({ left: left + scrollX, right: right + scrollX, top: top + scrollY, bottom: bottom + scrollY });
    const points = [[.5, .5], [.1, .5], [.9, .5]].map(([x, y]) => [rect.left + x * (rect.right - rect.left), rect.top + y * (rect.bottom - rect.top)]);
    const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== 'none';
    return {
      number: element.dataset.control === undefined ? -1 : Number(element.dataset.control), name: name(element), ring,
      isUncovered: points.some(([x, y]) => element.contains(document.elementFromPoint(x, y)) || document.elementFromPoint(x, y)?.contains(element)),
      begins: onPage(rect), ends: onPage(last),
      isRight: directionOf(element.closest('nav, ul, ol, p, dl, article, section') ?? element) === 'rtl',
    };
  },

  /** Things that move by themselves or take time to change. */
  motion: () => [document.documentElement, ...shapes(document.body)].flatMap(element => ['', '::before', '::after'].flatMap(pseudo => {
    const style = styleOf(element, pseudo || null), lasts = times => times.split(',').some(time => parseFloat(time) > 0);
    const moves = style.animationName !== 'none' && lasts(style.animationDuration) || lasts(style.transitionDuration) || style.scrollBehavior === 'smooth';
    return moves ? [`${name(element)}${pseudo} moves: animation ${style.animationName}, transition ${style.transitionDuration}, scrolling ${style.scrollBehavior}`] : [];
  })),

  /** What keeps its own colours where the system chooses them, and cannot be seen; marks with the same shape. */
  lostInForcedColours: () => {
    const shapesOf = new Map(), found = [], page = document.body.appendChild(document.createElement('div'));
    page.style.backgroundColor = 'Canvas';
    const canvas = styleOf(page).backgroundColor;
    page.remove();
    for (const element of shapes(document.body)) {
      const style = styleOf(element), colour = element.textContent.trim() ? style.color : style.borderTopColor;
      if (style.forcedColorAdjust === 'none' && !element.closest('svg') && contrast(colour, canvas) < (element.textContent.trim() ? 4.5 : 3))
        found.push(`${name(element)} is ${colour} on ${canvas}`);
    }
    for (const mark of document.querySelectorAll('.mark')) {
      const style = styleOf(mark), status = [...mark.classList].sort().join(' ');
      shapesOf.set(status, [style.borderRadius, style.rotate, style.inlineSize, style.borderStyle].join(' / '));
    }
    for (const [status, shape] of shapesOf) for (const [other, same] of shapesOf)
      if (status < other && shape === same) found.push(`the marks “${status}” and “${other}” have the same shape`);
    return found;
  },

  /** 15: words of an article that have no place on the paper, and links whose address is not written out. */
  unprinted: () => [
    ...[...document.querySelectorAll('main :is(h1, .prose, .prose *, .sources li)')]
      .filter(element => !element.checkVisibility() && element.textContent.trim()).map(element => `${name(element)} is not printed`),
    ...[...document.querySelectorAll('main a[rel=external]')]
      .filter(link => !styleOf(link, '::after').content.includes(link.getAttribute('href'))).map(link => `${name(link)} is printed without its address`),
  ],

  /** Whether the elements are there and can be seen. */
  unseen: selectors => selectors.filter(selector => ![...document.querySelectorAll(selector)].some(isShown)),
};
})();
