/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.keys;

import java.util.Set;

/**
 * Where a key works. Each place lies inside the one before, so that a key that has two meanings in one scheme is always a conflict. Which
 * one a key needs follows from the key: what the focused control would use itself is left to it.
 */
public enum KeyContext {

    /** Anywhere in the window, also where text is typed. */
    WINDOW("org.eclipse.ui.contexts.window"),
    /** Wherever no text is typed: letters and digits. */
    CLIP("org.sparsha.ui.clip"),
    /** Wherever no text is typed and no button is pressed by it: Space. */
    SPACE("org.sparsha.ui.clip.space"),
    /** On the timeline only: keys by which lists, trees and fields are walked through. */
    TIMELINE("org.sparsha.ui.clip.timeline"),
    /** Where recordings are labelled one after another: its keys come before others of the same name. */
    QUEUE("org.sparsha.ui.clip.queue");

    private static final Set<String> WALKING = Set.of("ARROW_LEFT", "ARROW_RIGHT", "ARROW_UP", "ARROW_DOWN", "PAGE_UP", "PAGE_DOWN", "HOME",
            "END", "CR", "TAB", "ESC");

    private final String id;

    KeyContext(String id) {
        this.id = id;
    }

    /** @return id of the platform's context */
    public String id() {
        return id;
    }

    /**
     * @param command a command
     * @param sequence one of its keys as the platform spells it
     * @return where it works
     */
    public static KeyContext of(WorkbenchCommand command, String sequence) {
        return command.group() == CommandGroup.QUEUE && command.clip() ? QUEUE : of(command.clip(), sequence);
    }

    /**
     * @param clip whether the command belongs to the recording in front; one of the window works anywhere
     * @param sequence a key as the platform spells it, such as {@code M1+K}
     * @return where it works
     */
    public static KeyContext of(boolean clip, String sequence) {
        if (!clip) {
            return WINDOW;
        }
        String plain = sequence.startsWith("M2+") ? sequence.substring(3) : sequence;
        if (WALKING.contains(plain) || sequence.equals("M1+A")) {
            return TIMELINE;
        }
        return plain.equals("SPACE") ? SPACE : CLIP;
    }
}
