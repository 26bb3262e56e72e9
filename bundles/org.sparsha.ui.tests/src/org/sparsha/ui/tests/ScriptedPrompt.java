/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Shell;
import org.sparsha.ui.widgets.FilePrompt;

/** Answers questions for files in place of the desktop's dialogs, which no test can reach. */
final class ScriptedPrompt implements FilePrompt {

    private final Deque<Path> answers = new ArrayDeque<>();
    private List<Kind> asked = List.of();

    void answer(Path path) {
        answers.add(path);
    }

    /** The kinds of files that were asked for last. */
    List<Kind> kinds() {
        return asked;
    }

    @Override
    public List<Path> open(Shell shell, String title, List<Kind> kinds) {
        asked = kinds;
        return answers.isEmpty() ? List.of() : List.of(answers.remove());
    }

    @Override
    public Optional<Path> fileToWrite(Shell shell, String title, List<Kind> kinds, String name) {
        return Optional.ofNullable(answers.poll());
    }

    @Override
    public Optional<Path> folderToWrite(Shell shell, String title, String message) {
        return Optional.ofNullable(answers.poll());
    }

    @Override
    public Optional<Path> folder(Shell shell, String title, String message) {
        return Optional.ofNullable(answers.poll());
    }
}
