// The language server in editors with a client of their own.
import assert from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {test} from 'node:test'
import {languageServer, letter, report} from './product.mjs'

const script = (name) => join(import.meta.dirname, name)

for (const [program, file, args] of [
  ['nvim', 'letter.md', ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', '-c', `luafile ${script('nvim.lua')}`]],
  ['emacs', 'letter.txt', ['-Q', '--batch', '-l', script('eglot.el')]],
]) {
  test(`${program} shows the findings and applies a fix`, (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'amicable-lsp-'))
    t.after(() => rmSync(folder, {recursive: true, force: true}))
    const path = join(folder, file)
    // An emoji before the place: editors and server must count alike.
    const text = letter('first-draft.md').replace("I'm so, so sorry", "🙂 I'm so, so sorry")
    writeFileSync(path, text)
    const {status, error, stdout, stderr} = spawnSync(program, args, {
      cwd: folder,
      encoding: 'utf8',
      timeout: 120_000,
      env: {
        ...process.env,
        LETTER: path,
        FINDINGS: String(report(path).messages.length),
        PHRASE: 'so, so sorry',
        FIX: 'Write “sorry”',
        NODE: process.execPath,
        SERVER: languageServer,
        XDG_CONFIG_HOME: folder,
        XDG_DATA_HOME: folder,
        XDG_STATE_HOME: folder,
      },
    })
    assert.equal(status, 0, `${error ?? ''}\n${stdout}\n${stderr}`)
    assert.equal(readFileSync(path, 'utf8'), text.replace('so, so sorry', 'sorry'))
  })
}
