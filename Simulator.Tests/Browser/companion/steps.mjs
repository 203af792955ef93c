// What a user does in the app, by the roles and names that one sees and hears.

/** The first visit: English, and who uses this phone. Ends on the device's screen. */
export async function welcome(page, role) {
  await page.getByRole("heading", { level: 1, name: "Welcome" }).waitFor();
  await page.getByRole("radio", { name: "English" }).check();
  await page.getByRole("radio", { name: role === "therapist" ? "A therapist" : "A patient at home" }).check();
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByRole("heading", { level: 1, name: "Device" }).waitFor();
}

/** Goes to a screen of the navigation. */
export async function goTo(page, name, heading = name) {
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name }).click();
  await page.getByRole("heading", { level: 1, name: heading }).waitFor();
}

/** Waits until the device is connected and the app has looked at it. */
export async function connected(page, limitMs = 15_000) {
  await page.getByRole("button", { name: "Disconnect" }).waitFor({ timeout: limitMs });
}

/** Holds a button of the panel for a time, as a finger does. */
export async function holdButton(page, name, forMs) {
  const { x, y, width, height } = await page.getByRole("button", { name }).boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.waitForTimeout(forMs);
  await page.mouse.up();
}

/** Opens the device's pairing window. */
export const openPairingWindow = (page) => holdButton(page, "Device’s button", 4_000);

/** Presses "Find the device" and takes the one that the system's chooser shows. */
export async function choose(page) {
  await page.getByRole("button", { name: "Find the device" }).click();
  await page.getByRole("dialog", { name: "Choose a Bluetooth device" }).getByRole("button", { name: "PressDev" }).click();
}

/** Enters digits into the system's question for the passkey. */
export async function enterPasskey(page, digits) {
  const dialog = page.getByRole("dialog", { name: /enter its passkey/ });
  await dialog.getByRole("textbox").fill(String(digits).padStart(6, "0"));
  await dialog.getByRole("button", { name: "Pair" }).click();
}

/** The digits on the device's label. */
export async function label(page) {
  const text = await page.getByRole("group", { name: "Label" }).innerText();
  return /\d{6}/.exec(text)[0];
}

/** The visitor's finger on the pad, by pointer: to a force in N, and away. */
export function finger(page) {
  const pad = page.getByRole("slider", { name: "Your finger on the tip" });
  const most = 120;
  const move = async (newtons) => {
    const { x, y, width, height } = await pad.boundingBox();
    await page.mouse.move(x + width / 2, y + height - (newtons / most) * height);
  };
  return {
    move,
    async press(newtons) {
      await move(newtons);
      await page.mouse.down();
    },
    async release() { await page.mouse.up(); },
  };
}

/** What the app warns of, as soon as it does. */
export async function notices(page, limitMs = 15_000) {
  const alerts = page.locator("#app").getByRole("alert");
  await alerts.first().waitFor({ timeout: limitMs });
  return alerts.allInnerTexts();
}

/** Presses the label of a radio button that is drawn otherwise. */
async function take(page, name) {
  const radio = page.getByRole("radio", { name, exact: true });
  await page.locator("label").filter({ has: radio }).click();
}

/** Chooses where to press, from the list beside the body chart. */
export async function chooseSite(page, name) {
  await take(page, "List");
  await take(page, name);
  await page.getByRole("button", { name: /^Take:/ }).click();
}

/** Chooses a site on the body chart: the region, then the point. */
export async function chooseOnChart(page, region, name) {
  await page.getByRole("button", { name: new RegExp(`^${region}`) }).click();
  await take(page, name);
}

/** Takes a file of the app in, by its own screen. */
export async function takeFile(page, text, limitMs = 60_000) {
  await goTo(page, "More");
  await page.getByRole("link", { name: /^Data/ }).click();
  await page.getByLabel("Choose a file …").setInputFiles({ name: "copy.json", mimeType: "application/json", buffer: Buffer.from(text) });
  const settings = page.getByRole("checkbox", { name: "Take the settings, too" });
  const begin = page.getByRole("button", { name: "Take it in" });
  await begin.waitFor();
  if (await settings.count()) await settings.check();
  await begin.click();
  await page.getByText("Everything is in.").waitFor({ timeout: limitMs });
}
