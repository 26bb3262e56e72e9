/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.guard;

/**
 * Which contribution it is, for sentences.
 *
 * @param kind what it is, such as {@code explainer}
 * @param id its id
 * @param bundle symbolic name of the plug-in it comes from; empty where that isn't known
 */
public record Origin(String kind, String id, String bundle) {

    /** @return what to call it in the middle of a sentence, without article */
    @Override
    public String toString() {
        return kind + " " + id + (bundle.isEmpty() ? "" : " of the plug-in " + bundle);
    }
}
