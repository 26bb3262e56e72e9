/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.tier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.sparsha.core.Segment;

/** One change to a list of tiers, as a value: it can be applied, and its inverse takes it back. */
public sealed interface TierEdit permits TierEdit.Splice, TierEdit.Replacement, TierEdit.Exchange {

    /** @return what it does, for the menu ("Split interval") */
    String name();

    /**
     * @param tiers tiers as this change expects them
     * @return the tiers changed
     * @throws IllegalArgumentException if the tiers are others than expected
     */
    List<TierModel> apply(List<TierModel> tiers);

    /** @return the change that takes this one back */
    TierEdit inverse();

    /**
     * Replaces neighbouring segments of one tier by others.
     *
     * @param name what it does
     * @param tier the tier's index
     * @param index index of the first segment replaced
     * @param removed segments taken out
     * @param inserted segments put there
     */
    record Splice(String name, int tier, int index, List<Segment> removed, List<Segment> inserted) implements TierEdit {

        /** Copies the lists. */
        public Splice {
            removed = List.copyOf(removed);
            inserted = List.copyOf(inserted);
        }

        @Override
        public List<TierModel> apply(List<TierModel> tiers) {
            TierModel model = tiers.get(tier);
            int end = index + removed.size();
            if (end > model.segments().size() || !model.segments().subList(index, end).equals(removed)) {
                throw new IllegalArgumentException("\"" + name + "\" does not fit tier \"" + model.name() + "\" any more.");
            }
            List<TierModel> changed = new ArrayList<>(tiers);
            changed.set(tier, model.spliced(index, removed.size(), inserted));
            return List.copyOf(changed);
        }

        @Override
        public TierEdit inverse() {
            return new Splice(name, tier, index, inserted, removed);
        }
    }

    /**
     * Adds, takes away or replaces a whole tier.
     *
     * @param name what it does
     * @param tier the tier's index
     * @param before the tier there; empty to add one
     * @param after the tier to put there; empty to take one away
     */
    record Replacement(String name, int tier, Optional<TierModel> before, Optional<TierModel> after) implements TierEdit {

        @Override
        public List<TierModel> apply(List<TierModel> tiers) {
            if (before.isPresent() && (tier >= tiers.size() || !tiers.get(tier).equals(before.get()))) {
                throw new IllegalArgumentException("\"" + name + "\" does not fit the tiers any more.");
            }
            List<TierModel> changed = new ArrayList<>(tiers);
            before.ifPresent(old -> changed.remove(tier));
            after.ifPresent(added -> changed.add(tier, added));
            return List.copyOf(changed);
        }

        @Override
        public TierEdit inverse() {
            return new Replacement(name, tier, after, before);
        }
    }

    /**
     * Replaces all tiers.
     *
     * @param name what it does
     * @param before the tiers so far
     * @param after the tiers from then on
     */
    record Exchange(String name, List<TierModel> before, List<TierModel> after) implements TierEdit {

        /** Copies the lists. */
        public Exchange {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        @Override
        public List<TierModel> apply(List<TierModel> tiers) {
            if (!tiers.equals(before)) {
                throw new IllegalArgumentException("\"" + name + "\" does not fit the tiers any more.");
            }
            return after;
        }

        @Override
        public TierEdit inverse() {
            return new Exchange(name, after, before);
        }
    }
}
