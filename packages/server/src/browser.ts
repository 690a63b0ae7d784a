import {BrowserMessageReader, BrowserMessageWriter, createConnection} from 'vscode-languageserver/browser'
import {clientHost} from './client-host.ts'
import {startServer} from './server.ts'

/** The version in package.json, which the build puts here. */
declare const AMICABLE_VERSION: string

const worker = self as unknown as DedicatedWorkerGlobalScope
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker))
startServer(connection, clientHost(connection), AMICABLE_VERSION)
