/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.sparsha.ui.settings.Preferences;

/** The dialogs of the desktop; each opens where it was left last, or where another was. */
final class NativeFilePrompt implements FilePrompt {

    @Override
    public List<Path> open(Shell shell, String title, List<Kind> kinds) {
        FileDialog dialog = dialog(shell, SWT.OPEN | SWT.MULTI, title, kinds);
        if (dialog.open() == null) {
            return List.of();
        }
        remember(title, dialog.getFilterPath());
        Path folder = Path.of(dialog.getFilterPath());
        return Arrays.stream(dialog.getFileNames()).map(folder::resolve).toList();
    }

    @Override
    public Optional<Path> fileToWrite(Shell shell, String title, List<Kind> kinds, String name) {
        FileDialog dialog = dialog(shell, SWT.SAVE, title, kinds);
        dialog.setFileName(name);
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen == null) {
            return Optional.empty();
        }
        remember(title, dialog.getFilterPath());
        return Optional.of(Path.of(chosen));
    }

    @Override
    public Optional<Path> folderToWrite(Shell shell, String title, String message) {
        return folder(shell, title, message);
    }

    @Override
    public Optional<Path> folder(Shell shell, String title, String message) {
        DirectoryDialog dialog = new DirectoryDialog(shell);
        dialog.setText(title);
        dialog.setMessage(message);
        dialog.setFilterPath(remembered(title));
        String chosen = dialog.open();
        if (chosen == null) {
            return Optional.empty();
        }
        remember(title, chosen);
        return Optional.of(Path.of(chosen));
    }

    private static FileDialog dialog(Shell shell, int style, String title, List<Kind> kinds) {
        FileDialog dialog = new FileDialog(shell, style);
        dialog.setText(title);
        dialog.setFilterNames(kinds.stream().map(Kind::name).toArray(String[]::new));
        dialog.setFilterExtensions(kinds.stream().map(Kind::pattern).toArray(String[]::new));
        dialog.setFilterPath(remembered(title));
        return dialog;
    }

    private static String remembered(String title) {
        return Preferences.settings().folders(title).stream().filter(folder -> Files.isDirectory(Path.of(folder))).findFirst().orElse("");
    }

    private static void remember(String title, String folder) {
        Preferences.settings().setFolder(title, folder);
    }
}
