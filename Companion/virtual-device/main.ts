// Gives the page a navigator.bluetooth over the simulator's bridge, and a device on the table to try it with. The simulator's server puts this script before the app's
// (docs/bridge.md, "The app with a virtual device"); the app is the same with it and without.

import { install } from "../../Simulator/Bridge/web-bluetooth-bridge.js";
import { VirtualDevicePanel } from "./panel";

customElements.define("virtual-device-panel", VirtualDevicePanel);
const panel = new VirtualDevicePanel();
const bluetooth = install({
  choose: (found) => panel.choose(found),
  passkey: () => panel.passkey(),
  identify: async () => (await bluetooth.bridge.ask("label")).serial,
  memory: localStorage,
});
panel.connect(bluetooth);
document.body.append(panel); // modules run when the page is parsed
