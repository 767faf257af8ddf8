import { defineConfig } from "vite";

const here = (path: string): string => new URL(path, import.meta.url).pathname;

export default defineConfig({
  // Pages stand at any depth under /p/<project>/, what they load stands under /assets/.
  base: "/",
  esbuild: { jsx: "automatic", jsxImportSource: "preact" },
  build: {
    outDir: here("../src/musnad/serve/static"),
    emptyOutDir: true,
    target: "es2022",
    // Every byte comes from a file of our own: the page's policy allows nothing inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: { fileName: "assets/licences.md" },
    rollupOptions: {
      output: { manualChunks: (id) => (id.includes("maplibre") ? "maplibre" : undefined) },
    },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1200,
  },
});
