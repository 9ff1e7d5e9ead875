/** `npm start`: builds the site and serves it. Arguments go to the server: `npm start -- --port 5000`. */
import { runTool } from './tool.ts';

let code = await runTool('astro', ['build']);
if (code === 0) code = await runTool('node', ['scripts/serve.ts', ...process.argv.slice(2)]);
process.exitCode = code;
