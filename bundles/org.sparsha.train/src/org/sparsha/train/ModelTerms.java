/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

/**
 * What the makers of a model say of it in its package. Each may be empty.
 *
 * @param licence SPDX id of the model's licence
 * @param citation what to cite
 * @param author who made it
 */
public record ModelTerms(String licence, String citation, String author) {

    /** Nothing said. */
    public static final ModelTerms NONE = new ModelTerms("", "", "");
}
