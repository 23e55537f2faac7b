// Tests that need Node.js modules: they run in the Node.js extension host only.
export {};
