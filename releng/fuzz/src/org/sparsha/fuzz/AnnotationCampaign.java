/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.fuzz;

import org.sparsha.corpus.annotation.AnnotationFuzz;

/**
 * Damages annotation files of every format for as many inputs as are asked for; prints a table of what came of them and every
 * input that went wrong, with the seed that makes it again.
 */
public final class AnnotationCampaign {

    private static final String HEADING = "| kind | inputs | read | refused | slowest, ms of CPU |";

    private AnnotationCampaign() {
    }

    /**
     * @param arguments number of inputs over all kinds (200000 by default), first seed (1000000 by default)
     */
    public static void main(String[] arguments) throws Exception {
        new Campaign(arguments).run(HEADING, AnnotationFuzz.formats(), (kind, folder) -> {
            AnnotationFuzz fuzz = new AnnotationFuzz(kind, folder);
            return new Campaign.Kind(fuzz::tryOne, fuzz::row);
        });
    }
}
