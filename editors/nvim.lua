-- Neovim 0.7 or newer with its own client: shows the findings of a letter, applies a fix and saves.
-- nvim --headless -u NONE -i NONE -n -c 'luafile nvim.lua', with LETTER, FINDINGS, PHRASE, FIX, NODE and SERVER set.
local function env(name)
  local value = assert(os.getenv(name), name .. ' is not set')
  return value
end

local function wait(what, probe)
  assert(vim.wait(20000, probe, 20), 'Timed out: ' .. what)
end

local function main()
  vim.cmd('edit ' .. vim.fn.fnameescape(env('LETTER')))
  vim.bo.filetype = 'markdown'
  local buffer = vim.api.nvim_get_current_buf()
  local status
  local id = assert(vim.lsp.start_client({
    name = 'amicable',
    cmd = { env('NODE'), env('SERVER'), '--stdio' },
    root_dir = vim.fn.fnamemodify(env('LETTER'), ':p:h'),
    on_exit = function(code) status = code end,
  }))
  wait('the server', function()
    local client = vim.lsp.get_client_by_id(id)
    return client and client.initialized
  end)
  vim.lsp.buf_attach_client(buffer, id)
  wait('all findings', function() return #vim.diagnostic.get(buffer) == tonumber(env('FINDINGS')) end)

  local row, column
  for at, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, true)) do
    local found = line:find(env('PHRASE'), 1, true)
    if found then row, column = at, found - 1 end
  end
  -- The option apply = true came with Neovim 0.8, so the menu is answered here.
  local titles = {}
  vim.ui.select = function(items, options, choose)
    for at, item in ipairs(items) do
      local title = options.format_item(item)
      table.insert(titles, title)
      if title:find(env('FIX'), 1, true) then return choose(item, at) end
    end
    error('No such fix among: ' .. table.concat(titles, ' | '))
  end
  vim.api.nvim_win_set_cursor(0, { row, column })
  vim.lsp.buf.code_action()
  wait('the fix', function()
    return not vim.api.nvim_buf_get_lines(buffer, row - 1, row, true)[1]:find(env('PHRASE'), 1, true)
  end)
  wait('fewer findings', function() return #vim.diagnostic.get(buffer) < tonumber(env('FINDINGS')) end)
  vim.cmd('write')

  vim.lsp.get_client_by_id(id).stop()
  wait('the end of the server', function() return status ~= nil end)
  assert(status == 0, 'The server ended with ' .. tostring(status))
end

local passed, failure = xpcall(main, debug.traceback)
if not passed then
  io.stderr:write(tostring(failure), '\n')
  vim.cmd('cquit! 1')
end
vim.cmd('qall!')
