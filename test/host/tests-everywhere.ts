// Tests that import no Node.js modules: they run in both extension hosts.
import './extension.test';
