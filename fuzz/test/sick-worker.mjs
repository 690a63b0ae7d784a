// Does with a batch what its target says.
import process from 'node:process'
import {parentPort, workerData} from 'node:worker_threads'

parentPort?.on('message', ({target, runs}) => {
  Atomics.store(workerData.begun, 0, runs)
  if (target === 'throws') throw new Error('it broke')
  if (target === 'exits') process.exit(3)
  while (target === 'hangs');
  parentPort?.postMessage({runs})
})
