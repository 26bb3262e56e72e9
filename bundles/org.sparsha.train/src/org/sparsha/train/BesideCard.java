/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.sparsha.core.SparshaException;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.evaluation.ClassEvaluation;

/** Gives another network a row among the figures of a model card that is written already. */
public final class BesideCard {

    private BesideCard() {
    }

    /**
     * Adds the row, or writes it again.
     *
     * @param folder folder of the package
     * @param name name of the network
     * @param evaluation its measures on the same folds
     * @throws SparshaException where the card can't be read or written
     */
    public static void add(Path folder, String name, ClassEvaluation evaluation) throws SparshaException {
        Path card = folder.resolve("README.md");
        String row = CardFigures.row(name, evaluation);
        List<String> lines = new ArrayList<>();
        try {
            Files.readString(card).lines().filter(line -> !line.startsWith("| " + name + " |")).forEach(lines::add);
        } catch (IOException e) {
            throw new TrainingException("The model card " + card + " can't be read: " + AtomicFiles.reason(e) + ".", e);
        }
        int at = lines.indexOf(CardFigures.HEAD);
        while (at >= 0 && at < lines.size() && lines.get(at).startsWith("|")) {
            at++;
        }
        if (at < 0) {
            throw new TrainingException("The model card " + card + " has no table of figures.");
        }
        lines.add(at, row);
        AtomicFiles.writeText(card, String.join("\n", lines) + "\n");
    }
}
