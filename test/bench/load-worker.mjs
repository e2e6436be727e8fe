// Makes the load in a process of its own, so that it shares no event loop with whatever else the benchmark does.
import { load } from './load.mjs';

process.on('message', async ({ request, options }) => {
  try {
    process.send({ result: await load(request, options) });
  } catch (error) {
    process.send({ error: error.message });
  }
});
