/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.published;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.table.MissingValues;
import org.sparsha.corpus.table.Table;
import org.sparsha.corpus.table.TableFiles;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.CorpusFolder;
import org.sparsha.explain.spi.LabelRule;
import org.sparsha.explain.spi.LabelScheme;
import org.sparsha.explain.spi.RecordingLabels;

/** A corpus whose labels lie in tables beside the recordings, found by a key made from the recording's path. Stateless, for any thread. */
abstract class TableLabelled implements LabelScheme {

    /** What the corpus has no class for: its annotators didn't agree. */
    private static final RecordingLabels NO_CLASS = RecordingLabels.of("");

    private final String tables;

    /** @param tables how its tables are called, for a message */
    TableLabelled(String tables) {
        this.tables = tables;
    }

    @Override
    public final double certainty() {
        return 1;
    }

    @Override
    public final LabelRule prepare(CorpusFolder folder) throws ExplainException {
        Map<String, RecordingLabels> byKey = new HashMap<>();
        List<String> there = folder.tables().stream().filter(this::isOurs).toList();
        for (String table : there) {
            readLabels(table, folder.text(table), (key, labels) -> byKey.put(key, labels.orElse(NO_CLASS)));
        }
        return new Rule(byKey, there.isEmpty());
    }

    /**
     * @param table relative path of a table
     * @return whether it is one of this corpus
     */
    abstract boolean isOurs(String table);

    /**
     * The keys under which the labels of a recording may be found.
     *
     * @param path relative path of a recording
     * @return the keys, the best first; none for a name that isn't of this corpus
     */
    abstract List<String> keys(String path);

    /**
     * Reads one table.
     *
     * @param name its relative path
     * @param text what is in it
     * @param sink takes key and labels; no labels where the corpus has no class for a recording
     * @throws ExplainException where it makes no sense
     */
    abstract void readLabels(String name, String text, BiConsumer<String, Optional<RecordingLabels>> sink) throws ExplainException;

    /**
     * Reads a table of comma-separated values.
     *
     * @param name its relative path
     * @param text what is in it
     * @return the table
     * @throws ExplainException where it is none
     */
    static Table parsed(String name, String text) throws ExplainException {
        try {
            return TableFiles.parse(text, name);
        } catch (CorpusException e) {
            throw new ExplainException(e.getMessage(), e);
        }
    }

    /**
     * @param label the class, by the corpus
     * @return labels of that class; none where it says that there is none
     */
    static Optional<RecordingLabels> labelled(String label) {
        return MissingValues.isMissing(label) ? Optional.empty() : Optional.of(RecordingLabels.of(label));
    }

    /** Labels of one folder. */
    private final class Rule implements LabelRule {

        private final Map<String, RecordingLabels> byKey;
        private final boolean withoutTables;

        Rule(Map<String, RecordingLabels> byKey, boolean withoutTables) {
            this.byKey = byKey;
            this.withoutTables = withoutTables;
        }

        private Optional<RecordingLabels> found(String path) {
            return keys(path).stream().filter(byKey::containsKey).findFirst().map(byKey::get);
        }

        @Override
        public Optional<RecordingLabels> labels(String path) {
            return found(path).filter(labels -> labels != NO_CLASS);
        }

        @Override
        public Optional<String> whyNone(String path) {
            return Optional.of(withoutTables ? "There is no " + tables + " in this folder."
                    : found(path).isEmpty() ? "No table of this corpus names it." : "The corpus itself gives it no class (no agreement).");
        }
    }
}
