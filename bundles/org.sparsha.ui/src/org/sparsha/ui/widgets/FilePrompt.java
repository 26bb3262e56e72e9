/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Asks the user for files and folders. The usual one shows the dialogs of the desktop and remembers a folder for each purpose. */
public interface FilePrompt {

    /**
     * A kind of files to choose from.
     *
     * @param name what it is called
     * @param pattern patterns of file names, separated by semicolons
     */
    record Kind(String name, String pattern) {

        /**
         * Files by the endings of their names, whatever the case of these.
         *
         * @param name what they are called
         * @param endings endings without the dot
         * @return the kind
         */
        public static Kind of(String name, String... endings) {
            return new Kind(name, FilePatterns.of(List.of(endings), SWT.getPlatform().equals("gtk")));
        }

        /** Any file. */
        public static final Kind ANY = new Kind("All files", "*");
    }

    /**
     * @param display the display
     * @return what asks there
     */
    static FilePrompt of(Display display) {
        return display.getData(FilePrompt.class.getName()) instanceof FilePrompt prompt ? prompt : new NativeFilePrompt();
    }

    /** @param display the display on which this is to ask from now on */
    default void use(Display display) {
        display.setData(FilePrompt.class.getName(), this);
    }

    /**
     * @param shell the shell of the dialog
     * @param title what the files are for; also what a folder is remembered by
     * @param kinds kinds of files
     * @return the files chosen; none where the user thinks better of it
     */
    List<Path> open(Shell shell, String title, List<Kind> kinds);

    /**
     * @param shell the shell of the dialog
     * @param title what the file is for; also what a folder is remembered by
     * @param kinds kinds of files
     * @param name the name proposed
     * @return the file chosen; the user has agreed to lose one that is there
     */
    Optional<Path> fileToWrite(Shell shell, String title, List<Kind> kinds, String name);

    /**
     * @param shell the shell of the dialog
     * @param title what is written; also what the folder is remembered by
     * @param message more about it
     * @return the folder chosen, new or not
     */
    Optional<Path> folderToWrite(Shell shell, String title, String message);

    /**
     * @param shell the shell of the dialog
     * @param title what the folder is for; also what it is remembered by
     * @param message more about it
     * @return the folder chosen, to read from or to work in
     */
    Optional<Path> folder(Shell shell, String title, String message);
}
