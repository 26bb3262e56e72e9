/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.preferences;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.keys.IKeyLookup;
import org.eclipse.jface.bindings.keys.KeyBinding;
import org.eclipse.jface.bindings.keys.KeyLookupFactory;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.swt.SWT;
import org.sparsha.ui.keys.KeyContext;
import org.sparsha.ui.keys.WorkbenchCommand;

/**
 * The keys of one scheme while they are being changed. What the product declares stays untouched; the user's changes are bindings of their
 * own, which add a key or take a declared one away.
 */
final class KeyBook {

    private final String scheme;
    private final List<Binding> bindings;

    /**
     * @param scheme id of the scheme whose keys are changed
     * @param bindings bindings of all schemes
     */
    KeyBook(String scheme, List<Binding> bindings) {
        this.scheme = scheme;
        this.bindings = new ArrayList<>(bindings);
    }

    /** All bindings with the changes made, to be saved. */
    List<Binding> bindings() {
        return List.copyOf(bindings);
    }

    /** Keys of a command, declared and added, without those taken away. */
    List<KeySequence> keys(WorkbenchCommand command) {
        return inForce().filter(binding -> isOf(binding, command)).map(binding -> (KeySequence) binding.getTriggerSequence()).distinct()
                .toList();
    }

    /** The commands among some that have a key. */
    List<WorkbenchCommand> users(KeySequence key, List<WorkbenchCommand> among) {
        return among.stream().filter(command -> keys(command).contains(key)).toList();
    }

    /** Gives a key to a command; the commands that had it lose it. */
    void give(WorkbenchCommand command, ParameterizedCommand run, KeySequence key) {
        if (keys(command).contains(key)) {
            return;
        }
        takeAway(key, binding -> true);
        String context = KeyContext.of(command, spelled(key)).id();
        Optional<Binding> declared = inScheme().filter(binding -> isDeclared(binding) && binding.getTriggerSequence().equals(key)
                && isOf(binding, command)).findFirst();
        if (declared.isPresent()) {
            bindings.removeIf(binding -> isRemoval(binding) && binding.getTriggerSequence().equals(key)
                    && binding.getContextId().equals(declared.get().getContextId()));
        } else {
            bindings.add(new KeyBinding(key, run, scheme, context, null, null, null, Binding.USER));
        }
    }

    /** Takes a key from a command. */
    void take(WorkbenchCommand command, KeySequence key) {
        takeAway(key, binding -> isOf(binding, command));
    }

    /** Drops all changes of the user in this scheme. */
    void reset() {
        bindings.removeIf(binding -> binding.getSchemeId().equals(scheme) && !isDeclared(binding));
    }

    private void takeAway(KeySequence key, Predicate<Binding> which) {
        for (Binding binding : inForce().filter(one -> one.getTriggerSequence().equals(key)).filter(which).toList()) {
            if (isDeclared(binding)) {
                bindings.add(new KeyBinding(key, null, scheme, binding.getContextId(), null, null, null, Binding.USER));
            } else {
                bindings.remove(binding);
            }
        }
    }

    private Stream<Binding> inScheme() {
        return bindings.stream().filter(binding -> binding.getSchemeId().equals(scheme) && binding instanceof KeyBinding);
    }

    private Stream<Binding> inForce() {
        List<Binding> removals = inScheme().filter(KeyBook::isRemoval).toList();
        return inScheme().filter(binding -> !isRemoval(binding) && (!isDeclared(binding) || removals.stream().noneMatch(removal ->
                removal.getTriggerSequence().equals(binding.getTriggerSequence())
                        && Objects.equals(removal.getContextId(), binding.getContextId()))));
    }

    private static boolean isDeclared(Binding binding) {
        return binding.getType() == Binding.SYSTEM;
    }

    private static boolean isRemoval(Binding binding) {
        return binding.getParameterizedCommand() == null;
    }

    private static boolean isOf(Binding binding, WorkbenchCommand command) {
        ParameterizedCommand run = binding.getParameterizedCommand();
        return run != null && run.getId().equals(command.id())
                && (command.view().isEmpty() || run.getParameterMap().containsValue(command.view()));
    }

    /** A key as {@code plugin.xml} spells it. */
    private static String spelled(KeySequence key) {
        KeyStroke stroke = key.getKeyStrokes()[0];
        IKeyLookup names = KeyLookupFactory.getDefault();
        int modifiers = stroke.getModifierKeys();
        return ((modifiers & SWT.MOD1) != 0 ? "M1+" : "") + ((modifiers & SWT.MOD2) != 0 ? "M2+" : "")
                + ((modifiers & SWT.MOD3) != 0 ? "M3+" : "") + names.formalNameLookup(stroke.getNaturalKey());
    }
}
