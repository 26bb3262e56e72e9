/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.spi;

import java.util.List;

import org.sparsha.core.Parameter;
import org.sparsha.explain.ExplainException;

/**
 * A text format of annotation files, known by the ending of its files. An ending that the workbench reads by itself stays the workbench's.
 * Stateless; called on any thread.
 */
public interface AnnotationFormat extends Contribution {

    @Override
    default List<Parameter<?>> parameters() {
        return List.of();
    }

    /** @return endings of its files, without the dot, in lower case; at least one */
    List<String> endings();

    /**
     * Reads a file.
     *
     * @param text all of it, decoded; any text, also of another format
     * @return its tiers
     * @throws ExplainException where it is not of this format, naming the line where that helps
     */
    List<TimedTier> read(String text) throws ExplainException;

    /**
     * Writes a file. What the format can't hold is left out.
     *
     * @param tiers any tiers
     * @return its text, which {@link #read} reads
     * @throws ExplainException where the format can hold none of it, saying why
     */
    String write(List<TimedTier> tiers) throws ExplainException;
}
