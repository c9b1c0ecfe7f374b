/** The built program, loaded once: it runs the command lines that it is sent, one after the other, each in a folder of its own. */
import { nodeIo } from '../../../bin/node-io.js';
import { run } from '../../../dist/cli/index.js';
import { serve } from '../../../dist/workspace/session-thread/far-end.js';

function writerTo(sink) {
  return {
    write: (text) => Promise.resolve(void sink.push(Buffer.from(text))),
    isTTY: false,
    columns: undefined,
  };
}

/** The far end of a line in this same thread, so that it need not be loaded anew for every command. */
function lineTo(errand, io) {
  let hear = () => undefined;
  const answer = serve(errand, io, (message) => process.nextTick(() => hear(message)));
  return {
    send: (message) => void answer(message),
    listen: (listener) => (hear = listener),
    stopwatch: () => () => 0,
    memory: () => 0,
    hangUp: () => Promise.resolve(),
  };
}

process.on('message', async ({ argv, cwd, env }) => {
  process.chdir(cwd);
  Object.assign(process.env, env);
  const [out, err] = [[], []];
  const io = { ...nodeIo(), stdout: writerTo(out), stderr: writerTo(err) };
  const code = await run(argv, { ...io, startHelper: (errand) => lineTo(errand, io) });
  process.send({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() });
});
