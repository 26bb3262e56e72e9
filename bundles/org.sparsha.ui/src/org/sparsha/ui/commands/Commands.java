/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.commands;

import java.util.Optional;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.keys.IBindingService;

/** Carries out the workbench's commands by name, and says what they do. */
public final class Commands {

    /** What all their ids begin with. */
    public static final String PREFIX = "org.sparsha.ui.";

    private static final System.Logger LOG = System.getLogger(Commands.class.getName());

    private Commands() {
    }

    /**
     * @param window a window
     * @param command name of a command without prefix
     */
    public static void run(IWorkbenchWindow window, String command) {
        try {
            window.getService(IHandlerService.class).executeCommand(id(command), null);
        } catch (CommandException e) {
            LOG.log(System.Logger.Level.WARNING, "The command " + command + " could not be carried out", e);
        }
    }

    /**
     * @param window a window
     * @param view id of a view to bring to the front
     */
    public static void showView(IWorkbenchWindow window, String view) {
        try {
            window.getActivePage().showView(view);
        } catch (PartInitException e) {
            LOG.log(System.Logger.Level.WARNING, "The view " + view + " can't be shown", e);
        }
    }

    private static String id(String command) {
        return command.contains(".") ? command : PREFIX + command;
    }

    /**
     * @param window a window
     * @param command name of a command without prefix
     * @return whether there is such a command
     */
    public static boolean exists(IWorkbenchWindow window, String command) {
        return window.getService(ICommandService.class).getCommand(id(command)).isDefined();
    }

    /**
     * @param window a window
     * @param command name of a command without prefix
     * @return what it does, with its key
     */
    public static String describe(IWorkbenchWindow window, String command) {
        try {
            Command known = window.getService(ICommandService.class).getCommand(id(command));
            return known.getDescription() + key(window, command).map(key -> " (" + key + ")").orElse("");
        } catch (NotDefinedException e) {
            LOG.log(System.Logger.Level.DEBUG, "No such command", e);
            return command;
        }
    }

    /**
     * @param window a window
     * @param command name of a command without prefix
     * @return its key in the scheme in use, as it is spoken of
     */
    public static Optional<String> key(IWorkbenchWindow window, String command) {
        return Optional.ofNullable(window.getService(IBindingService.class).getBestActiveBindingFormattedFor(id(command)))
                .filter(key -> !key.isEmpty());
    }

    /**
     * @param window a window
     * @return what the view in front can do with a recording of its own, or else the editor in front
     */
    static Optional<ClipCommands> ofActivePart(IWorkbenchWindow window) {
        return Optional.ofNullable(window.getActivePage()).flatMap(page -> Optional.ofNullable(page.getActivePart()))
                .flatMap(part -> Optional.ofNullable(part.getAdapter(ClipCommands.class))).or(() -> ofActiveEditor(window));
    }

    /**
     * @param window a window
     * @return what the editor in front can do with its recording
     */
    public static Optional<ClipCommands> ofActiveEditor(IWorkbenchWindow window) {
        return ofActiveEditor(window, ClipCommands.class);
    }

    /**
     * @param window a window
     * @param type what is asked for, such as the recording
     * @return what the editor in front has of it
     */
    public static <T> Optional<T> ofActiveEditor(IWorkbenchWindow window, Class<T> type) {
        return Optional.ofNullable(window.getActivePage()).flatMap(page -> ofActiveEditor(page, type));
    }

    /**
     * @param page the page of a window
     * @param type what is asked for, such as the recording
     * @return what the editor in front has of it
     */
    public static <T> Optional<T> ofActiveEditor(IWorkbenchPage page, Class<T> type) {
        return Optional.ofNullable(page.getActiveEditor()).map(editor -> editor.getAdapter(type));
    }
}
