// What can be measured of how a screen serves everybody: names, contrast, headings, sizes, width, and the way through it by keyboard. Each check returns what is wrong, in words.

const namedRoles = new Set([
  "button", "link", "textbox", "searchbox", "combobox", "listbox", "option", "checkbox", "radio", "slider", "spinbutton", "switch", "tab", "menuitem", "progressbar", "meter",
  "img", "image", "dialog",
]);

/** Parts that can be used, pictures and dialogs which have no name, by what Chromium tells assistive technology. */
export async function unnamed(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const nameless = nodes.filter(({ ignored, role, name }) => !ignored && namedRoles.has(role?.value) && !name?.value?.trim());
  const told = await Promise.all(nameless.map(async ({ role, backendDOMNodeId }) => {
    const { outerHTML } = await session.send("DOM.getOuterHTML", { backendNodeId: backendDOMNodeId });
    return `${role.value} without a name: ${outerHTML.slice(0, 160)}`;
  }));
  await session.detach();
  return told;
}

/** Headings, language, width, sizes of what is pressed, texts that are missing, and contrast of each text against what is behind it (WCAG 2.2, 1.4.3: 4.5, large text 3). */
export function measured(page) {
  return page.evaluate(() => {
    const least = { text: 4.5, large: 3, target: 44 };
    const wrong = [];
    const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    const known = new Map();
    const rgba = (color) => {
      if (!known.has(color)) {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = "#000";
        canvas.fillStyle = color;
        canvas.fillRect(0, 0, 1, 1);
        const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
        known.set(color, [r, g, b, a / 255]);
      }
      return known.get(color);
    };
    const over = ([r, g, b, a], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1];
    const luminance = (color) => {
      const [r, g, b] = color.map((value) => value / 255).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (one, other) => {
      const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    };
    const tell = (element) => `<${element.localName}${element.className ? ` class="${element.getAttribute("class")}"` : ""}> "${(element.textContent ?? "").trim().slice(0, 40)}"`;
    const parentOf = (element) => element.parentElement ?? (element.getRootNode() instanceof ShadowRoot ? element.getRootNode().host : null);
    const roots = [document.body, ...[...document.querySelectorAll("*")].map((element) => element.shadowRoot).filter(Boolean)];
    const all = (selector) => roots.flatMap((root) => [...root.querySelectorAll(selector)]);
    const isShown = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.getBoundingClientRect().width > 1;

    /** The colour behind an element: all backgrounds up to the page's. */
    const behind = (element) => {
      const layers = [];
      for (let at = element; at; at = parentOf(at)) {
        const { backgroundColor, backgroundImage } = getComputedStyle(at);
        if (backgroundImage !== "none") return null; // a picture or a gradient: not one colour
        layers.push(rgba(backgroundColor));
        if (layers.at(-1)[3] === 1) break;
      }
      const page = rgba(matchMedia("(prefers-color-scheme: dark)").matches ? "#000" : "#fff");
      return layers.reduceRight((below, layer) => over(layer, below), page);
    };
    const opacityOf = (element) => {
      let opacity = 1;
      for (let at = element; at; at = parentOf(at)) opacity *= Number(getComputedStyle(at).opacity);
      return opacity;
    };

    const texts = roots.flatMap((root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const found = [];
      while (walker.nextNode()) if (walker.currentNode.data.trim()) found.push(walker.currentNode);
      return found;
    });
    let judged = 0;
    let lowest = Infinity;
    for (const text of texts) {
      const element = text.parentElement ?? text.getRootNode().host;
      if (!isShown(element) || element.closest("script, style, template")) continue;
      if (/^[a-z]\w*(\.\w+)+$/i.test(text.data.trim()) || text.data.includes("{{")) wrong.push(`a text is missing: ${text.data.trim()}`);
      if (element.closest(":disabled, [aria-disabled=true], .only-read")) continue;
      const style = getComputedStyle(element);
      const back = behind(element);
      if (!back) {
        wrong.push(`text on a picture: ${tell(element)}`);
        continue;
      }
      const [r, g, b, a] = rgba(element instanceof SVGElement ? style.fill : style.color);
      const ratio = contrast(over([r, g, b, a * opacityOf(element)], back), back);
      const px = parseFloat(style.fontSize);
      const isLarge = px >= 24 || (px >= 18.66 && Number(style.fontWeight) >= 700);
      judged++;
      lowest = Math.min(lowest, ratio);
      if (ratio < (isLarge ? least.large : least.text)) wrong.push(`contrast ${ratio.toFixed(2)}: ${tell(element)} ${px} px`);
    }

    const levels = [...document.querySelectorAll("#app :is(h1, h2, h3, h4, h5, h6)")].filter(isShown).map((heading) => Number(heading.localName[1]));
    if (levels.filter((level) => level === 1).length !== 1) wrong.push(`${levels.filter((level) => level === 1).length} headings of level 1`);
    levels.forEach((level, i) => { if (i > 0 && level > levels[i - 1] + 1) wrong.push(`heading ${level} follows heading ${levels[i - 1]}`); });

    if (document.documentElement.scrollWidth > innerWidth) wrong.push(`${document.documentElement.scrollWidth} px wide on ${innerWidth} px`);

    const targets = all("a[href], button, input, select, textarea, summary, [role=button], [role=slider], [role=tab], [tabindex='0']");
    for (const target of targets) {
      const isInText = target.localName === "a" && getComputedStyle(target).display === "inline" && target.closest("p, li, td, dd");
      const pressed = target.closest("label") ?? (target.labels?.[0] && target.type === "checkbox" ? target.labels[0] : target);
      const { width, height } = pressed.getBoundingClientRect();
      if (!isShown(pressed) || target.disabled || isInText || target.closest("[inert], .only-read")) continue;
      const shape = target instanceof SVGElement;
      if (!shape && (width < least.target - 0.5 || height < least.target - 0.5)) wrong.push(`${width.toFixed(0)} x ${height.toFixed(0)} px to press: ${tell(pressed)}`);
    }
    return { wrong, texts: judged, lowest: Number(lowest.toFixed(2)), lang: document.documentElement.lang };
  });
}

/** Goes through the screen by the Tab key: everything that can be used is reached, one sees where one is, and nothing lies over it (WCAG 2.2, 2.1.1, 2.4.7, 2.4.11). */
export async function byKeyboard(page) {
  const wanted = await page.evaluate(() => {
    const roots = [document, ...[...document.querySelectorAll("*")].map((element) => element.shadowRoot).filter(Boolean)];
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    at?.blur();
    getSelection().collapse(document.body, 0); // Tab begins here
    scrollTo(0, 0);
    const usable = roots.flatMap((root) => [...root.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]).filter(
      (element) => element.tabIndex >= 0 && !element.disabled && !element.closest("[inert]") && element.checkVisibility({ visibilityProperty: true }));
    // Of a group of radio buttons the Tab key reaches one.
    window.nameOf = (element) => (element.type === "radio" ? `radio ${element.name}` : element);
    window.toReach = new Set(usable.map(window.nameOf));
    return window.toReach.size;
  });
  const wrong = [];
  for (let i = 0; i < wanted + 10; i++) {
    await page.keyboard.press("Tab");
    const seen = await page.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      if (!at || at === document.body) return { left: window.toReach.size };
      window.toReach.delete(window.nameOf(at));
      const told = [];
      const shown = [at, at.parentElement, at.closest("label"), at.nextElementSibling].filter(Boolean).some((element) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        return (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || (element !== at.parentElement && boxShadow !== "none" && boxShadow.includes("0px 0px 0px"));
      });
      if (!shown) told.push(`the focus is not seen on ${at.outerHTML.slice(0, 120)}`);
      const part = at.closest("label") ?? at;
      const { left, top, width, height } = part.getBoundingClientRect();
      const points = [[0.5, 0.5], [0.1, 0.1], [0.9, 0.9], [0.1, 0.9], [0.9, 0.1]].map(([x, y]) => [left + x * width, top + y * height]);
      const isFree = points.some(([x, y]) => {
        let over = document.elementFromPoint(x, y);
        while (over?.shadowRoot?.elementFromPoint(x, y) && over.shadowRoot.elementFromPoint(x, y) !== over) over = over.shadowRoot.elementFromPoint(x, y);
        return over && (part.contains(over) || over.contains(part));
      });
      if (!isFree) told.push(`with the focus, something lies over ${at.outerHTML.slice(0, 120)}`);
      return { left: window.toReach.size, told };
    });
    wrong.push(...(seen.told ?? []));
    if (seen.left === 0) break;
  }
  const left = await page.evaluate(() => [...window.toReach].map((one) => (typeof one === "string" ? one : one.outerHTML.slice(0, 120))));
  return [...new Set(wrong), ...left.map((one) => `the Tab key does not reach ${one}`)];
}

/** Notes what is wrong with the screens that a script comes by: `look` at each. */
export function watchScreens(page) {
  const wrong = [];
  return { wrong, look: async (where) => { wrong.push(...[...await unnamed(page), ...(await measured(page)).wrong].map((one) => `${where}: ${one}`)); } };
}
