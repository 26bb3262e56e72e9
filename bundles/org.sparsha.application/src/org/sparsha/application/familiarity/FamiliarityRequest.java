/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.familiarity;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.sparsha.corpus.scheme.LabelScheme;

/**
 * Which model is to know which recordings.
 *
 * @param model what the model is called: a package's folder, a graph, or an installed model's id
 * @param source where the model lies: a package's folder or a graph
 * @param places folders, manifests or projects with recordings of the model's own kind, at least one
 * @param scheme how labels are read from folders; empty to guess it
 * @param schemeWords the same for the call in the card, each word after a space; empty where it is guessed
 * @param seed seed of the altered copies
 * @param out the package to be written; empty to change the one at the source
 * @param id what the new package is called; empty to keep the model's
 */
public record FamiliarityRequest(String model, Path source, List<Path> places, Optional<LabelScheme> scheme, String schemeWords, long seed,
        Optional<Path> out, Optional<String> id) {

    /** Copies the list. */
    public FamiliarityRequest {
        places = List.copyOf(places);
    }

    /** @return folder of the package that will be written */
    public Path target() {
        return out.orElse(source);
    }

    /** The call that makes the package again; no path of this machine goes into a card. */
    String call() {
        return "sparsha model familiarise " + last(Path.of(model))
                + String.join("", places.stream().map(place -> " --recordings " + last(place)).toList()) + schemeWords
                + out.map(folder -> " --out " + last(folder)).orElse("") + " --seed " + seed;
    }

    private static String last(Path place) {
        Path name = place.getFileName();
        return name == null ? place.toString() : name.toString();
    }
}
