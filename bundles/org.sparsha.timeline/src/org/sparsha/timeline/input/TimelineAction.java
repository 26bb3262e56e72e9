/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.input;

import java.util.OptionalInt;

/** Everything that can be done on a timeline by a command. Keys, menus, and what plays or explains are left to the host. */
public enum TimelineAction {

    /** Magnify about the cursor or the middle. */
    ZOOM_IN("Zoom in"),
    /** See more about the cursor or the middle. */
    ZOOM_OUT("Zoom out"),
    /** Show the selection from edge to edge. */
    ZOOM_SELECTION("Zoom to selection"),
    /** Show the whole clip. */
    ZOOM_ALL("Zoom to all"),
    /** Scroll toward the clip's begin. */
    SCROLL_LEFT("Scroll left"),
    /** Scroll toward the clip's end. */
    SCROLL_RIGHT("Scroll right"),
    /** Cursor to the clip's begin. */
    GO_START("Go to the start"),
    /** Cursor to the clip's end. */
    GO_END("Go to the end"),
    /** Cursor a little to the left. */
    CURSOR_LEFT("Cursor left"),
    /** Cursor a little to the right. */
    CURSOR_RIGHT("Cursor right"),
    /** Move the selection's end a little to the left; without a selection, select up to the cursor. */
    EXTEND_LEFT("Move selection end left"),
    /** Move the selection's end a little to the right; without a selection, select from the cursor. */
    EXTEND_RIGHT("Move selection end right"),
    /** Select the whole clip. */
    SELECT_ALL("Select all"),
    /** Drop the selection, or leave what is being done. */
    CANCEL("Cancel"),
    /** New interval over the selection, or new point at the cursor. */
    NEW_ITEM("New interval or point"),
    /** Choose the next interval or point. */
    NEXT_ITEM("Next interval"),
    /** Choose the interval or point before. */
    PREVIOUS_ITEM("Previous interval"),
    /** Edit the label of what is chosen. */
    EDIT_LABEL("Edit label"),
    /** Delete what is chosen. */
    DELETE_ITEM("Delete interval or point"),
    /** Cut the chosen interval at the cursor. */
    SPLIT_ITEM("Split interval at cursor"),
    /** Join the chosen interval and the next. */
    MERGE_ITEM("Merge with next interval"),
    /** Label with class 1. */
    LABEL_1("Label with class 1"),
    /** Label with class 2. */
    LABEL_2("Label with class 2"),
    /** Label with class 3. */
    LABEL_3("Label with class 3"),
    /** Label with class 4. */
    LABEL_4("Label with class 4"),
    /** Label with class 5. */
    LABEL_5("Label with class 5"),
    /** Label with class 6. */
    LABEL_6("Label with class 6"),
    /** Label with class 7. */
    LABEL_7("Label with class 7"),
    /** Label with class 8. */
    LABEL_8("Label with class 8"),
    /** Label with class 9. */
    LABEL_9("Label with class 9"),
    /** Take the last change back. */
    UNDO("Undo"),
    /** Make the change last taken back again. */
    REDO("Redo");

    private final String label;

    TimelineAction(String label) {
        this.label = label;
    }

    /** @return name for the user */
    public String label() {
        return label;
    }

    /** @return for a labelling action, which class it means, from 0 */
    public OptionalInt labelIndex() {
        int index = ordinal() - LABEL_1.ordinal();
        return index >= 0 && ordinal() <= LABEL_9.ordinal() ? OptionalInt.of(index) : OptionalInt.empty();
    }
}
