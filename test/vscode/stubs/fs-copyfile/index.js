// Stands in for copy-on-write copies, which the git extension wants for worktrees only.
exports.cp = require('node:fs/promises').cp;
