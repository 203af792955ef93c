// The WebSocket to the simulator's bridge (docs/bridge.md), with its errors as a browser's Web Bluetooth would give them.

// ATT error → what Chromium makes of it; anything else is a failure for an unknown reason.
const attErrors = {
  0x02: ["NotSupportedError", "GATT operation not permitted."], 0x03: ["NotSupportedError", "GATT operation not permitted."],
  0x05: ["NetworkError", "GATT Error: Not paired."], 0x0f: ["NetworkError", "GATT Error: Not paired."],
  0x06: ["NotSupportedError", "GATT Error: Not supported."], 0x08: ["SecurityError", "GATT operation not authorized."],
  0x0d: ["InvalidModificationError", "GATT Error: invalid attribute length."],
};

// What the bridge calls otherwise than Chromium.
const linkErrors = {
  linkLost: ["NetworkError", "GATT Server is disconnected. Cannot perform GATT operations. (Re)connect first with `device.gatt.connect`."],
  notConnected: ["NetworkError", "GATT Server is disconnected. Cannot perform GATT operations. (Re)connect first with `device.gatt.connect`."],
  tooLong: ["InvalidModificationError", "GATT Error: invalid attribute length."],
};

/** Throws what Chromium would. */
export const fail = (name, message) => { throw new DOMException(message, name); };

/** The WebSocket to the bridge: requests with their answers, and events. */
export class Bridge extends EventTarget {
  #url; #socket; #waiting = new Map(); #lastId = 0;
  constructor(url) { super(); this.#url = url; }

  /** Sends a request; the answer, or an error whose `bridge` is the bridge's own name of it. */
  async ask(request, fields = {}) {
    await (this.#socket ??= this.#open());
    return new Promise((resolve, reject) => {
      this.#waiting.set(++this.#lastId, { resolve, reject });
      this.socket.send(JSON.stringify({ id: this.#lastId, do: request, ...fields }));
    });
  }

  #open() {
    return new Promise((resolve, reject) => {
      this.socket = new WebSocket(this.#url);
      this.socket.onmessage = ({ data }) => this.#take(JSON.parse(data), resolve);
      this.socket.onclose = ({ code, reason }) => {
        const gone = this.#error("closed", reason || "the bridge is out of reach");
        this.#socket = undefined;
        for (const { reject: refuse } of this.#waiting.values()) refuse(gone);
        this.#waiting.clear();
        reject(gone);
        this.dispatchEvent(new Event("disconnected"));
        this.dispatchEvent(Object.assign(new Event("closed"), { code, reason }));
      };
    });
  }

  #take(message, welcomed) {
    if (message.event === "welcome") {
      welcomed();
      this.dispatchEvent(new Event("welcome"));
    } else if (message.event) this.dispatchEvent(Object.assign(new Event(message.event), { message }));
    else {
      const { resolve, reject } = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      if (message.ok) resolve(message);
      else reject(this.#error(message.error, message.message, message.code));
    }
  }

  #error(name, text, code) {
    const [kind, words] = name === "att" ? attErrors[code] ?? ["NotSupportedError", "GATT operation failed for unknown reason."]
      : linkErrors[name] ?? ["NetworkError", text];
    return Object.assign(new DOMException(words, kind), { bridge: name, att: code });
  }
}
