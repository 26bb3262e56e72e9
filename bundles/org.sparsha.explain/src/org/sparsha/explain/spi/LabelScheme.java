/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.spi;

import java.util.List;

import org.sparsha.core.Parameter;
import org.sparsha.explain.ExplainException;

/**
 * A way in which a folder of recordings tells what they are labelled: by their names, the folders they lie in, or tables beside them. The
 * workbench guesses the scheme of a folder by how many of its recordings each scheme labels. Stateless; called on any thread.
 */
public interface LabelScheme extends Contribution {

    /** How sure a scheme is of a folder whose names all fit, where it doesn't say. */
    double USUAL_CERTAINTY = 0.9;

    @Override
    default List<Parameter<?>> parameters() {
        return List.of();
    }

    /**
     * How sure it is that a folder follows this scheme where all of its recordings get a label: near 1 where names can't be met by
     * chance, such as {@code 03a01Fa}; low where nearly every folder would fit.
     *
     * @return above 0, at most 1
     */
    default double certainty() {
        return USUAL_CERTAINTY;
    }

    /**
     * Gets ready to label the recordings of a folder. Quick, since it is asked of folders that follow another scheme as well: looks into no
     * table but one that is named as this scheme's are.
     *
     * @param folder the folder
     * @return labels its recordings
     * @throws ExplainException where the folder follows this scheme but a table of it can't be understood, saying which
     */
    LabelRule prepare(CorpusFolder folder) throws ExplainException;
}
