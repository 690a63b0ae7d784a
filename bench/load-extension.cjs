// Loads the built extension, with an API of VS Code that takes everything and does nothing.
const Module = require('node:module')

const nothing = () => {}
const api = new Proxy(nothing, {
  get: (target, name) => {
    if (name === 'prototype') return target.prototype
    return name === Symbol.iterator || name === Symbol.toPrimitive || name === 'then' ? undefined : api
  },
  apply: () => api,
  construct: () => ({}),
})
const load = Module._load
Module._load = (request, ...rest) => (request === 'vscode' ? api : load(request, ...rest))
require('../packages/client/dist/extension.js')
