// Mistakes planted in a page, one at a time: the checks of accessibility.mjs must find each, and nothing on the page without them.

import { withBrowser } from "./app.mjs";
import { byKeyboard, measured, unnamed } from "./accessibility.mjs";

const sound = {
  heading: "<h1>A screen</h1><h2>A part</h2>",
  text: '<p style="color: #595959">words</p><p style="color: #949494; font-size: 24px">large words</p>',
  behind: '<div style="background: rgb(0 0 0 / 80%)"><p style="color: #fff">light words</p></div>',
  button: "<button>Do it</button>",
  sign: '<a href="#x" aria-label="Back">‹</a>',
  field: "<label>Name <input></label>",
  radios: '<label><input type="radio" name="r"> one</label><label><input type="radio" name="r"> two</label>',
  picture: '<svg role="img" aria-label="Curve" width="50" height="50"></svg>',
};
const style = "<style>body { background: #fff } button, a, label { display: block; min-height: 44px; min-width: 44px } :focus-visible { outline: 3px solid red }</style>";

/** Puts something into a shadow tree. */
function inShadow(html) {
  return `document.querySelector("panel-part").attachShadow({ mode: "open" }).innerHTML = "${html}"`;
}

/** What is put in a part's place, and what the checks must say of it. */
const planted = [
  ["heading", "<h2>A part</h2>", "0 headings of level 1"],
  ["heading", "<h1>One</h1><h1>Two</h1>", "2 headings of level 1"],
  ["heading", "<h1>A screen</h1><h3>A part</h3>", "heading 3 follows heading 1"],
  ["text", '<p style="color: #787878">words</p>', "contrast 4.4"],
  ["text", '<p style="color: #969696; font-size: 24px">words</p>', "contrast 2.9"],
  ["text", '<p style="opacity: 0.5; color: #333">words</p>', "contrast"],
  ["text", '<svg width="90" height="30"><text y="20" fill="#999">words</text></svg>', "contrast"],
  ["behind", '<div style="background: rgb(0 0 0 / 40%)"><p style="color: #fff">light words</p></div>', "contrast"],
  ["behind", '<div style="background: linear-gradient(red, blue)"><p style="color: #fff">light words</p></div>', "on a picture"],
  ["button", '<button style="height: 30px; min-height: 0">Do it</button>', "px to press"],
  ["button", "<button></button>", "button without a name"],
  ["button", '<button style="outline: none">Do it</button>', "the focus is not seen"],
  ["sign", '<a href="#x"></a>', "link without a name"],
  ["field", '<label><input style="min-height: 44px"></label>', "textbox without a name"],
  ["radios", '<label><input type="radio" name="r"></label>', "radio without a name"],
  ["picture", '<svg role="img" width="50" height="50"></svg>', "without a name"],
  ["text", "<p>device.sync.now</p>", "a text is missing"],
  ["text", "<p>{{count}} holds</p>", "a text is missing"],
  ["button", '<button>Do it</button><div style="position: fixed; inset: 0; background: #fff">over it</div>', "something lies over"],
  ["button", `<panel-part></panel-part><script>${inShadow("<button style='color: #aaa'>deep</button>")}</script>`, "contrast"],
  ["picture", '<div style="width: 900px">wide</div>', "px wide on"],
  ["picture", '<button onkeydown="event.preventDefault()">trap</button><button>behind it</button>', "the Tab key does not reach"],
];

await withBrowser(async (browser) => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const check = async (parts) => {
    await page.setContent(`${style}<div id="app">${Object.values(parts).join("")}</div>`);
    return [...await unnamed(page), ...(await measured(page)).wrong, ...await byKeyboard(page)];
  };
  const without = await check(sound);
  const missed = [];
  for (const [part, html, expected] of planted) {
    const found = await check({ ...sound, [part]: html });
    if (!found.some((one) => one.includes(expected))) missed.push({ html, expected, found });
  }
  return { planted: planted.length, without, missed };
});
