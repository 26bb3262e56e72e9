/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.preferences;

import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.CommandManager;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.keys.KeyBinding;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.ParseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sparsha.ui.keys.CommandGroup;
import org.sparsha.ui.keys.KeyContext;
import org.sparsha.ui.keys.KeyStyle;
import org.sparsha.ui.keys.WorkbenchCommand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class KeyBookTest {

    private static final String SCHEME = KeyStyle.PRAAT.schemeId();

    private final CommandManager commands = new CommandManager();
    private final WorkbenchCommand split = command("split");
    private final WorkbenchCommand zoom = command("zoom");
    private KeySequence k;
    private KeySequence w;
    private KeyBook book;

    private static WorkbenchCommand command(String name) {
        return new WorkbenchCommand(name, "", name, CommandGroup.ANNOTATE, true, Map.of());
    }

    private ParameterizedCommand run(WorkbenchCommand command) {
        return new ParameterizedCommand(commands.getCommand(command.id()), null);
    }

    private Binding declared(KeySequence key, WorkbenchCommand command) {
        return new KeyBinding(key, run(command), SCHEME, KeyContext.CLIP.id(), null, null, null, Binding.SYSTEM);
    }

    @BeforeEach
    void open() throws ParseException {
        k = KeySequence.getInstance("CTRL+K");
        w = KeySequence.getInstance("W");
        book = new KeyBook(SCHEME, List.of(declared(k, split), declared(w, zoom)));
    }

    @Test
    void givenKeyIsTakenFromTheOther() {
        assertEquals(List.of(split), book.users(k, List.of(split, zoom)));
        book.give(zoom, run(zoom), k);
        assertEquals(List.of(), book.keys(split));
        assertEquals(List.of(w, k), book.keys(zoom));
        Binding added = book.bindings().stream().filter(binding -> binding.getType() == Binding.USER
                && binding.getParameterizedCommand() != null).findFirst().orElseThrow();
        assertEquals(KeyContext.CLIP.id(), added.getContextId());
    }

    @Test
    void takenKeyComesBack() {
        List<Binding> before = book.bindings();
        book.take(zoom, w);
        assertTrue(book.keys(zoom).isEmpty());
        book.give(zoom, run(zoom), w);
        assertEquals(List.of(w), book.keys(zoom));
        assertEquals(before, book.bindings());
    }

    @Test
    void resetDropsTheChangesOfThisSchemeOnly() {
        List<Binding> before = book.bindings();
        book.give(zoom, run(zoom), k);
        book.reset();
        assertEquals(before, book.bindings());
    }
}
