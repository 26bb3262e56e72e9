/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.spi;

import java.util.List;

import org.sparsha.explain.ExplainException;

/** A folder of recordings, as a label scheme sees it. Paths are relative to it, with {@code /} between folders, sorted by code point. */
public interface CorpusFolder {

    /** @return its recordings */
    List<String> recordings();

    /** @return its files that may be tables: those that end in .csv, .tsv, .txt or .yaml */
    List<String> tables();

    /**
     * Reads a table.
     *
     * @param table one of the tables
     * @return its text, decoded
     * @throws ExplainException where it can't be read, or is larger than 64 MB
     */
    String text(String table) throws ExplainException;
}
