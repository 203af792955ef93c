import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { defineConfig } from "vitest/config";
import { VitePWA } from "vite-plugin-pwa";

const { version } = JSON.parse(readFileSync(resolve(import.meta.dirname, "package.json"), "utf8")) as { version: string };

// The app is one page (index.html). The virtual device's panel is a script of its own that the app never names: the simulator's server puts it into the page.
export default defineConfig({
  base: "./",
  define: { __APP_VERSION__: JSON.stringify(version) },
  build: {
    target: "es2022",
    rollupOptions: {
      input: { index: resolve(import.meta.dirname, "index.html"), "virtual-device": resolve(import.meta.dirname, "virtual-device/main.ts") },
      output: { entryFileNames: ({ name }) => (name === "virtual-device" ? "virtual-device.js" : "assets/[name]-[hash].js") },
    },
  },
  plugins: [
    VitePWA({
      registerType: "prompt",
      workbox: { globPatterns: ["**/*.{html,js,css,svg,png,webmanifest}"], navigateFallback: "index.html", navigateFallbackDenylist: [/^\/bridge/] },
      manifest: {
        name: "PressureDevice Companion",
        short_name: "PressureDevice",
        description: "Guided trigger-point pressure: live gauge, programmes, course and history. Not a medical device.",
        start_url: "./",
        scope: "./",
        display: "standalone",
        background_color: "#f7f8fa",
        theme_color: "#0b3d4f",
        icons: [
          { src: "icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
          { src: "icon-192.png", sizes: "192x192", type: "image/png", purpose: "any" },
          { src: "icon-512.png", sizes: "512x512", type: "image/png", purpose: "any maskable" },
        ],
      },
    }),
  ],
  test: { include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"], environment: "node", testTimeout: 20_000 },
});
