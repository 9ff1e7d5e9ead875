/** `npm start`: builds the site and serves it. Arguments go to the server: `npm start -- --port 5000`. */
import { runTool } from './tool.ts';

let code = await runTool('astro', ['build']);
// --ignore-lock: stay in the foreground and start even where another preview of this folder runs (on the next free port).
if (code === 0) code = await runTool('astro', ['preview', '--ignore-lock', ...process.argv.slice(2)]);
process.exitCode = code;
