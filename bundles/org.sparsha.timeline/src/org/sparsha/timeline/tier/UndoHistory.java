/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.tier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes made so far, without limit, and how far one has gone back. Not safe for several threads.
 *
 * @param <E> a change
 */
public final class UndoHistory<E> {

    private static final int NEVER = -1;

    private final List<E> edits = new ArrayList<>();
    private int position;
    private int saved;

    /** @param edit a change just made; changes that were taken back can no longer be made again */
    public void add(E edit) {
        edits.subList(position, edits.size()).clear();
        if (saved > position) {
            saved = NEVER;
        }
        edits.add(edit);
        position++;
    }

    /** @return the change that would be taken back next */
    public Optional<E> undoable() {
        return position > 0 ? Optional.of(edits.get(position - 1)) : Optional.empty();
    }

    /** @return the change that would be made again next */
    public Optional<E> redoable() {
        return position < edits.size() ? Optional.of(edits.get(position)) : Optional.empty();
    }

    /** @return the change to take back, which counts as taken back now */
    public Optional<E> undo() {
        Optional<E> edit = undoable();
        edit.ifPresent(taken -> position--);
        return edit;
    }

    /** @return the change to make again, which counts as made now */
    public Optional<E> redo() {
        Optional<E> edit = redoable();
        edit.ifPresent(made -> position++);
        return edit;
    }

    /** Notes that what is there now has been saved. */
    public void markSaved() {
        saved = position;
    }

    /** @return whether there are changes that have not been saved */
    public boolean isDirty() {
        return saved != position;
    }

    /** @return number of changes that can be taken back */
    public int size() {
        return position;
    }
}
