import { linkage } from './linkage.js';
import type { Receiver } from './receiver.js';
import { readJson, readRow } from './values.js';

/**
 * A Node-RED flow: an "http in" node (POST) that ends in an "http response" node. `msg.payload` is a submission as in
 * CONTRACT 4.1 of any kind and action. Any body is a yes, also `OK` or the payload sent back; JSON is read as in
 * CONTRACT 4.2. From another origin: `httpNodeCors` in settings.js, which allows the headers the browser asks for unless
 * it lists some. No constants. https://nodered.org/docs/user-guide/runtime/configuration,
 * https://cookbook.nodered.org/http/create-an-http-endpoint
 */
export const nodeRed: Receiver = {
  ...linkage,
  success(answer) {
    const said = readJson(answer);
    return readRow(answer, Array.isArray(said) ? said[0] : said);
  },
  advice: ({ status }) =>
    status === 404 || status === 405
      ? 'Node-RED has no "http in" node for POST at this path, or the flow is not deployed.'
      : undefined,
};
