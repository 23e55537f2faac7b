// Tests that the Node.js extension host alone can run: VS Code's support of JSON is not there in the web worker host.
import './profile.test';
