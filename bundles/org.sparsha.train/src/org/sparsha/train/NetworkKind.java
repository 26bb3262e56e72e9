/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The networks that can be trained, each with the recipe it reads. */
public enum NetworkKind {

    /** Our own: pooled statistics beside convolution, GRU and attention over real time. */
    FRAMES("frames", "frames"),
    /** Pooled statistics of the same frames alone: solved at once, without chance. */
    STATISTICS("statistics", "frames"),
    /** The same with a discriminant for each kind of surroundings: as it is, in noise, in a narrow band, in a room. */
    SURROUNDINGS("surroundings", "frames"),
    /** That of the original Sparsha, over its 374 values. */
    SPARSHA374("sparsha374", "sparsha374");

    private final String id;
    private final String recipe;

    NetworkKind(String id, String recipe) {
        this.id = id;
        this.recipe = recipe;
    }

    /** @return its name on the command line and in job files */
    public String id() {
        return id;
    }

    /** @return id of the feature recipe it reads */
    public String recipe() {
        return recipe;
    }

    /** @return whether it reads frames and pools statistics of them */
    public boolean poolsFrames() {
        return this != SPARSHA374;
    }

    /** @return whether it reads statistics alone, without a network over their course */
    public boolean isOfStatistics() {
        return this == STATISTICS || this == SURROUNDINGS;
    }

    /**
     * @param id name of a network
     * @return the network
     * @throws TrainingException where there is none
     */
    public static NetworkKind of(String id) throws TrainingException {
        for (NetworkKind kind : values()) {
            if (kind.id.equals(id)) {
                return kind;
            }
        }
        String known = Arrays.stream(values()).map(NetworkKind::id).collect(Collectors.joining(", "));
        throw new TrainingException("There is no recipe '" + id + "' to train by. Choose one of: " + known + ".");
    }
}
