/** A process that runs the model: the other end of `openModel`. */
import { ModelServer } from '../dist/workspace/local-model/far-end.js';

const server = new ModelServer();
process.on('message', (message) => void server.answer(message).then((answer) => process.send(answer)));
// Whoever started it is gone.
process.on('disconnect', () => process.exit(0));
