// Tests that import no Node.js modules: they run in both extension hosts.
import './action-items.test';
import './counted-work.test';
import './check-task.test';
import './coverage-board.test';
import './custom-editor.test';
import './extension.test';
import './fixes.test';
import './handle-completion.test';
import './inferred-series.test';
import './link-completion.test';
import './linked-minutes.test';
import './meetings.test';
import './new-minutes.test';
import './problems.test';
import './profile.test';
