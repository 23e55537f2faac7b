// Tests that import no Node.js modules: they run in both extension hosts.
import './counted-work.test';
import './extension.test';
import './fixes.test';
import './handle-completion.test';
import './link-completion.test';
import './new-minutes.test';
import './problems.test';
