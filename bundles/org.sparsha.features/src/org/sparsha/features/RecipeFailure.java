/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features;

/**
 * A recipe failed at a signal, although it must accept every one: a fault of whoever wrote it. The host throws it in the place of whatever
 * the recipe threw; where a model is asked it becomes an error in words.
 */
public class RecipeFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message a sentence for the user that names the recipe
     * @param cause what the recipe threw
     */
    public RecipeFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
