/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.core.Warning;

/**
 * How the class scores move as something about the clip is changed by degrees.
 *
 * @param curves one a changed thing, such as pitch level
 * @param diagnostics see {@link Attribution#diagnostics()}
 * @param warnings see {@link Attribution#warnings()}
 * @param strongest the changed recording that moves the answer most; empty where none does
 */
public record ResponseCurves(List<Curve> curves, Map<String, Double> diagnostics, List<Warning> warnings, Optional<ChangedSound> strongest)
        implements Attribution {

    /**
     * Curves without a sound.
     *
     * @param curves one a changed thing
     * @param diagnostics see {@link Attribution#diagnostics()}
     * @param warnings see {@link Attribution#warnings()}
     */
    public ResponseCurves(List<Curve> curves, Map<String, Double> diagnostics, List<Warning> warnings) {
        this(curves, diagnostics, warnings, Optional.empty());
    }

    /**
     * One curve.
     *
     * @param name what is changed, for the user
     * @param unit unit of {@code x}, such as {@code semitones}
     * @param x by how much, ascending; holds the value that means "unchanged"
     * @param y probabilities of all classes at each {@code x}: {@code y.get(point).get(class)}
     */
    public record Curve(String name, String unit, List<Double> x, List<List<Double>> y) {
        /** Copies and checks the shape. */
        public Curve {
            x = List.copyOf(x);
            y = y.stream().map(List::copyOf).toList();
            if (x.size() != y.size()) {
                throw new IllegalArgumentException(y.size() + " values for " + x.size() + " points");
            }
        }

        /** @return the value of {@code x} that means "unchanged": 1 where {@code x} is a factor ({@code times}), else 0 */
        public double unchanged() {
            return unit.equals("times") ? 1 : 0;
        }
    }

    /** Copies. */
    public ResponseCurves {
        curves = List.copyOf(curves);
        diagnostics = Collections.unmodifiableMap(new LinkedHashMap<>(diagnostics));
        warnings = List.copyOf(warnings);
    }

    /**
     * Curves without anything else to tell. Plug-ins make theirs so: what is added to this record later has a default then.
     *
     * @param curves one a changed thing
     * @return the attribution
     */
    public static ResponseCurves of(List<Curve> curves) {
        return new ResponseCurves(curves, Map.of(), List.of(), Optional.empty());
    }

    /**
     * @param all name to value of each diagnostic, finite
     * @return this with those diagnostics instead
     */
    public ResponseCurves withDiagnostics(Map<String, Double> all) {
        return new ResponseCurves(curves, all, warnings, strongest);
    }

    /**
     * @param all what the user should know
     * @return this with those warnings instead
     */
    public ResponseCurves withWarnings(List<Warning> all) {
        return new ResponseCurves(curves, diagnostics, all, strongest);
    }

    /**
     * @param sound the changed recording that moves the answer most
     * @return this with that sound to listen to
     */
    public ResponseCurves sounding(ChangedSound sound) {
        return new ResponseCurves(curves, diagnostics, warnings, Optional.of(sound));
    }
}
