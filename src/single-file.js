// Starts the app in a single file. Browsers let a page that is opened from a disk fetch nothing, so the WebAssembly stands in
// the page, compressed and as text. The build puts the import of `start`, which wasm-bindgen has made, before this.

const code = document.getElementById("code");
const compressed = Uint8Array.from(atob(code.textContent), (letter) => letter.charCodeAt(0));
// A megabyte that nobody reads any more.
code.remove();
const whole = new Blob([compressed]).stream().pipeThrough(new DecompressionStream("gzip"));
await start({ module_or_path: await new Response(whole).arrayBuffer() });
