/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.tier;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The annotation tiers of one clip while they are edited, with everything that can be undone. To be used on one thread, the UI's. */
public final class TierDocument {

    private final UndoHistory<TierEdit> history = new UndoHistory<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private List<TierModel> tiers;
    private List<TierModel> saved;
    private Consumer<String> refusals = sentence -> { };

    /** @param tiers the tiers as they were read, from top to bottom */
    public TierDocument(List<TierModel> tiers) {
        this.tiers = List.copyOf(tiers);
        this.saved = this.tiers;
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

    /** @param listener takes a sentence for the user when a change is refused */
    public void setRefusalListener(Consumer<String> listener) {
        refusals = listener;
    }

    /**
     * Makes a change, unless it would alter a locked tier or bring a label into a tier that doesn't take it: then the listener of refusals
     * is told and nothing changes.
     *
     * @param edit the change, made for {@link #tiers()}
     * @return whether it has been made
     * @throws IllegalArgumentException if it does not fit; nothing has changed then
     */
    public boolean apply(TierEdit edit) {
        List<TierModel> after = edit.apply(tiers);
        Optional<TierModel> kept = tiers.stream().filter(TierModel::locked)
                .filter(tier -> after.stream().noneMatch(tier::holdsTheSame)).findFirst();
        if (kept.isPresent()) {
            refusals.accept("The tier \u201c" + kept.get().name() + "\u201d is locked. Unlock it in Annotate, Tier, then try again.");
            return false;
        }
        for (int i = 0; i < after.size(); i++) {
            TierModel tier = after.get(i);
            Optional<String> strange = tier.strange(tiers.stream().filter(old -> old.name().equals(tier.name())).findFirst());
            if (strange.isPresent()) {
                refusals.accept("The tier \u201c" + tier.name() + "\u201d doesn't take the label \u201c" + strange.get()
                        + "\u201d. It takes "
                        + String.join(", ", tier.vocabulary()) + "; Annotate, Tier, Labels of Tier changes that.");
                return false;
            }
        }
        tiers = after;
        history.add(edit);
        tell();
        return true;
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
        return history.isDirty() && !holdsWhatIsSaved();
    }

    /** Tiers that were only hidden or locked need no saving. */
    private boolean holdsWhatIsSaved() {
        return tiers.size() == saved.size() && IntStream.range(0, saved.size()).allMatch(i -> tiers.get(i).holdsTheSame(saved.get(i)));
    }

    /** Notes that the tiers have been saved as they are. */
    public void markSaved() {
        history.markSaved();
        saved = tiers;
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
