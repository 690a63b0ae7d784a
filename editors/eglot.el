;;; eglot.el --- Emacs with eglot: shows the findings of a letter, applies a fix and saves  -*- lexical-binding: t -*-
;; emacs -Q --batch -l eglot.el, with LETTER, FINDINGS, PHRASE, FIX, NODE and SERVER set.
;; -Q leaves out the folders of Debian's packages.
(dolist (package '("eglot" "project" "xref" "seq" "compat"))
  (let ((folder (car (last (sort (file-expand-wildcards
                                  (concat "/usr/share/emacs/site-lisp/elpa/" package "-[0-9]*"))
                                 #'string<)))))
    (when folder (add-to-list 'load-path folder))))
(require 'eglot)
(require 'flymake)

(setq eglot-sync-connect 20
      eglot-autoshutdown nil
      eglot-confirm-server-initiated-edits nil
      eglot-send-changes-idle-time 0
      project-find-functions (list (lambda (folder) (cons 'transient folder))))
(add-to-list 'eglot-server-programs `(text-mode . (,(getenv "NODE") ,(getenv "SERVER") "--stdio")))
;; The id comes from the name of the mode.
(put 'text-mode 'eglot-language-id "plaintext")

(defun wait-for (what probe)
  "Wait until PROBE returns something, and return it. Timers do not run in batch mode."
  (let ((end (+ (float-time) 20)) value)
    (while (not (setq value (funcall probe)))
      (when (> (float-time) end) (error "Timed out: %s" what))
      (accept-process-output nil 0.05))
    value))

(let ((coding-system-for-write 'utf-8)
      (coding-system-for-read 'utf-8)
      (findings (string-to-number (getenv "FINDINGS"))))
  (with-current-buffer (find-file-noselect (getenv "LETTER"))
    (text-mode)
    (apply #'eglot (append (eglot--guess-contact) nil))
    (wait-for "the server" #'eglot-current-server)
    (flymake-mode 1)
    (wait-for "all findings" (lambda () (flymake-start) (= findings (length (flymake-diagnostics)))))
    (search-forward (getenv "PHRASE"))
    (let* ((beginning (match-beginning 0))
           (fix (seq-find (lambda (action) (string-match-p (regexp-quote (getenv "FIX")) (plist-get action :title)))
                          (eglot-code-actions beginning (point) "quickfix"))))
      (unless fix (error "No such fix"))
      (eglot--apply-workspace-edit (plist-get fix :edit)))
    (eglot--signal-textDocument/didChange)
    (wait-for "fewer findings" (lambda () (flymake-start) (> findings (length (flymake-diagnostics)))))
    (save-buffer)
    (eglot-shutdown (eglot-current-server) nil 20)))
