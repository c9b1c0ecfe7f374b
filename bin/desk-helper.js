/** A thread that checks one draft for the page: the other end of `startDesk`. */
import { parentPort, workerData } from 'node:worker_threads';
import { checkForDesk } from '../dist/serve/checking.js';
import { nodeIo } from './node-io.js';

await checkForDesk(workerData, nodeIo(), (news) => parentPort.postMessage(news));
