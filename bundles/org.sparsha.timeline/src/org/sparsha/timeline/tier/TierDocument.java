/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.tier;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The annotation tiers of one clip while they are edited, with everything that can be undone. To be used on one thread, the UI's. */
public final class TierDocument {

    private final UndoHistory<TierEdit> history = new UndoHistory<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private List<TierModel> tiers;

    /** @param tiers the tiers as they were read, from top to bottom */
    public TierDocument(List<TierModel> tiers) {
        this.tiers = List.copyOf(tiers);
    }

    /** @return the tiers now, from top to bottom */
    public List<TierModel> tiers() {
        return tiers;
    }

    /** @param listener run after every change and after saving */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** @param listener not to be run any more */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /**
     * Makes a change.
     *
     * @param edit the change, made for {@link #tiers()}
     * @throws IllegalArgumentException if it does not fit; nothing has changed then
     */
    public void apply(TierEdit edit) {
        tiers = edit.apply(tiers);
        history.add(edit);
        tell();
    }

    /** Takes the last change back, if there is one. */
    public void undo() {
        history.undo().ifPresent(edit -> change(edit.inverse()));
    }

    /** Makes the change last taken back again, if there is one. */
    public void redo() {
        history.redo().ifPresent(this::change);
    }

    /** @return name of the change that {@link #undo()} would take back */
    public Optional<String> undoName() {
        return history.undoable().map(TierEdit::name);
    }

    /** @return name of the change that {@link #redo()} would make again */
    public Optional<String> redoName() {
        return history.redoable().map(TierEdit::name);
    }

    /** @return whether there are changes that have not been saved */
    public boolean isDirty() {
        return history.isDirty();
    }

    /** Notes that the tiers have been saved as they are. */
    public void markSaved() {
        history.markSaved();
        tell();
    }

    private void change(TierEdit edit) {
        tiers = edit.apply(tiers);
        tell();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
