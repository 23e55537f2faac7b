// The native logger's interface over node:fs. Without it every log file and output channel stays empty.
const fs = require('node:fs');
const path = require('node:path');

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];
const labels = { ...Object.fromEntries(levels.map(level => [level, level])), warn: 'warning' };
const info = levels.indexOf('info');

function createLogger(file) {
  let threshold = info;
  let decorate = (level, message) =>
    `${new Date().toISOString().replace('T', ' ').slice(0, -1)} [${labels[level]}] ${message}\n`;

  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.closeSync(fs.openSync(file, 'a'));

  const write = level => message => {
    if (levels.indexOf(level) < threshold) return;
    try {
      fs.appendFileSync(file, decorate(level, message));
    } catch {
      // The folder of a finished run is gone; what is logged after it is of no use to anybody.
    }
  };
  return {
    ...Object.fromEntries(levels.map(level => [level, write(level)])),
    getLevel: () => threshold,
    setLevel: level => void (threshold = level),
    clearFormatters: () => void (decorate = (_level, message) => message),
    setPattern() {},
    flush() {},
    drop() {},
  };
}

exports.version = 10000;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
// Called with `new`: a constructor that returns an object yields that object.
exports.Logger = function Logger(_kind, _name, file) {
  return createLogger(file);
};
exports.createRotatingLogger = async (_name, file) => createLogger(file);
exports.createAsyncRotatingLogger = async (_name, file) => createLogger(file);
